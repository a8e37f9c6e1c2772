package io.bonafide.core.assess;

import io.bonafide.core.learn.LearntModel;
import java.util.List;

/**
 * Says what of a line was learnt.
 *
 * @param prior in log odds
 * @param detectors codes, in the judges' order
 */
record Explaining(LearntModel model, double prior, List<String> detectors) {

    /** @param judge who has just heard the line */
    List<LearntModel.Moved> of(Judge judge) {
        return model.moved(prior + judge.engineRatio(), judge.weights(), detectors);
    }
}
