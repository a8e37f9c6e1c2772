package io.bonafide.core.signal.burst;

/**
 * Sums of the shop's intensity, of its square, and of ordinary hours, over any stretch of hours and without an item's
 * campaigns, by prefix sums. A stretch costs O(1 + campaigns of the item).
 */
final class ShopHours {
    private final int firstHour;
    private final double[] intensity;
    private final double[] squares;
    private final int[] ordinary;

    ShopHours(ShopFit shop, int firstHour, int size) {
        this.firstHour = firstHour;
        intensity = new double[size + 1];
        squares = new double[size + 1];
        ordinary = new int[size + 1];
        for (int t = 0; t < size; t++) {
            double value = shop.intensity(t);
            intensity[t + 1] = intensity[t] + value;
            squares[t + 1] = squares[t] + value * value;
            ordinary[t + 1] = ordinary[t] + (value > 0 ? 1 : 0);
        }
    }

    double intensity(int from, int to, int[] campaigns) {
        return without(intensity, from, to, campaigns);
    }

    double squares(int from, int to, int[] campaigns) {
        return without(squares, from, to, campaigns);
    }

    long ordinary(int from, int to, int[] campaigns) {
        long sum = ordinary[to] - ordinary[from];
        for (int i = 0; i < campaigns.length; i += 2) {
            int start = Math.max(from, campaigns[i] - firstHour);
            int end = Math.min(to, campaigns[i + 1] - firstHour);
            sum -= end > start ? ordinary[end] - ordinary[start] : 0;
        }
        return sum;
    }

    private double without(double[] prefix, int from, int to, int[] campaigns) {
        double sum = prefix[to] - prefix[from];
        for (int i = 0; i < campaigns.length; i += 2) {
            int start = Math.max(from, campaigns[i] - firstHour);
            int end = Math.min(to, campaigns[i + 1] - firstHour);
            sum -= end > start ? prefix[end] - prefix[start] : 0;
        }
        return Math.max(0, sum);
    }
}
