package io.bonafide.core.simulate;

/**
 * A distribution given by some of its quantiles, straight in between.
 *
 * @param shares 0 to 1, rising
 * @param values the quantile at each share
 */
record Curve(double[] shares, double[] values) {

    /** The quantile at {@code share}. */
    double at(double share) {
        int i = 1;
        while (i < shares.length - 1 && share > shares[i]) {
            i++;
        }
        double within = (share - shares[i - 1]) / (shares[i] - shares[i - 1]);
        return values[i - 1] + within * (values[i] - values[i - 1]);
    }

    double draw(Dice dice) {
        return at(dice.unit());
    }
}
