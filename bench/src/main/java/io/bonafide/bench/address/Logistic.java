package io.bonafide.bench.address;

import java.util.ArrayList;
import java.util.List;

/** Logistic regression by Newton's method (iteratively reweighted least squares), with a ridge for what is collinear. */
final class Logistic {
    private static final int ROUNDS = 30;
    private static final double RIDGE = 1;

    private Logistic() {}

    /** The weights, the constant first. */
    static List<Double> fit(List<double[]> rows, List<Boolean> labels) {
        int width = rows.get(0).length + 1;
        double[] weights = new double[width];
        for (int round = 0; round < ROUNDS; round++) {
            double[][] system = new double[width][width + 1];
            for (int i = 0; i < rows.size(); i++) {
                double[] x = withConstant(rows.get(i));
                double p = 1 / (1 + Math.exp(-dot(weights, x)));
                for (int j = 0; j < width; j++) {
                    system[j][width] += x[j] * ((labels.get(i) ? 1 : 0) - p);
                    for (int k = 0; k < width; k++) {
                        system[j][k] += p * (1 - p) * x[j] * x[k];
                    }
                }
            }
            for (int j = 0; j < width; j++) {
                system[j][j] += RIDGE;
                system[j][width] -= RIDGE * weights[j];
            }
            solve(system);
            for (int j = 0; j < width; j++) {
                weights[j] += system[j][width];
            }
        }
        List<Double> fitted = new ArrayList<>();
        for (double weight : weights) {
            fitted.add(weight);
        }
        return fitted;
    }

    private static double[] withConstant(double[] row) {
        double[] x = new double[row.length + 1];
        x[0] = 1;
        System.arraycopy(row, 0, x, 1, row.length);
        return x;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** Gauss-Jordan on a positive definite system; the solution stands in the last column. */
    private static void solve(double[][] system) {
        int width = system.length;
        for (int pivot = 0; pivot < width; pivot++) {
            double by = system[pivot][pivot];
            for (int k = pivot; k <= width; k++) {
                system[pivot][k] /= by;
            }
            for (int row = 0; row < width; row++) {
                double factor = system[row][pivot];
                for (int k = pivot; row != pivot && k <= width; k++) {
                    system[row][k] -= factor * system[pivot][k];
                }
            }
        }
    }
}
