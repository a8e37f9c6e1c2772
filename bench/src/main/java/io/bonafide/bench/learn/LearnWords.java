package io.bonafide.bench.learn;

/** What docs/learning-measured.md says around its figures. */
final class LearnWords {
    static final String TEXT = """
            # Learning from labels, measured

            Written by `./bonafide bench learn`; what is measured is described in [learning.md](learning.md).

            %d simulated shops of %d orders in %d days under mixed attacks, on seeds that no fit of the evidence model has seen: three
            platforms' exports, 2 %% and 8 %% of lines fake, open (stealth .2) and hidden (.8). Each shop learns after six tenths of its days,
            from what could be known then, by labels on lines placed until then: four of five drawn among the most suspected, one of five
            among all. Measured are all lines placed later, as the engine sees them at the end; none of them is labelled. The settings
            are the product's, but for as of payment, which the product leaves alone since this was measured; they were chosen on other
            shops (`./bonafide bench learn-tune`).

            Means over shops. *Brier*, *log score* and *calibration error* (15 bins of lines from 1 %% on): less is better. *AP* is average
            precision, over shops with fakes. *Predicted* is the predicted number of fakes of all shops divided by the true one. *As used* is what `bonafide analyze --model` says: trees where the gate admitted them, else
            the recalibrated engine.

            ## In hindsight

            | weighed by | shops | Brier | log score | calibration error | AP | predicted |
            |---|---|---|---|---|---|---|
            %s
            ## As of payment

            | weighed by | shops | Brier | log score | calibration error | AP | predicted |
            |---|---|---|---|---|---|---|
            %s
            ## The gate

            *Worse* is a higher Brier score on the shop's later lines than the engine's own. *Tried*: labels enough to train trees.

            | labels | shops | recalibrated only | of these worse | trees tried | admitted | of these worse | worse as of payment |
            |---|---|---|---|---|---|---|---|
            %s""";

    private LearnWords() {}
}
