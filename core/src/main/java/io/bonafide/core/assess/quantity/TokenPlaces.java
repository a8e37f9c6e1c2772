package io.bonafide.core.assess.quantity;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/** A dense place for each token, given to another once it was released. */
final class TokenPlaces {
    private final Long2IntOpenHashMap placeOf = new Long2IntOpenHashMap();
    private final IntArrayList free = new IntArrayList();
    private int places;

    TokenPlaces() {
        placeOf.defaultReturnValue(-1);
    }

    /** The token's place; negative if it has none. */
    int find(long token) {
        return placeOf.get(token);
    }

    /** Gives a place to a token that has none. */
    int occupy(long token) {
        int place = free.isEmpty() ? places++ : free.popInt();
        placeOf.put(token, place);
        return place;
    }

    void release(long token) {
        free.add(placeOf.remove(token));
    }
}
