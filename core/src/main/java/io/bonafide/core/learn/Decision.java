package io.bonafide.core.learn;

/** Whether something learnt is used, and why not. */
public sealed interface Decision {

    /** It is used; too few later labels to test it by. */
    record UsedUntested() implements Decision {}

    /** It did not do worse than the engine on later labels, and is used. */
    record Used(Scores later) implements Decision {}

    /** It did worse on later labels. */
    record Worse(Scores later) implements Decision {}

    /** The trees did better than both rivals on later labels, and are used. */
    record Better(GateFigures later) implements Decision {}

    /** The trees did not do better than both. */
    record NotBetter(GateFigures later) implements Decision {}

    /**
     * There are too few labels that count.
     *
     * @param genuine how many say that a line is ordinary
     * @param positive how many say that it is not
     * @param needed of either
     */
    record TooFew(int genuine, int positive, int needed) implements Decision {}

    /** The whole has labels enough, but one of its spans of time has not; {@link TooFew} for what each says. */
    record TooFewInSpan(boolean later, int genuine, int positive, int needed) implements Decision {}

    /** The settings leave it alone. */
    record Off() implements Decision {}

    /** There is no trainer here. */
    record NoTrainer() implements Decision {}

    /** Mean losses on later labels; less is better. */
    record Scores(int lines, double engine, double recalibrated) {}
}
