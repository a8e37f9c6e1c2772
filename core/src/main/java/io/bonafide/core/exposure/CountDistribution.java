package io.bonafide.core.exposure;

import java.util.Arrays;
import java.util.List;

/**
 * How many 笔 would be counted: the exact distribution.
 *
 * <p>The count is a sum over incidents, which are independent. An incident is true with probability q; then its members
 * count independently, each with its own conditional probability, so that their number is Poisson-binomial; otherwise
 * none counts. Inside an incident the members are halved until few are left, those are added one by one by the usual
 * recurrence f'(k) = f(k) (1 - p) + f(k - 1) p (Chen and Liu 1997, Statistica Sinica 7), and the halves are convolved.
 * Then (1 - q) is put on zero, and the incidents are convolved.
 *
 * <p>Entries under 1e-25 are dropped on the way, so that a part of n members takes the room of its spread, about sqrt(n),
 * and not of n: about 441 n v log n operations in all for members of variance v. What is lost is under 1e-15 for a million
 * members. Plain doubles in one fixed order: the same on every JDK.
 */
public final class CountDistribution {
    private static final double NOTHING = 1e-25;
    private static final int FEW = 256;
    private static final CountDistribution NONE = new CountDistribution(0, new double[] {1});

    private final int lowest;
    private final double[] mass;

    private CountDistribution(int lowest, double[] mass) {
        this.lowest = lowest;
        this.mass = mass;
    }

    /** Nothing counts. */
    public static CountDistribution none() {
        return NONE;
    }

    /** The sum over independent incidents. */
    public static CountDistribution of(List<Part> parts) {
        return sum(parts.stream().map(CountDistribution::of).toList());
    }

    /** The sum over independent counts. */
    static CountDistribution sum(List<CountDistribution> counts) {
        CountDistribution sum = NONE;
        for (CountDistribution count : counts) {
            sum = sum.plus(count);
        }
        return sum;
    }

    /** One incident. */
    public static CountDistribution of(Part part) {
        return part.conditional.length == 0
                ? NONE
                : ifTrue(part.conditional, 0, part.conditional.length).onlyWith(part.real);
    }

    /** That exactly {@code count} are counted. */
    public double probability(int count) {
        int i = count - lowest;
        return i < 0 || i >= mass.length ? 0 : mass[i];
    }

    /** That {@code count} or more are counted; between 0 and 1. */
    public double atLeast(int count) {
        if (count <= lowest) {
            return 1;
        }
        double sum = 0;
        for (int i = mass.length - 1; i >= count - lowest; i--) {
            sum += mass[i];
        }
        return Math.min(1, sum);
    }

    /** That at least {@code from} and fewer than {@code below} are counted. */
    public double between(int from, int below) {
        double sum = 0;
        int last = Math.min(below - lowest, mass.length);
        for (int i = Math.max(0, from - lowest); i < last; i++) {
            sum += mass[i];
        }
        return Math.min(1, sum);
    }

    /** The smallest number that the count does not exceed with a probability of at least {@code share}. */
    public int quantile(double share) {
        double sum = 0;
        for (int i = 0; i < mass.length; i++) {
            sum += mass[i];
            if (sum >= share) {
                return lowest + i;
            }
        }
        return lowest + mass.length - 1;
    }

    private static CountDistribution ifTrue(double[] conditional, int from, int to) {
        if (to - from > FEW) {
            int middle = (from + to) >>> 1;
            return ifTrue(conditional, from, middle).plus(ifTrue(conditional, middle, to));
        }
        double[] mass = new double[to - from + 1];
        mass[0] = 1;
        for (int n = 0; n < to - from; n++) {
            double p = conditional[from + n];
            for (int k = n + 1; k > 0; k--) {
                mass[k] = mass[k] * (1 - p) + mass[k - 1] * p;
            }
            mass[0] *= 1 - p;
        }
        return trimmed(0, mass);
    }

    private CountDistribution onlyWith(double real) {
        double[] mixed = new double[lowest + mass.length];
        for (int i = 0; i < mass.length; i++) {
            mixed[lowest + i] = mass[i] * real;
        }
        mixed[0] += 1 - real;
        return trimmed(0, mixed);
    }

    /** The longer one is the inner loop, and gaps in the shorter one cost nothing. */
    private CountDistribution plus(CountDistribution other) {
        if (mass.length < other.mass.length) {
            return other.plus(this);
        }
        double[] sum = new double[mass.length + other.mass.length - 1];
        for (int j = 0; j < other.mass.length; j++) {
            double weight = other.mass[j];
            if (weight == 0) {
                continue;
            }
            for (int i = 0; i < mass.length; i++) {
                sum[i + j] += weight * mass[i];
            }
        }
        return trimmed(lowest + other.lowest, sum);
    }

    private static CountDistribution trimmed(int lowest, double[] mass) {
        int from = mass.length;
        int to = 0;
        for (int i = 0; i < mass.length; i++) {
            if (mass[i] < NOTHING) {
                mass[i] = 0;
            } else {
                from = Math.min(from, i);
                to = i + 1;
            }
        }
        return new CountDistribution(lowest + from, Arrays.copyOfRange(mass, from, to));
    }

    /** One incident's members that could be counted. */
    public static final class Part {
        private final double real;
        private final double[] conditional;

        /**
         * @param real that the incident is true; 0 to 1
         * @param conditional of each member, that it counts given that the incident is true; 0 to 1
         */
        public Part(double real, double[] conditional) {
            this.real = requireProbability(real);
            this.conditional = conditional.clone();
            for (double p : conditional) {
                requireProbability(p);
            }
        }

        private static double requireProbability(double p) {
            Require.that(p >= 0 && p <= 1, """
                    The probability (%s) is none.
                    Give a number from 0 to 1.""", p);
            return p;
        }
    }
}
