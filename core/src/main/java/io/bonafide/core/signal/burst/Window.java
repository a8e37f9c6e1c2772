package io.bonafide.core.signal.burst;

/** The hours around a tested one, without its near neighbours: [from, gapFrom) and [gapTo, to). */
record Window(int from, int gapFrom, int gapTo, int to) {

    /** The window around {@code t} within [{@code first}, {@code end}). */
    static Window around(int t, int first, int end, BurstParameters parameters) {
        int from = Math.max(first, t - parameters.windowHours());
        int to = Math.min(end, t + parameters.windowHours() + 1);
        int gapFrom = Math.max(from, t - parameters.gapHours());
        int gapTo = Math.min(to, t + parameters.gapHours() + 1);
        return new Window(from, gapFrom, gapTo, to);
    }

    /** The sum over the window, of prefix sums. */
    double sum(double[] prefix) {
        return prefix[gapFrom] - prefix[from] + prefix[to] - prefix[gapTo];
    }

    /** The sum over the window, of prefix sums. */
    int sum(int[] prefix) {
        return prefix[gapFrom] - prefix[from] + prefix[to] - prefix[gapTo];
    }
}
