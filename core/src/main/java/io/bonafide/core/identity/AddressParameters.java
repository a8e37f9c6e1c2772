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
                List.of(-4.41, 10.45, 2.23, 2.22, -3.60, 1.72, -2.10, 0.33, -4.66, -2.36, -0.68, 0.08, -1.29, 3.38));
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
