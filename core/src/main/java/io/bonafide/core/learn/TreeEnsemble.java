package io.bonafide.core.learn;

import io.bonafide.core.order.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * A sum of trees, read as the log-odds of a positive. An immutable artefact, named by the SHA-256 of its canonical text,
 * trained elsewhere ({@link Trainer}).
 *
 * <p>The trees come from gradient boosting (Friedman, Ann. Stat. 29, 2001). For every split on a rising or falling input,
 * no leaf on the one side is above any on the other; trees with that property, and their sums, are monotone in the
 * input, whatever the other inputs are. A missing value (NaN) goes where the split says, and is outside the order. Time
 * O(trees · depth) for a row.
 *
 * @param inputs what a row holds, in this order; no name twice
 */
public record TreeEnsemble(List<Input> inputs, List<Tree> trees) {

    public TreeEnsemble {
        inputs = List.copyOf(inputs);
        trees = List.copyOf(trees);
        HashSet<String> names = new HashSet<>();
        for (Input input : inputs) {
            if (!names.add(input.name())) {
                throw new IllegalArgumentException("""
                        The input (%s) stands twice in the ensemble.
                        Give each quantity one column.""".formatted(input.name()));
            }
        }
        for (Tree tree : trees) {
            tree.requireFits(inputs);
        }
    }

    /**
     * The log-odds of a positive.
     *
     * @param row one value for each input; NaN is missing
     * @throws IllegalArgumentException if the row has more or fewer
     */
    public double logOdds(double[] row) {
        if (row.length != inputs.size()) {
            throw new IllegalArgumentException("""
                    The row has %d values, but the ensemble reads %d.
                    Give one for each input, NaN where it is missing.""".formatted(row.length, inputs.size()));
        }
        double sum = 0;
        for (Tree tree : trees) {
            sum += tree.value(row);
        }
        return sum;
    }

    /** The probability of a positive, above 0 and below 1 but for rounding. */
    public double probability(double[] row) {
        return 1 / (1 + StrictMath.exp(-logOdds(row)));
    }

    /**
     * The ensemble as it was after so many steps of its training.
     *
     * @throws IllegalArgumentException if it has not so many trees
     */
    public TreeEnsemble first(int count) {
        if (count < 1 || count > trees.size()) {
            throw new IllegalArgumentException("""
                    The ensemble has %d trees and cannot be cut to %d.
                    Ask for 1 to %d.""".formatted(trees.size(), count, trees.size()));
        }
        return new TreeEnsemble(inputs, trees.subList(0, count));
    }

    /**
     * The text that holds the whole model: a line for each input and each tree; a tree's questions come before their
     * branches.
     */
    public String canonicalText() {
        StringBuilder text = new StringBuilder("bonafide tree ensemble 1\n");
        for (Input input : inputs) {
            text.append("input ").append(input.name()).append(' ');
            text.append(input.effect().name().toLowerCase(Locale.ROOT)).append('\n');
        }
        for (Tree tree : trees) {
            text.append("tree");
            append(text, tree);
            text.append('\n');
        }
        return text.toString();
    }

    /** The model's name: the SHA-256 of its canonical text, in hexadecimal. */
    public String name() {
        return Sha256.hex(canonicalText().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(StringBuilder text, Tree tree) {
        if (tree instanceof Tree.Split split) {
            text.append(' ').append(split.missingUpTo() ? "upto" : "beyond");
            text.append(' ').append(split.input()).append(' ').append(split.threshold());
            append(text, split.upTo());
            append(text, split.beyond());
        } else if (tree instanceof Tree.Leaf leaf) {
            text.append(" leaf ").append(leaf.value());
        }
    }
}
