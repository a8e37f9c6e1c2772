package io.bonafide.bench.burst;

import io.bonafide.core.signal.burst.NegativeBinomial;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The plain tests: a day against mean and variance of the same series on the days before it on which the shop sold
 * anything. Half an order is added, so that a quiet series has a mean.
 */
final class Trailing implements Method {
    private static final List<Integer> WINDOWS = List.of(28, 56, 84);

    /** How the tail is had from mean and variance. */
    enum Law {
        GAUSSIAN("z-score") {
            @Override
            double tail(int orders, double mean, double variance) {
                return gaussian((orders - mean) / Math.sqrt(variance));
            }
        },
        POISSON("Poisson") {
            @Override
            double tail(int orders, double mean, double variance) {
                return NegativeBinomial.tail(orders, mean, Double.POSITIVE_INFINITY);
            }
        },
        NEGATIVE_BINOMIAL("plain negative binomial") {
            @Override
            double tail(int orders, double mean, double variance) {
                double excess = variance - mean;
                return NegativeBinomial.tail(
                        orders, mean, excess > 0 ? mean * mean / excess : Double.POSITIVE_INFINITY);
            }
        };

        private static final double FAR = 30;
        private final String words;

        Law(String words) {
            this.words = words;
        }

        abstract double tail(int orders, double mean, double variance);

        static double gaussian(double z) {
            if (z > FAR) {
                return (z * z / 2 + StrictMath.log(z * Math.sqrt(2 * Math.PI))) / StrictMath.log(10);
            }
            return -StrictMath.log10(NormalDistribution.of(0, 1).survivalProbability(z));
        }
    }

    private final Law law;
    private final int window;

    Trailing(Law law, int window) {
        this.law = law;
        this.window = window;
    }

    /** One for each window. */
    static List<Trailing> with(Law law) {
        return WINDOWS.stream().map(window -> new Trailing(law, window)).toList();
    }

    @Override
    public String name() {
        return "%s, %d days".formatted(law.words, window);
    }

    @Override
    public double[][] tails(DaySeries series) {
        double[][] tails = new double[series.days()][series.items()];
        int[] open = IntStream.range(0, series.days()).filter(series::open).toArray();
        for (int item = 0; item < series.items(); item++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < open.length; i++) {
                int orders = series.orders()[open[i]][item];
                if (i >= window) {
                    double mean = (sum + 0.5) / window;
                    double variance = (squares - sum * sum / window + 0.5) / (window - 1);
                    tails[open[i]][item] = orders == 0 ? 0 : law.tail(orders, mean, variance);
                    int oldest = series.orders()[open[i - window]][item];
                    sum -= oldest;
                    squares -= (double) oldest * oldest;
                }
                sum += orders;
                squares += (double) orders * orders;
            }
        }
        return tails;
    }
}
