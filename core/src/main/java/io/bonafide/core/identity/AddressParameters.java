package io.bonafide.core.identity;

import java.util.List;

/**
 * Settings of the joining of addresses. The defaults were chosen on one half of the addresses; docs/addresses.md measures
 * them on the other.
 *
 * @param bands how many times two addresses may meet as candidates
 * @param rows how many values of a signature must be equal for that; more make it stricter
 * @param mostCandidates an address is compared with at most so many of each band, the latest first
 * @param mostEdges at most so many edges are offered for an address, the surest first
 * @param leastConfidence an edge of less is not offered
 * @param mostNodes a cluster has at most so many spellings
 * @param weights of the measures of a comparison in the log-odds of its confidence, the constant first
 */
public record AddressParameters(
        int bands,
        int rows,
        int mostCandidates,
        int mostEdges,
        double leastConfidence,
        int mostNodes,
        List<Double> weights) {
    static final int MEASURES = 13;

    public AddressParameters {
        atLeast("bands", bands, 1);
        atLeast("rows", rows, 1);
        atLeast("mostCandidates", mostCandidates, 1);
        atLeast("mostEdges", mostEdges, 1);
        atLeast("mostNodes", mostNodes, 2);
        if (!(leastConfidence > 0 && leastConfidence < 1)) {
            throw new IllegalArgumentException(
                    """
                    The address setting leastConfidence (%s) is not between 0 and 1.
                    Higher joins less; the default is %s.""".formatted(leastConfidence, defaults().leastConfidence()));
        }
        if (weights.size() != MEASURES + 1) {
            throw new IllegalArgumentException("""
                    The address setting weights has %d values, not %d.
                    Give the constant first, then one for each measure of a comparison.""".formatted(weights.size(), MEASURES + 1));
        }
        weights = List.copyOf(weights);
    }

    public static AddressParameters defaults() {
        return new AddressParameters(
                8,
                1,
                16,
                4,
                .85,
                64,
                List.of(-4.67, 10.94, 2.22, 2.54, -3.79, 1.69, -2.18, 0.41, -4.54, -2.62, -0.71, 0.05, -1.07, 3.49));
    }

    public AddressParameters withLeastConfidence(double confidence) {
        return new AddressParameters(bands, rows, mostCandidates, mostEdges, confidence, mostNodes, weights);
    }

    public AddressParameters withBands(int count, int height) {
        return new AddressParameters(count, height, mostCandidates, mostEdges, leastConfidence, mostNodes, weights);
    }

    public AddressParameters withWeights(List<Double> fitted) {
        return new AddressParameters(bands, rows, mostCandidates, mostEdges, leastConfidence, mostNodes, fitted);
    }

    private static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException("""
                    The address setting %s (%d) is below %d.
                    Set %d or more.""".formatted(name, value, least, least));
        }
    }
}
