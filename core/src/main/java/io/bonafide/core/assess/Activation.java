package io.bonafide.core.assess;

import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.learn.LearntModel;
import io.bonafide.core.signal.Detector;
import java.time.Instant;
import java.util.List;

/**
 * A learnt model is put to use: an event with a time of its own.
 *
 * @param from lines paid before it keep the as-of probability that they had; hindsight uses the model for all
 */
public record Activation(LearntModel model, Instant from) {

    /** At the time that the model itself names. */
    public static Activation of(LearntModel model) {
        return new Activation(model, model.activeFrom());
    }

    /** @throws IllegalArgumentException if the model was learnt with other detectors or another evidence model */
    void requireFits(List<Detector> detectors, EvidenceModel evidence) {
        boolean fits = model.fits(detectors.stream().map(Detector::code).toList());
        if (!fits || !model.origin().evidenceModel().equals(evidence.name())) {
            throw new IllegalArgumentException(
                    """
                    The learnt model (%s) goes with other detectors or another evidence model (%s, not %s).
                    Learn again with this version.""".formatted(model.name(), model.origin().evidenceModel(), evidence.name()));
        }
    }

    /** The log odds of a line that is paid in that second, given the engine's. */
    double asOfLogOdds(double engine, int second) {
        return second < Seconds.of(from) ? engine : model.asOfLogOdds(engine);
    }

    /** Names it among what an engine is made of. */
    String canonicalText() {
        return model.name() + " " + from;
    }
}
