package io.bonafide.bench.address;

import io.bonafide.bench.address.Corpus.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Over pairs of addresses: joined are the pairs in one cluster, true the pairs of one place.
 *
 * @param byEvasion of each evasion, the texts so rewritten, and how many of them are with their place's original
 * @param wrong the joined pairs of two places, by the kind of near miss of the one that is one, or "two real addresses"
 */
record Score(long joined, long right, long all, Map<Evasion, long[]> byEvasion, Map<String, Integer> wrong) {

    double precision() {
        return joined == 0 ? 1 : right / (double) joined;
    }

    double recall() {
        return right / (double) all;
    }

    /** @param clusters the cluster of each address, in order */
    static Score of(List<Written> addresses, int[] clusters) {
        Map<Long, Long> both = new HashMap<>();
        Map<Integer, Long> clusterSizes = new HashMap<>();
        Map<Integer, Long> placeSizes = new HashMap<>();
        for (int i = 0; i < clusters.length; i++) {
            int place = addresses.get(i).place();
            both.merge((long) clusters[i] << Integer.SIZE | place, 1L, Long::sum);
            clusterSizes.merge(clusters[i], 1L, Long::sum);
            placeSizes.merge(place, 1L, Long::sum);
        }
        return new Score(
                pairs(clusterSizes),
                pairs(both),
                pairs(placeSizes),
                evasions(addresses, clusters),
                wrong(addresses, clusters));
    }

    private static Map<String, Integer> wrong(List<Written> addresses, int[] clusters) {
        Map<Integer, List<Written>> members = new HashMap<>();
        for (int i = 0; i < clusters.length; i++) {
            members.computeIfAbsent(clusters[i], c -> new ArrayList<>()).add(addresses.get(i));
        }
        Map<String, Integer> wrong = new TreeMap<>();
        for (List<Written> cluster : members.values()) {
            for (int i = 0; i < cluster.size(); i++) {
                for (Written other : cluster.subList(0, i)) {
                    if (other.place() != cluster.get(i).place()) {
                        wrong.merge(kind(cluster.get(i), other), 1, Integer::sum);
                    }
                }
            }
        }
        return wrong;
    }

    private static String kind(Written one, Written other) {
        NearMiss near = one.near() == null ? other.near() : one.near();
        return near == null ? "two real addresses" : near.words();
    }

    private static long pairs(Map<?, Long> sizes) {
        return sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
    }

    private static Map<Evasion, long[]> evasions(List<Written> addresses, int[] clusters) {
        Map<Integer, Integer> originalOf = new HashMap<>();
        IntStream.range(0, clusters.length)
                .filter(i -> addresses.get(i).evasions().isEmpty())
                .forEach(i -> originalOf.putIfAbsent(addresses.get(i).place(), i));
        Map<Evasion, long[]> found = new TreeMap<>();
        for (int i = 0; i < clusters.length; i++) {
            for (Evasion evasion : addresses.get(i).evasions()) {
                long[] counts = found.computeIfAbsent(evasion, e -> new long[2]);
                counts[0]++;
                counts[1] += clusters[i]
                                == clusters[
                                        Objects.requireNonNull(
                                                originalOf.get(addresses.get(i).place()))]
                        ? 1
                        : 0;
            }
        }
        return found;
    }
}
