package io.bonafide.core.assess.figure;

import io.bonafide.core.cause.Figure;
import io.bonafide.core.cause.IncidentFigures.Why;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What share of the orders one key has, and what share of the key's lines in the whole shop the incident has. */
final class Commonest implements Topic {
    private final Figure share;
    private final @Nullable Figure nowhereElse;
    private final LineIndex index;
    private final BooleanSupplier column;

    /** @param column whether the shop's records have it at all */
    Commonest(Figure share, @Nullable Figure nowhereElse, LineIndex index, BooleanSupplier column) {
        this.share = share;
        this.nowhereElse = nowhereElse;
        this.index = index;
        this.column = column;
    }

    @Override
    public void tell(Group group, FigureSheet sheet) {
        Long2IntOpenHashMap counts = new Long2IntOpenHashMap();
        int most = 0;
        long commonest = 0;
        for (int line : group.orders()) {
            long key = index.key(line);
            int count = key == 0 ? 0 : counts.addTo(key, 1) + 1;
            if (count > most) {
                most = count;
                commonest = key;
            }
        }
        if (!column.getAsBoolean()) {
            missing(sheet, Why.NO_COLUMN);
        } else {
            tell(group, commonest, most, sheet);
        }
    }

    private void tell(Group group, long commonest, int most, FigureSheet sheet) {
        sheet.known(share, (double) most / group.orders().length, group.orders().length);
        if (nowhereElse != null && most == 0) {
            sheet.missing(nowhereElse, Why.NOT_OF_THESE);
        } else if (nowhereElse != null) {
            int all = index.lines(commonest).size();
            int here = 0;
            for (int line : group.lines()) {
                here += index.key(line) == commonest ? 1 : 0;
            }
            sheet.known(nowhereElse, (double) here / all, all);
        }
    }

    private void missing(FigureSheet sheet, Why why) {
        sheet.missing(share, why);
        if (nowhereElse != null) {
            sheet.missing(nowhereElse, why);
        }
    }
}
