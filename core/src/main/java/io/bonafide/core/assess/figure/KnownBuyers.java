package io.bonafide.core.assess.figure;

import io.bonafide.core.assess.table.Flag;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.cause.Figure;
import io.bonafide.core.cause.IncidentFigures.Why;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;

/** What share of the orders is of buyers who have an order outside of the incident. */
final class KnownBuyers implements Topic {
    private final LineTable table;
    private final LineIndex buyers;

    KnownBuyers(LineTable table, LineIndex buyers) {
        this.table = table;
        this.buyers = buyers;
    }

    @Override
    public void tell(Group group, FigureSheet sheet) {
        IntOpenHashSet here = new IntOpenHashSet();
        for (int line : group.orders()) {
            here.add(table.order(line));
        }
        Long2ObjectOpenHashMap<Boolean> looked = new Long2ObjectOpenHashMap<>();
        int with = 0;
        int known = 0;
        boolean masked = false;
        for (int line : group.orders()) {
            masked |= table.has(line, Flag.MASKED_BUYER);
            if (buyers.key(line) != 0) {
                with++;
                known += looked.computeIfAbsent(buyers.key(line), buyer -> elsewhere(buyer, here)) ? 1 : 0;
            }
        }
        if (with > 0) {
            sheet.known(Figure.KNOWN_BUYERS, (double) known / with, with);
        } else {
            sheet.missing(Figure.KNOWN_BUYERS, masked ? Why.MASKED : Why.NO_COLUMN);
        }
    }

    private boolean elsewhere(long buyer, IntOpenHashSet here) {
        return buyers.lines(buyer).intStream().anyMatch(line -> !here.contains(table.order(line)));
    }
}
