package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.Flag;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.identity.SamePlaces;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.signal.KeyKind;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.BitSet;

/**
 * Which lines go to an address that strangers share: it names itself a locker, a station, a school or the like, or more persons
 * receive there than {@link SamePlaces#MOST_PERSONS}, of whom nobody can tell whether they know each other.
 *
 * <p>O(lines). Memory: 12 bytes for each address that several orders have while they are counted, then a bit a line.
 */
public final class Hubs {
    private final Keys keys;
    private final BitSet at = new BitSet();

    /** @param without lines whose persons do not count */
    public Hubs(LineTable table, BitSet without) {
        this.keys = new Keys(table);
        LongOpenHashSet crowded = crowded(table, without);
        for (int line = 0; line < table.lines(); line++) {
            long address = keys.unmasked(KeyKind.ADDRESS, line);
            at.set(line, IdentitySealer.namesHub(address) || crowded.contains(address));
        }
    }

    /** Whether the line goes to one. */
    public boolean at(int line) {
        return at.get(line);
    }

    private LongOpenHashSet crowded(LineTable table, BitSet without) {
        Long2IntOpenHashMap lines = new Long2IntOpenHashMap();
        for (int line = 0; line < table.lines(); line++) {
            if (counts(table, without, line)) {
                lines.addTo(keys.key(KeyKind.ADDRESS, line), 1);
            }
        }
        Long2ObjectOpenHashMap<LongOpenHashSet> persons = new Long2ObjectOpenHashMap<>();
        LongOpenHashSet crowded = new LongOpenHashSet();
        for (int line = 0; line < table.lines(); line++) {
            long address = keys.key(KeyKind.ADDRESS, line);
            boolean many = lines.get(address) > SamePlaces.MOST_PERSONS && !crowded.contains(address);
            if (many && counts(table, without, line)) {
                LongOpenHashSet there = persons.computeIfAbsent(address, any -> new LongOpenHashSet());
                there.add(keys.person(line));
                if (there.size() > SamePlaces.MOST_PERSONS) {
                    crowded.add(address);
                    persons.remove(address);
                }
            }
        }
        return crowded;
    }

    /** Whether the line's person counts at its address, which another order has too. */
    private boolean counts(LineTable table, BitSet without, int line) {
        return table.has(line, Flag.COMPANY_ADDRESS)
                && !without.get(line)
                && keys.unmasked(KeyKind.ADDRESS, line) != Keys.NONE
                && keys.person(line) != Keys.NONE;
    }
}
