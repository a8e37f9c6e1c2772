package io.bonafide.core.assess;

import io.bonafide.core.learn.Logistic;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows for fitting, each detector's weights cut into steps, rows of the same steps and base rate taken together. */
final class Patterns {
    private static final double BEYOND_ROUNDING = 1e-6;
    private static final double[] FAKE_QUANTILES = {0, .25, .5, .75};
    private static final double[] GENUINE_QUANTILES = {0, .5, .9, .99};

    private final double[][] cuts;
    private final List<byte[]> answers = new ArrayList<>();
    private final DoubleArrayList offsets = new DoubleArrayList();
    private final DoubleArrayList rows = new DoubleArrayList();
    private final DoubleArrayList fakes = new DoubleArrayList();

    Patterns(List<EvidenceModelFitter.Row> all, int detectors) {
        cuts = new double[detectors][];
        for (int detector = 0; detector < detectors; detector++) {
            cuts[detector] = cuts(all, detector);
        }
        Map<ByteBuffer, Integer> known = new LinkedHashMap<>();
        for (EvidenceModelFitter.Row row : all) {
            add(row, known);
        }
    }

    int size() {
        return answers.size();
    }

    /** From which weights on the detector's steps begin; the first is 0, which every suspicion reaches. */
    double[] cuts(int detector) {
        return cuts[detector];
    }

    boolean answered(int pattern, int detector) {
        return answers.get(pattern)[detector] > 0;
    }

    /** How many of the detector's cuts the pattern's weight reaches. */
    int reached(int pattern, int detector) {
        return Math.max(0, answers.get(pattern)[detector] - 1);
    }

    /** The log odds of the base rate. */
    double offset(int pattern) {
        return offsets.getDouble(pattern);
    }

    double rows(int pattern) {
        return rows.getDouble(pattern);
    }

    double fakes(int pattern) {
        return fakes.getDouble(pattern);
    }

    /** 0, and where the weights of either kind divide: the middle of the fakes', the upper end of the genuine lines'. */
    private static double[] cuts(List<EvidenceModelFitter.Row> all, int detector) {
        DoubleArrayList wanted = new DoubleArrayList();
        addQuantiles(suspicions(all, detector, true), FAKE_QUANTILES, wanted);
        addQuantiles(suspicions(all, detector, false), GENUINE_QUANTILES, wanted);
        if (wanted.isEmpty()) {
            return new double[0];
        }
        wanted.sort(null);
        DoubleArrayList cuts = DoubleArrayList.of(0);
        double last = wanted.getDouble(0);
        for (int i = 1; i < wanted.size(); i++) {
            if (wanted.getDouble(i) > last + BEYOND_ROUNDING) {
                last = wanted.getDouble(i);
                cuts.add(last);
            }
        }
        return cuts.toDoubleArray();
    }

    private static double[] suspicions(List<EvidenceModelFitter.Row> all, int detector, boolean fake) {
        return all.stream()
                .filter(row -> row.fake() == fake)
                .mapToDouble(row -> row.weights()[detector])
                .filter(weight -> weight > 0)
                .sorted()
                .toArray();
    }

    private static void addQuantiles(double[] sorted, double[] quantiles, DoubleArrayList into) {
        for (double quantile : quantiles) {
            if (sorted.length > 0) {
                into.add(sorted[(int) (quantile * (sorted.length - 1))]);
            }
        }
    }

    private void add(EvidenceModelFitter.Row row, Map<ByteBuffer, Integer> known) {
        ByteBuffer key = ByteBuffer.allocate(cuts.length + Double.BYTES);
        for (int detector = 0; detector < cuts.length; detector++) {
            key.put(answer(row.weights()[detector], cuts[detector]));
        }
        key.putDouble(row.baseRate()).flip();
        int pattern = known.computeIfAbsent(key, any -> {
            answers.add(Arrays.copyOf(key.array(), cuts.length));
            offsets.add(Logistic.logOdds(row.baseRate()));
            rows.add(0);
            fakes.add(0);
            return answers.size() - 1;
        });
        rows.set(pattern, rows.getDouble(pattern) + row.sampleWeight());
        fakes.set(pattern, fakes.getDouble(pattern) + (row.fake() ? row.sampleWeight() : 0));
    }

    /** 0 for an abstention, 1 for ordinary, one more for each cut that is reached. */
    private static byte answer(double weight, double[] cuts) {
        if (Double.isNaN(weight)) {
            return 0;
        }
        byte answer = 1;
        for (double cut : cuts) {
            answer += weight > 0 && weight >= cut ? 1 : 0;
        }
        return answer;
    }
}
