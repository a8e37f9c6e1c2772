package io.bonafide.app.learn;

import io.bonafide.core.learn.Examples;
import io.bonafide.core.learn.Growth;
import io.bonafide.core.learn.Input;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMBooster.FeatureImportanceType;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.util.List;
import java.util.stream.Collectors;

/** One training: the only code that touches the library. */
final class LightGbmRun {
    /** Everything in one thread, and whatever else makes two runs one. */
    private static final String SAME_EVERY_TIME = "num_threads=1 deterministic=true force_row_wise=true verbosity=-1";

    private LightGbmRun() {}

    static String modelText(Examples examples, Growth growth) {
        String parameters = parameters(examples.inputs(), growth);
        try (LGBMDataset data = dataset(examples, parameters);
                LGBMBooster booster = LGBMBooster.create(data, parameters)) {
            for (int tree = 0; tree < growth.trees(); tree++) {
                if (booster.updateOneIter()) {
                    break;
                }
            }
            return booster.saveModelToString(0, 0, FeatureImportanceType.GAIN);
        } catch (LGBMException refused) {
            throw new IllegalStateException(
                    """
                    LightGBM refused %d rows of %d inputs: %s
                    Growth was %s.""".formatted(examples.rows().size(), examples.inputs().size(), refused.getMessage(), growth),
                    refused);
        }
    }

    private static LGBMDataset dataset(Examples examples, String parameters) throws LGBMException {
        int width = examples.inputs().size();
        int height = examples.rows().size();
        double[] values = new double[Math.multiplyExact(height, width)];
        float[] labels = new float[height];
        for (int i = 0; i < height; i++) {
            System.arraycopy(examples.rows().get(i), 0, values, i * width, width);
            labels[i] = examples.positives().get(i) ? 1 : 0;
        }
        LGBMDataset data = LGBMDataset.createFromMat(values, height, width, true, parameters, null);
        data.setField("label", labels);
        if (!examples.weights().isEmpty()) {
            data.setField("weight", floats(examples.weights()));
        }
        if (!examples.offsets().isEmpty()) {
            data.setField(
                    "init_score",
                    examples.offsets().stream().mapToDouble(Double::doubleValue).toArray());
        }
        return data;
    }

    private static float[] floats(List<Double> values) {
        float[] floats = new float[values.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = values.get(i).floatValue();
        }
        return floats;
    }

    private static String parameters(List<Input> inputs, Growth growth) {
        String effects = inputs.stream().map(LightGbmRun::effect).collect(Collectors.joining(","));
        return SAME_EVERY_TIME
                + " objective=binary feature_pre_filter=false monotone_constraints_method=basic monotone_constraints="
                + effects
                + " num_leaves=" + growth.leaves()
                + " min_data_in_leaf=" + growth.leastRows()
                + " learning_rate=" + growth.rate()
                + " seed=" + growth.seed();
    }

    private static String effect(Input input) {
        return switch (input.effect()) {
            case RISING -> "1";
            case FALLING -> "-1";
            case FREE -> "0";
        };
    }
}
