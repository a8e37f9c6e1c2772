package io.bonafide.core.identity;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is left of ties that were found once a person has spoken.
 *
 * <p>The pairs that were said to be one place come first and those said to be apart bind all others, also through a third
 * writing: a tie that would bring such a pair into one place is refused, the surest ties being asked first. Without a word
 * said, all ties stay. Time: O(t log t) for t ties. Memory: that of {@link Links}.
 */
final class Settlement {
    static final List<Reason> SAID = List.of(Reason.SAID);

    private final Links links = new Links(Integer.MAX_VALUE);
    private final Long2IntOpenHashMap nodeOf = new Long2IntOpenHashMap();
    private final LongArrayList tokens = new LongArrayList();
    private final List<Tie> ties = new ArrayList<>();

    Settlement(List<Tie> found, Said said) {
        for (Tie tie : found) {
            node(tie.place());
            node(tie.one());
            node(tie.other());
        }
        said.apart().forEach(pair -> links.forbid(node(pair.one()), node(pair.other())));
        said.same().forEach(pair -> links.offer(node(pair.one()), node(pair.other()), 1, SAID));
        found.stream()
                .sorted(Comparator.comparingDouble(tie -> -tie.confidence()))
                .forEach(tie -> links.offer(node(tie.one()), node(tie.other()), tie.confidence(), tie.reasons()));
        said.same().forEach(pair -> keep(pair.one(), pair.other(), 1, SAID));
        found.forEach(tie -> keep(tie.one(), tie.other(), tie.confidence(), tie.reasons()));
    }

    private int node(long token) {
        return nodeOf.computeIfAbsent(token, absent -> {
            tokens.add(token);
            return links.add(Links.NO_MARK);
        });
    }

    private void keep(long one, long other, double confidence, List<Reason> reasons) {
        if (links.together(node(one), node(other))) {
            ties.add(new Tie(place(one), one, other, confidence, reasons));
        }
    }

    private long place(long token) {
        return tokens.getLong(links.cluster(node(token)));
    }

    /** The ties that hold, those that were said first. */
    List<Tie> ties() {
        return ties;
    }

    /** The place of every writing that was found tied or spoken of. */
    Long2LongOpenHashMap places() {
        Long2LongOpenHashMap places = new Long2LongOpenHashMap(tokens.size());
        tokens.forEach(token -> places.put(token, place(token)));
        return places;
    }
}
