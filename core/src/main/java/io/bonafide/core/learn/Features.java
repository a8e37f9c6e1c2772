package io.bonafide.core.learn;

import java.util.ArrayList;
import java.util.List;

/** What trees read of a line: the engine's log odds, then each detector's evidence; more of any is never less suspicious. */
final class Features {
    /** The first input's name; no detector has it. */
    static final String LOG_ODDS = "log_odds";

    private Features() {}

    static List<Input> of(List<String> detectors) {
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input(LOG_ODDS, Input.Effect.RISING));
        detectors.forEach(detector -> inputs.add(new Input(detector, Input.Effect.RISING)));
        return inputs;
    }

    /** An abstention is no evidence, as an ordinary answer is none: a missing column teaches nothing. */
    static double[] row(double logOdds, double[] evidence) {
        double[] row = new double[evidence.length + 1];
        row[0] = logOdds;
        for (int i = 0; i < evidence.length; i++) {
            row[i + 1] = Double.isNaN(evidence[i]) ? 0 : evidence[i];
        }
        return row;
    }
}
