package io.bonafide.core.learn;

import java.util.List;

/** A regression tree: a leaf, or a question with a tree for either answer. */
public sealed interface Tree {

    /** The value of the leaf that {@code row} falls into. Time O(depth). */
    default double value(double[] row) {
        Tree tree = this;
        while (tree instanceof Split split) {
            tree = split.next(row[split.input()]);
        }
        return ((Leaf) tree).value();
    }

    /** The least value of any leaf. */
    double least();

    /** The greatest value of any leaf. */
    double greatest();

    /** How many questions lie on the longest way to a leaf. */
    int depth();

    /** @throws IllegalArgumentException if a question is about no input, or breaks the effect that its input is held to */
    void requireFits(List<Input> inputs);

    /** @param value finite */
    record Leaf(double value) implements Tree {

        public Leaf {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("""
                        The value (%s) of a leaf is not finite.
                        Train again; a model with such a leaf is broken.""".formatted(value));
            }
        }

        @Override
        public double least() {
            return value;
        }

        @Override
        public double greatest() {
            return value;
        }

        @Override
        public int depth() {
            return 0;
        }

        /** Always: a leaf asks nothing. */
        @Override
        public void requireFits(List<Input> inputs) {}
    }

    /**
     * Up to the threshold, or beyond it?
     *
     * @param input its place among the inputs
     * @param threshold up to which, itself included, {@code upTo} holds
     * @param missingUpTo whether a missing value counts as up to the threshold
     */
    record Split(int input, double threshold, boolean missingUpTo, Tree upTo, Tree beyond) implements Tree {

        private static final int MOST_DEPTH = 64;

        public Split {
            if (Double.isNaN(threshold)) {
                throw new IllegalArgumentException("""
                        The threshold of a split on input %d is (%s).
                        Write a number; what happens to a missing value is said apart.""".formatted(input, threshold));
            }
            int depth = 1 + Math.max(upTo.depth(), beyond.depth());
            if (depth > MOST_DEPTH) {
                throw new IllegalArgumentException("""
                        The tree is %d questions deep, more than %d.
                        Train it with fewer leaves.""".formatted(depth, MOST_DEPTH));
            }
        }

        @Override
        public double least() {
            return Math.min(upTo.least(), beyond.least());
        }

        @Override
        public double greatest() {
            return Math.max(upTo.greatest(), beyond.greatest());
        }

        @Override
        public int depth() {
            return 1 + Math.max(upTo.depth(), beyond.depth());
        }

        Tree next(double value) {
            boolean first = Double.isNaN(value) ? missingUpTo : value <= threshold;
            return first ? upTo : beyond;
        }

        @Override
        public void requireFits(List<Input> inputs) {
            if (input < 0 || input >= inputs.size()) {
                throw new IllegalArgumentException("""
                        A split asks for input %d, but there are %d, counted from 0.
                        Use the inputs that the tree was trained on.""".formatted(input, inputs.size()));
            }
            boolean broken = switch (inputs.get(input).effect()) {
                case RISING -> upTo.greatest() > beyond.least();
                case FALLING -> upTo.least() < beyond.greatest();
                case FREE -> false;
            };
            if (broken) {
                throw new IllegalArgumentException("""
                        The split at %s of input %s is not %s.
                        Train with that constraint, or declare the input free.""".formatted(
                        threshold, inputs.get(input).name(), inputs.get(input).effect()));
            }
            upTo.requireFits(inputs);
            beyond.requireFits(inputs);
        }
    }
}
