package io.bonafide.bench.address;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * MinHash of 32 bands of 4 over the character bigrams of the normalised text, pairs of Jaccard index .6 and more joined; with or
 * without asking that the numbers be the same.
 */
record MinHashPeer(Reference reference, boolean digits) implements Peer {
    private static final int BANDS = 32;
    private static final int ROWS = 4;
    private static final int BITS = 32;
    private static final double LEAST_JACCARD = .6;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    @Override
    public String name() {
        return "MinHash 32 × 4, J ≥ .6" + (digits ? ", same numbers" : " alone");
    }

    @Override
    public int[] clusters(List<String> texts) {
        SimilarityHashPolicy policy = SimilarityHashing.minHash(BANDS * ROWS, BITS);
        SimilarityHasher hasher = policy.createHasher();
        Long2ObjectOpenHashMap<List<Integer>> buckets = new Long2ObjectOpenHashMap<>();
        List<Set<Integer>> bigrams = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        int[] parent = IntStream.range(0, texts.size()).toArray();
        for (int i = 0; i < texts.size(); i++) {
            String text = KeyPeer.normalise(texts.get(i), reference);
            bigrams.add(bigrams(text));
            numbers.add(numbers(text));
            byte[] signature = hasher.compute(
                    ElementHashProvider.ofCollection(bigrams.get(i), bigram -> HashCommon.mix(bigram.longValue())));
            Set<Integer> compared = new HashSet<>();
            for (int band = 0; band < BANDS; band++) {
                List<Integer> bucket = buckets.computeIfAbsent(key(policy, signature, band), k -> new ArrayList<>());
                for (int other : bucket) {
                    if (compared.add(other) && isSame(i, other, bigrams, numbers)) {
                        parent[root(parent, i)] = root(parent, other);
                    }
                }
                bucket.add(i);
            }
        }
        return IntStream.range(0, parent.length).map(i -> root(parent, i)).toArray();
    }

    private boolean isSame(int one, int other, List<Set<Integer>> bigrams, List<String> numbers) {
        if (digits && !numbers.get(one).equals(numbers.get(other))) {
            return false;
        }
        long common =
                bigrams.get(one).stream().filter(bigrams.get(other)::contains).count();
        return common
                >= LEAST_JACCARD * (bigrams.get(one).size() + bigrams.get(other).size() - common);
    }

    private static long key(SimilarityHashPolicy policy, byte[] signature, int band) {
        long key = band;
        for (int row = 0; row < ROWS; row++) {
            key = HashCommon.mix(key + policy.getComponent(signature, band * ROWS + row));
        }
        return key;
    }

    private static Set<Integer> bigrams(String text) {
        return IntStream.range(1, text.length())
                .mapToObj(i -> text.charAt(i - 1) << Character.SIZE | text.charAt(i))
                .collect(Collectors.toSet());
    }

    private static String numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).sorted().collect(Collectors.joining(" "));
    }

    private static int root(int[] parent, int node) {
        int root = node;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
