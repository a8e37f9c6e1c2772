package io.bonafide.core.assess;

/** As-of probabilities in billionths, as the table keeps them. */
final class AsOf {
    private static final double BILLION = 1e9;

    private AsOf() {}

    static int packed(double probability) {
        return (int) Math.round(probability * BILLION);
    }

    static double unpacked(int billionths) {
        return billionths / BILLION;
    }
}
