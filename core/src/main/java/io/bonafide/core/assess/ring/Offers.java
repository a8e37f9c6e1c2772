package io.bonafide.core.assess.ring;

import io.bonafide.core.assess.quantity.Keys;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.signal.KeyKind;
import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.util.BitSet;
import java.util.List;

/**
 * The offers that lines came by: a coupon, a link and a creator that mostly come together are one offer, named by the first of
 * these.
 *
 * <p>Two words are of one offer if at least half of the lines of either show both (union-find). O(lines).
 */
final class Offers {
    /** From what names an offer best. */
    static final List<KeyKind> KINDS = List.of(KeyKind.COUPON, KeyKind.SHARE_LINK, KeyKind.CREATOR);

    private static final int WORDS_BITS = 30;

    private final Keys keys;
    /** How many lines show a word; of shops that have coupons alone, none is counted. */
    private final Long2IntOpenHashMap lines = new Long2IntOpenHashMap();
    /** To a word that comes before it of the same offer. */
    private final Long2LongOpenHashMap parents = new Long2LongOpenHashMap();

    /** @param without lines that are left out, as if they had never been placed */
    Offers(LineTable table, BitSet without) {
        this.keys = new Keys(table);
        if (table.shareLink.used() || table.creator.used()) {
            join(table, without);
        }
    }

    /** The line's offer, of several that of the rarest word; {@link Keys#NONE} if it has none. */
    long of(int line) {
        long rarest = Keys.NONE;
        for (int place = 0; place < KINDS.size(); place++) {
            long word = word(place, line);
            if (word != Keys.NONE && (rarest == Keys.NONE || lines.get(word) < lines.get(rarest))) {
                rarest = word;
            }
        }
        return root(rarest);
    }

    /** What names the offer. */
    static KeyKind kind(long offer) {
        return KINDS.get((int) (offer >>> WORDS_BITS));
    }

    /** The code of its word in the table's words of that kind. */
    static int code(long offer) {
        return (int) (offer & (1L << WORDS_BITS) - 1) - 1;
    }

    private void join(LineTable table, BitSet without) {
        Long2IntOpenHashMap pairs = new Long2IntOpenHashMap();
        for (int line = without.nextClearBit(0); line < table.lines(); line = without.nextClearBit(line + 1)) {
            for (int place = 0; place < KINDS.size(); place++) {
                long word = word(place, line);
                if (word != Keys.NONE) {
                    lines.addTo(word, 1);
                    for (int before = 0; before < place; before++) {
                        long other = word(before, line);
                        if (other != Keys.NONE) {
                            pairs.addTo(other << Integer.SIZE | word, 1);
                        }
                    }
                }
            }
        }
        for (Long2IntMap.Entry pair : pairs.long2IntEntrySet()) {
            long one = pair.getLongKey() >>> Integer.SIZE;
            long other = pair.getLongKey() & 0xFFFF_FFFFL;
            if (2 * pair.getIntValue() >= Math.max(lines.get(one), lines.get(other))) {
                join(root(one), root(other));
            }
        }
    }

    private void join(long one, long other) {
        if (one != other) {
            parents.put(Math.max(one, other), Math.min(one, other));
        }
    }

    private long root(long word) {
        long at = word;
        while (parents.containsKey(at)) {
            at = parents.get(at);
        }
        return at;
    }

    private long word(int place, int line) {
        long key = keys.key(KINDS.get(place), line);
        return key == Keys.NONE ? Keys.NONE : (long) place << WORDS_BITS | key;
    }
}
