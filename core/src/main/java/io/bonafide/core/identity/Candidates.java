package io.bonafide.core.identity;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/**
 * Which earlier addresses may be the same as a new one: those with the same digits and alike names.
 *
 * <p>MinHash (Broder, SEQUENCES 1997) over the shingles of the names gives a signature whose values agree with the chance of
 * the sets' Jaccard index J; banded (Indyk and Motwani, STOC 1998), two addresses meet with chance 1 − (1 − J^rows)^bands.
 * The digits, sorted, are part of the band's key: addresses with other digits never meet, which is what allows low rows
 * and so small a J. Time: O(shingles × bands × rows) to sign, O(bands × mostCandidates) to ask. Memory: 20 bytes a band.
 */
final class Candidates {
    private static final int NONE = -1;

    /** Enough for a million addresses: what meets by chance is excluded when compared. */
    private static final int BITS = 32;

    private final int bands;
    private final int rows;
    private final int most;
    private final SimilarityHashPolicy policy;
    private final SimilarityHasher hasher;
    private final Long2IntOpenHashMap latest = new Long2IntOpenHashMap();
    private final IntArrayList nodes = new IntArrayList();
    private final IntArrayList earlier = new IntArrayList();

    Candidates(AddressParameters parameters) {
        bands = parameters.bands();
        rows = parameters.rows();
        most = parameters.mostCandidates();
        policy = SimilarityHashing.minHash(bands * rows, BITS);
        hasher = policy.createHasher();
        latest.defaultReturnValue(NONE);
    }

    /** Enters an address and returns the nodes that it met, in the order met. */
    IntLinkedOpenHashSet meet(int node, Profile profile) {
        byte[] signature = hasher.compute(ElementHashProvider.ofFunction(
                i -> HashCommon.mix((long) profile.shingles()[i]), profile.shingles().length));
        IntLinkedOpenHashSet met = new IntLinkedOpenHashSet();
        for (int band = 0; band < bands; band++) {
            int before = latest.put(key(signature, band, profile.digits().hashCode()), nodes.size());
            nodes.add(node);
            earlier.add(before);
            for (int i = 0; i < most && before != NONE; i++) {
                met.add(nodes.getInt(before));
                before = earlier.getInt(before);
            }
        }
        return met;
    }

    private long key(byte[] signature, int band, int digits) {
        long key = HashCommon.mix((long) band << Integer.SIZE | digits & 0xFFFF_FFFFL);
        for (int row = 0; row < rows; row++) {
            key = HashCommon.mix(key + policy.getComponent(signature, band * rows + row));
        }
        return key;
    }
}
