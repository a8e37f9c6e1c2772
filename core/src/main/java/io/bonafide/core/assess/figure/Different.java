package io.bonafide.core.assess.figure;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.cause.Figure;
import io.bonafide.core.cause.IncidentFigures.Why;
import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/** How many different keys there are for each order that has one. */
final class Different implements Topic {
    private final Figure figure;
    private final IntToLongFunction key;
    private final IntPredicate masked;

    /** @param masked whether the line's key is masked, so that equal ones need not be the same */
    Different(Figure figure, IntToLongFunction key, IntPredicate masked) {
        this.figure = figure;
        this.key = key;
        this.masked = masked;
    }

    /** Names, telephones and addresses taken together, masked or not. */
    static Different receivers(LineTable table) {
        return new Different(Figure.RECEIVERS, line -> receiver(table, line), line -> false);
    }

    static long receiver(LineTable table, int line) {
        long name = table.receiver.get(line);
        long phone = table.phone.get(line);
        long address = table.address.get(line);
        return name == 0 && phone == 0 && address == 0 ? 0 : HashCommon.mix(HashCommon.mix(name) + phone) ^ address;
    }

    @Override
    public void tell(Group group, FigureSheet sheet) {
        LongOpenHashSet different = new LongOpenHashSet();
        int with = 0;
        boolean anyMasked = false;
        for (int line : group.orders()) {
            long of = key.applyAsLong(line);
            if (of != 0 && masked.test(line)) {
                anyMasked = true;
            } else if (of != 0) {
                different.add(of);
                with++;
            }
        }
        if (with > 0) {
            sheet.known(figure, (double) different.size() / with, with);
        } else {
            sheet.missing(figure, anyMasked ? Why.MASKED : Why.NO_COLUMN);
        }
    }
}
