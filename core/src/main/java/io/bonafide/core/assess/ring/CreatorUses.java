package io.bonafide.core.assess.ring;

import io.bonafide.core.assess.quantity.Keys;
import io.bonafide.core.signal.KeyKind;
import io.bonafide.core.signal.burst.NegativeBinomial;
import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;

/** Which creators bring buyers who share keys no more often than the shop's buyers do: a usual audience. */
final class CreatorUses {
    private static final double LEAST_SURPRISE = 3;

    private final Long2IntOpenHashMap lines = new Long2IntOpenHashMap();
    private final Long2IntOpenHashMap sharing = new Long2IntOpenHashMap();
    private int allLines;
    private int allSharing;

    /** @param shares whether the line has a key that identifies people and others use too */
    void count(long offer, boolean shares) {
        allLines++;
        allSharing += shares ? 1 : 0;
        if (offer != Keys.NONE && Offers.kind(offer) == KeyKind.CREATOR) {
            lines.addTo(offer, 1);
            if (shares) {
                sharing.addTo(offer, 1);
            }
        }
    }

    /** The offers of such creators. */
    LongOpenHashSet usual() {
        LongOpenHashSet usual = new LongOpenHashSet();
        for (Long2IntMap.Entry creator : sharing.long2IntEntrySet()) {
            double expected = lines.get(creator.getLongKey()) * (double) allSharing / allLines;
            if (NegativeBinomial.tail(creator.getIntValue(), expected, Double.POSITIVE_INFINITY) < LEAST_SURPRISE) {
                usual.add(creator.getLongKey());
            }
        }
        return usual;
    }
}
