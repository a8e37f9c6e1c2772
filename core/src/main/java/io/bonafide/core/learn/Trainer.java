package io.bonafide.core.learn;

/** Learns an ensemble from examples. */
public interface Trainer {

    /**
     * An ensemble in which every input has the effect that it is declared to have. The same examples and growth give the
     * same ensemble.
     */
    TreeEnsemble train(Examples examples, Growth growth);
}
