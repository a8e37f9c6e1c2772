package io.bonafide.core.assess.figure;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.cause.Figure;
import it.unimi.dsi.fastutil.HashCommon;

/** What share of the lines has a twin under another order: same second, product, pieces, amount and receiver. */
final class Twins implements Topic {
    private final LineTable table;
    private final LineIndex twins;

    Twins(LineTable table, LineIndex twins) {
        this.table = table;
        this.twins = twins;
    }

    /** What twins have in common; never 0. */
    static long key(LineTable table, int line) {
        long key = 0;
        for (long part : new long[] {
            table.placed.get(line),
            table.item.get(line),
            table.sku.get(line),
            table.quantity.get(line),
            table.payable.get(line),
            table.buyer.get(line),
            Different.receiver(table, line)
        }) {
            key = HashCommon.mix(key + part);
        }
        return key == 0 ? 1 : key;
    }

    @Override
    public void tell(Group group, FigureSheet sheet) {
        int with = 0;
        for (int line : group.lines()) {
            with += hasTwin(line) ? 1 : 0;
        }
        sheet.known(Figure.TWINS, (double) with / group.lines().length, group.lines().length);
    }

    private boolean hasTwin(int line) {
        return twins.lines(twins.key(line)).intStream().anyMatch(other -> table.order(other) != table.order(line));
    }
}
