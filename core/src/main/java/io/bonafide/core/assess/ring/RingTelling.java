package io.bonafide.core.assess.ring;

import io.bonafide.core.assess.quantity.ItemSets;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.ring.Action;
import io.bonafide.core.ring.Ring;
import io.bonafide.core.signal.KeyKind;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntRBTreeSet;
import it.unimi.dsi.fastutil.ints.IntSortedSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** One ring in the shop's words: which lines, and what they share. */
final class RingTelling {
    private final LineTable table;
    private final SharedActions actions;
    private final PhoneOrigins origins;
    private final Ring ring;
    private final List<Told> members;
    private final String birth;
    private final IntSortedSet lines = new IntRBTreeSet();

    RingTelling(LineTable table, SharedActions actions, OrderRings.Uses uses, PhoneOrigins origins, Ring ring) {
        this.table = table;
        this.actions = actions;
        this.origins = origins;
        this.ring = ring;
        this.members = ring.members().stream()
                .map(member -> told(member, uses))
                .sorted(Comparator.comparingInt(Told::firstLine))
                .toList();
        members.forEach(member -> lines.addAll(member.lines));
        this.birth = birth(uses);
    }

    /** All lines, by time. */
    IntSortedSet lines() {
        return lines;
    }

    /** The ring's first line of each of its orders, by time. */
    IntArrayList firstOfOrders() {
        return table.firstOfEachOrder(lines);
    }

    OrderRing ring(int rank) {
        return new OrderRing(
                String.format(Locale.ROOT, "R-%04d", rank),
                table.shop(),
                members.stream().map(this::member).toList(),
                shared(),
                Seconds.instant(table.placed.get(lines.firstInt())),
                Seconds.instant(table.placed.get(lines.lastInt())),
                ring.strength(),
                ring.expected(),
                ring.seen(),
                ring.fdr(),
                places(ring.pivotal()),
                birth,
                ring.life().stream().map(this::change).toList(),
                List.of(),
                List.of(),
                origins.of(members.stream().map(Told::lines).toList()),
                List.of());
    }

    private Told told(Ring.Member member, OrderRings.Uses uses) {
        IntSortedSet own = new IntRBTreeSet();
        SortedMap<Integer, Integer> firsts = new TreeMap<>();
        for (int place = 0; place < ring.objects().size(); place++) {
            IntArrayList used = uses.lines(member.actor(), ring.objects().get(place), ring);
            if (!used.isEmpty()) {
                own.addAll(used);
                firsts.put(place, used.getInt(0));
            }
        }
        return new Told(member.actor(), member.probability(), own, firsts);
    }

    private OrderRing.Member member(Told told) {
        return new OrderRing.Member(
                told.probability,
                told.lines.intStream().mapToObj(table::key).toList(),
                List.copyOf(told.firstLines.keySet()));
    }

    private List<OrderRing.SharedKey> shared() {
        List<OrderRing.SharedKey> shared = new ArrayList<>();
        for (int place = 0; place < ring.objects().size(); place++) {
            int key = place;
            List<Integer> firsts = members.stream()
                    .map(member -> member.firstLines.get(key))
                    .filter(Objects::nonNull)
                    .toList();
            int first = Collections.min(firsts);
            KeyKind kind = actions.kind(ring.objects().get(place));
            shared.add(new OrderRing.SharedKey(
                    kind,
                    kind == KeyKind.ITEM_SET
                            ? String.join(" + ", ItemSets.words(table, first))
                            : actions.word(ring.objects().get(place)),
                    table.key(first).orderId(),
                    firsts.size()));
        }
        return shared;
    }

    private OrderRing.Change change(Ring.Change change) {
        return new OrderRing.Change(Seconds.instant((int) change.at()), change.kind(), places(change.actors()));
    }

    private List<Integer> places(List<Long> actors) {
        Set<Long> wanted = Set.copyOf(actors);
        return IntStream.range(0, members.size())
                .filter(place -> wanted.contains(members.get(place).actor))
                .boxed()
                .toList();
    }

    /** The order of the ring's first act, with the key that it used. */
    private String birth(OrderRings.Uses uses) {
        Action birth = ring.birth();
        int line = uses.lines(birth.actor(), birth.object(), ring)
                .intStream()
                .filter(each -> table.placed.get(each) >= birth.time())
                .findFirst()
                .orElseThrow();
        return table.key(line).orderId();
    }

    /** @param firstLines the member's first line with each key, by the key's place */
    private record Told(long actor, double probability, IntSortedSet lines, SortedMap<Integer, Integer> firstLines) {
        int firstLine() {
            return lines.firstInt();
        }
    }
}
