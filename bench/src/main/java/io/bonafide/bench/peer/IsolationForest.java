package io.bonafide.bench.peer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Isolation forest (Liu, Ting and Zhou, ICDM 2008), our own implementation with its authors' settings: 100 trees, each on
 * 256 rows drawn without replacement, cut at the height that a balanced tree of as many would have; a quantity and a
 * place between its extremes are drawn for each cut. The score is 2 to the minus mean height over the mean height of an
 * unsuccessful search, which a leaf of several rows is granted as well.
 */
public record IsolationForest(long seed) implements Ranker {
    private static final int TREES = 100;
    private static final int SAMPLE = 256;
    private static final int HEIGHT = 8;
    private static final double EULER = 0.5772156649015329;

    @Override
    public String name() {
        return "isolation forest";
    }

    @Override
    public double[] scores(List<double[]> rows) {
        Random random = new Random(seed);
        double[] heights = new double[rows.size()];
        for (int tree = 0; tree < TREES; tree++) {
            Node root = grow(sample(rows, random), 0, random);
            for (int i = 0; i < heights.length; i++) {
                heights[i] += root.height(rows.get(i));
            }
        }
        double[] scores = new double[heights.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.pow(2, -heights[i] / TREES / search(SAMPLE));
        }
        return scores;
    }

    private static List<double[]> sample(List<double[]> rows, Random random) {
        return random.ints(0, rows.size())
                .distinct()
                .limit(Math.min(SAMPLE, rows.size()))
                .mapToObj(rows::get)
                .toList();
    }

    private static Node grow(List<double[]> rows, int height, Random random) {
        int column = random.nextInt(rows.isEmpty() ? 1 : rows.get(0).length);
        double low = rows.stream().mapToDouble(row -> row[column]).min().orElse(0);
        double high = rows.stream().mapToDouble(row -> row[column]).max().orElse(0);
        boolean alike = rows.stream().allMatch(row -> Arrays.equals(row, rows.get(0)));
        if (height == HEIGHT || rows.size() <= 1 || alike) {
            return new Leaf(height + search(rows.size()));
        }
        if (low == high) {
            return grow(rows, height, random);
        }
        double cut = low + random.nextDouble() * (high - low);
        List<double[]> below = new ArrayList<>();
        List<double[]> above = new ArrayList<>();
        rows.forEach(row -> (row[column] < cut ? below : above).add(row));
        return new Cut(column, cut, grow(below, height + 1, random), grow(above, height + 1, random));
    }

    /** Mean height of an unsuccessful search in a tree of {@code rows}. */
    private static double search(int rows) {
        return switch (rows) {
            case 0, 1 -> 0;
            case 2 -> 1;
            default -> 2 * (Math.log(rows - 1.0) + EULER) - 2.0 * (rows - 1) / rows;
        };
    }

    private sealed interface Node {
        double height(double[] row);
    }

    private record Leaf(double height) implements Node {
        @Override
        public double height(double[] row) {
            return height;
        }
    }

    private record Cut(int column, double at, Node below, Node above) implements Node {
        @Override
        public double height(double[] row) {
            return (row[column] < at ? below : above).height(row);
        }
    }
}
