package io.bonafide.core.assess.ring;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Words;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntSortedSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the phones of a ring's members were given out, beside the shop's others. O(lines) once, then O(a ring's lines). */
final class PhoneOrigins {
    private final LineTable table;
    private final Int2IntOpenHashMap linesOf = new Int2IntOpenHashMap();
    private int known;

    PhoneOrigins(LineTable table) {
        this.table = table;
        for (int line = 0; table.phonePlaces.size() > 0 && line < table.lines(); line++) {
            int place = table.phonePlace.get(line);
            if (place != Words.NONE) {
                linesOf.addTo(place, 1);
                known++;
            }
        }
    }

    /**
     * What is told of a ring.
     *
     * @param lines of each member
     * @return null if no member's phone says where it was given out
     */
    OrderRing.@Nullable PhoneOrigin of(List<IntSortedSet> lines) {
        Int2IntOpenHashMap members = new Int2IntOpenHashMap();
        int told = 0;
        int most = Words.NONE;
        for (IntSortedSet own : lines) {
            int place = place(own);
            if (place != Words.NONE) {
                told++;
                members.addTo(place, 1);
                most = most == Words.NONE || members.get(place) > members.get(most) ? place : most;
            }
        }
        return most == Words.NONE ? null : told(most, members.get(most), told, lines);
    }

    private OrderRing.PhoneOrigin told(int place, int members, int told, List<IntSortedSet> lines) {
        Set<String> destinations = new HashSet<>();
        int of = 0;
        int inRing = 0;
        for (IntSortedSet own : lines) {
            for (int line : own) {
                of += table.phonePlace.get(line) == Words.NONE ? 0 : 1;
                inRing += table.phonePlace.get(line) == place ? 1 : 0;
            }
            if (place(own) == place) {
                addDestinations(own, destinations);
            }
        }
        int others = known - of;
        double elsewhere = others <= 0 ? Double.NaN : (double) (linesOf.get(place) - inRing) / others;
        return new OrderRing.PhoneOrigin(table.phonePlaces.word(place), members, told, destinations.size(), elsewhere);
    }

    /** The place of the first line that tells one. */
    private int place(IntSortedSet lines) {
        return lines.intStream()
                .map(table.phonePlace::get)
                .filter(place -> place != Words.NONE)
                .findFirst()
                .orElse(Words.NONE);
    }

    private void addDestinations(IntSortedSet lines, Set<String> destinations) {
        lines.forEach(line -> {
            @Nullable String region = table.regions.wordOrNull(table.region.get(line));
            if (region != null) {
                destinations.add(region.substring(0, region.indexOf('|')));
            }
        });
        destinations.remove("");
    }
}
