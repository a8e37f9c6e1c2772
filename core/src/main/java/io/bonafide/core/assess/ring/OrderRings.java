package io.bonafide.core.assess.ring;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.ring.Action;
import io.bonafide.core.ring.Ring;
import io.bonafide.core.ring.RingParameters;
import io.bonafide.core.ring.RingWatch;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rings of a shop, strongest first.
 *
 * <p>Two kinds of keys must coincide, one of which identifies people, and offers not counted: one shared kind is a household,
 * a campaign or a school, and the detectors of repetition speak of it. O(lines), then as {@link RingWatch}.
 */
public final class OrderRings {
    private final List<OrderRing> rings = new ArrayList<>();
    private final List<IntArrayList> linesOf = new ArrayList<>();
    /** The place of each line's strongest ring. */
    private final Int2IntOpenHashMap ringOf = new Int2IntOpenHashMap();

    private OrderRings() {}

    /** Looks at the whole table. */
    public static OrderRings in(LineTable table, RingParameters parameters) {
        CrowdUses crowds = new CrowdUses(table);
        OrderRings found = search(table, parameters, crowds, new BitSet());
        List<List<String>> dissolving = new Dissolution(table, parameters, crowds, found.rings).orders();
        for (int i = 0; i < dissolving.size(); i++) {
            found.rings.set(i, found.rings.get(i).dissolvingWithout(dissolving.get(i)));
        }
        return found;
    }

    /** @param without lines that are left out, as if they had never been placed */
    static OrderRings search(LineTable table, RingParameters parameters, CrowdUses crowds, BitSet without) {
        SharedActions actions = new SharedActions(table, parameters, crowds, without);
        RingWatch watch = new RingWatch(parameters, actions::tiesNobody);
        for (int i = 0; i < actions.size(); i++) {
            watch.observe(actions.action(i));
        }
        List<Ring> all = watch.rings();
        List<Ring> found = all.stream()
                .filter(ring -> actions.standsOnSeveral(ring.objects()))
                .sorted(Comparator.comparingDouble(Ring::strength).reversed())
                .toList();
        OrderRings rings = new OrderRings();
        if (!found.isEmpty()) {
            Uses uses = new Uses(found, actions);
            PhoneOrigins origins = new PhoneOrigins(table);
            found.forEach(ring -> rings.add(new RingTelling(table, actions, uses, origins, ring)));
            rings.relate(all, found);
        }
        return rings;
    }

    /** Names the rings that each goes on from, and those that go on from it. */
    private void relate(List<Ring> all, List<Ring> found) {
        List<List<String>> earlier = new ArrayList<>();
        List<List<String>> later = new ArrayList<>();
        found.forEach(ring -> later.add(new ArrayList<>()));
        for (int place = 0; place < found.size(); place++) {
            List<String> names = new ArrayList<>();
            for (int forebear : found.get(place).forebears()) {
                int of = found.indexOf(all.get(forebear));
                if (of >= 0) {
                    names.add(rings.get(of).id());
                    later.get(of).add(rings.get(place).id());
                }
            }
            earlier.add(names);
        }
        for (int place = 0; place < found.size(); place++) {
            rings.set(place, rings.get(place).between(earlier.get(place), later.get(place)));
        }
    }

    /** The rings, strongest first. */
    public List<OrderRing> rings() {
        return Collections.unmodifiableList(rings);
    }

    /** The place of the line's strongest ring, or -1. */
    int ringOf(int line) {
        return ringOf.getOrDefault(line, -1);
    }

    /** The first line of each order of the ring, by time. */
    IntArrayList orders(int ring) {
        return linesOf.get(ring);
    }

    private void add(RingTelling telling) {
        int place = rings.size();
        rings.add(telling.ring(place + 1));
        telling.lines().forEach(line -> ringOf.putIfAbsent(line, place));
        linesOf.add(telling.firstOfOrders());
    }

    /** Which actions use a key of some ring, by buyer and key. */
    static final class Uses {
        private final Long2ObjectOpenHashMap<IntArrayList> uses = new Long2ObjectOpenHashMap<>();
        private final SharedActions actions;

        private Uses(List<Ring> rings, SharedActions actions) {
            this.actions = actions;
            Set<Long> keys = new HashSet<>();
            rings.forEach(ring -> keys.addAll(ring.objects()));
            for (int i = 0; i < actions.size(); i++) {
                Action use = actions.action(i);
                if (keys.contains(use.object())) {
                    uses.computeIfAbsent(both(use.actor(), use.object()), any -> new IntArrayList())
                            .add(i);
                }
            }
        }

        /** The lines with which the buyer used the key while the ring lasted, by time. */
        IntArrayList lines(long actor, long key, Ring ring) {
            IntArrayList lines = new IntArrayList();
            uses.getOrDefault(both(actor, key), new IntArrayList()).forEach(index -> {
                long time = actions.action(index).time();
                if (time >= ring.from() && time <= ring.to()) {
                    lines.add(actions.line(index));
                }
            });
            return lines;
        }

        private static long both(long actor, long key) {
            return actor << Integer.SIZE | key;
        }
    }
}
