package io.bonafide.core.signal.burst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.PascalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

class NegativeBinomialTest {
    private static final MathContext DIGITS = new MathContext(60);

    @Test
    void agreesWithThePascalDistributionAtWholeShapes() {
        SplittableRandom random = new SplittableRandom(1);
        int above = 0;
        for (int i = 0; i < 2000; i++) {
            int shape = 1 + random.nextInt(200);
            double mean = StrictMath.exp(-4 + 12 * random.nextDouble());
            int x = 1 + random.nextInt((int) (3 * mean) + 10);
            double survival =
                    PascalDistribution.of(shape, shape / (shape + mean)).survivalProbability(x - 1);
            if (survival > 1e-250) {
                assertThat(NegativeBinomial.tail(x, mean, shape)).isCloseTo(-Math.log10(survival), within(2e-9));
                above += survival < 1e-3 ? 1 : 0;
            }
        }
        assertThat(above).isGreaterThan(200);
    }

    @Test
    void agreesWithPoissonAtAnInfiniteShape() {
        for (double mean : new double[] {0.01, 1, 7.5, 300}) {
            for (int x : new int[] {1, 2, 5, 20, 400}) {
                double survival = PoissonDistribution.of(mean).survivalProbability(x - 1);
                if (survival > 1e-280) {
                    double tail = NegativeBinomial.tail(x, mean, Double.POSITIVE_INFINITY);
                    assertThat(tail).isCloseTo(-Math.log10(survival), within(1e-6 * Math.max(1, tail)));
                }
            }
        }
    }

    @Test
    void isExactWhereADoubleWouldLongBeZero() {
        double[][] cases = {{3000, 2, 0.5}, {500, 0.01, 3}, {2000, 1, 40.25}, {40, 39, 2.5}, {30, 1e-6, 0.125}};
        for (double[] at : cases) {
            double tail = NegativeBinomial.tail((int) at[0], at[1], at[2]);
            assertThat(tail).isCloseTo(exactTail((int) at[0], at[1], at[2]), within(1e-9 * Math.max(1, tail)));
        }
        assertThat(NegativeBinomial.tail(500, 0.01, 3)).isGreaterThan(1000);
    }

    @Test
    void theChanceOfAnyOrderKeepsItsDigitsWhereTheMeanIsSmall() {
        assertThat(NegativeBinomial.tail(1, 1e-12, 2)).isCloseTo(12, within(1e-9));
    }

    @Test
    void nothingIsNoSurprise() {
        assertThat(NegativeBinomial.tail(0, 5, 1)).isZero();
    }

    @Test
    void aMeanOfZeroIsRefusedWithAWayOut() {
        assertThatThrownBy(() -> NegativeBinomial.tail(3, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mean (0.0)")
                .hasMessageContaining("pseudo-count");
        assertThatThrownBy(() -> NegativeBinomial.tail(3, 1, Double.NaN)).hasMessageContaining("shape (NaN)");
    }

    /** The sum itself, term by term in 60 digits, from the first term by recurrence; p and the shape are exact doubles. */
    private static double exactTail(int x, double mean, double shape) {
        BigDecimal r = new BigDecimal(shape);
        BigDecimal m = new BigDecimal(mean);
        BigDecimal p = m.divide(m.add(r), DIGITS);
        BigDecimal term = BigDecimal.ONE;
        for (int i = 0; i < x; i++) {
            term = step(term, r, p, i);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = x; term.compareTo(sum.movePointLeft(30)) > 0; i++) {
            sum = sum.add(term, DIGITS);
            term = step(term, r, p, i);
        }
        double logOfSum = StrictMath.log10(
                        sum.unscaledValue().toString().length() > 17
                                ? Double.parseDouble("0." + sum.unscaledValue())
                                : sum.unscaledValue().doubleValue())
                + (sum.precision() > 17 ? sum.precision() : 0)
                - sum.scale();
        return -(logOfSum - shape * StrictMath.log1p(mean / shape) / StrictMath.log(10));
    }

    private static BigDecimal step(BigDecimal term, BigDecimal r, BigDecimal p, int i) {
        return term.multiply(r.add(BigDecimal.valueOf(i)), DIGITS)
                .multiply(p, DIGITS)
                .divide(BigDecimal.valueOf(i + 1), DIGITS);
    }
}
