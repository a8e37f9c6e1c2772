package io.bonafide.app.learn;

import io.bonafide.core.learn.Input;
import io.bonafide.core.learn.Tree;
import io.bonafide.core.learn.TreeEnsemble;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the text that LightGBM saves a binary model as: blocks of {@code key=value} lines, one block for each tree.
 *
 * <p>A tree's splits and leaves are numbered apart; a child below 0 is the leaf {@code -child - 1}. The decision type of a
 * split holds, from the lowest bit: categorical, whether missing goes left, and in two bits what counts as missing (nothing,
 * zero, NaN). Where nothing does, LightGBM takes NaN for 0, so that its way is known beforehand.
 */
final class LightGbmText {
    private static final int CATEGORICAL = 1;
    private static final int MISSING_LEFT = 2;
    private static final int MISSING_KIND = 2;
    private static final int KIND_MASK = 3;
    private static final int NONE = 0;
    private static final int NAN = 2;

    private final List<Input> inputs;

    LightGbmText(List<Input> inputs) {
        this.inputs = inputs;
    }

    /** @throws IllegalStateException if the text is no model of two classes with numerical inputs */
    TreeEnsemble read(String text) {
        require(text.contains("\nobjective=binary sigmoid:1\n"), "objective", "is not binary sigmoid:1");
        List<Tree> trees = new ArrayList<>();
        Map<String, String> block = new HashMap<>();
        for (String line : text.split("\n")) {
            int equals = line.indexOf('=');
            if (line.equals("end of trees") || line.startsWith("Tree=")) {
                addTree(block, trees);
                block.clear();
            }
            if (line.equals("end of trees")) {
                return new TreeEnsemble(inputs, trees);
            }
            if (equals > 0) {
                block.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        throw wrong("end of trees", "is not there");
    }

    private static void addTree(Map<String, String> block, List<Tree> trees) {
        if (!block.containsKey("Tree")) {
            return;
        }
        require(words(block, "num_cat")[0].equals("0"), "num_cat", "is not 0");
        boolean single = words(block, "num_leaves")[0].equals("1");
        trees.add(single ? leaf(block, 0) : node(block, 0));
    }

    private static Tree node(Map<String, String> block, int index) {
        if (index < 0) {
            return leaf(block, -index - 1);
        }
        double threshold = Double.parseDouble(words(block, "threshold")[index]);
        int type = Integer.parseInt(words(block, "decision_type")[index]);
        int missing = type >> MISSING_KIND & KIND_MASK;
        require((type & CATEGORICAL) == 0 && (missing == NONE || missing == NAN), "decision_type", "is " + type);
        boolean missingLeft = missing == NONE ? 0 <= threshold : (type & MISSING_LEFT) != 0;
        return new Tree.Split(
                Integer.parseInt(words(block, "split_feature")[index]),
                threshold,
                missingLeft,
                node(block, Integer.parseInt(words(block, "left_child")[index])),
                node(block, Integer.parseInt(words(block, "right_child")[index])));
    }

    private static Tree leaf(Map<String, String> block, int index) {
        return new Tree.Leaf(Double.parseDouble(words(block, "leaf_value")[index]));
    }

    private static String[] words(Map<String, String> block, String key) {
        String value = block.get(key);
        if (value == null) {
            throw wrong(key, "is not there");
        }
        return value.split(" ");
    }

    private static void require(boolean holds, String key, String what) {
        if (!holds) {
            throw wrong(key, what);
        }
    }

    private static IllegalStateException wrong(String key, String what) {
        return new IllegalStateException("""
                The model that LightGBM saved cannot be read: its %s %s.
                Use lightgbm4j 4.3.0-1, which this was written for.""".formatted(key, what));
    }
}
