package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.Flag;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.assess.table.Words;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import java.util.Set;

/** What stands on the line itself: whether it was paid, what its parcel weighs, whether the platform marked it. */
final class Marks implements Family {
    private static final int DAY = 86_400;

    private final LineTable table;
    private final int now;

    /** @param now the latest instant: a line that is still open and younger than a day may yet be paid */
    Marks(LineTable table, int now) {
        this.table = table;
        this.now = now;
    }

    @Override
    public Set<Quantity> computes() {
        return Set.of(Quantity.UNPAID, Quantity.PLATFORM_RISK_MARK, Quantity.PARCEL_WEIGHT_G, Quantity.MEMO_TERM);
    }

    @Override
    public double value(Quantity quantity, int line) {
        return switch (quantity) {
            case UNPAID -> unpaid(line);
            case PLATFORM_RISK_MARK -> riskMark(line);
            case MEMO_TERM -> memoTerm(line);
            default -> table.weightG.get(line) < 0 ? Double.NaN : table.weightG.get(line);
        };
    }

    @Override
    public Opinion.Reason whyMissing(Quantity quantity, int line) {
        boolean tooYoung = quantity == Quantity.UNPAID && toldOf(line);
        return tooYoung ? Missing.history(quantity.column()) : Missing.column(quantity.column());
    }

    /** Whether the line was never paid; NaN if that cannot be told (yet). */
    double unpaid(int line) {
        if (table.paid.get(line) != Seconds.NONE || table.has(line, Flag.NOTED_PAID)) {
            return 0;
        }
        boolean settled = table.closed.get(line) != Seconds.NONE || now - (long) table.placed.get(line) >= DAY;
        return settled && toldOf(line) ? 1 : Double.NaN;
    }

    /** Whether the records would say that the line was paid. */
    private boolean toldOf(int line) {
        return table.paid.used() || table.has(line, Flag.NOTED_UNPAID);
    }

    private double memoTerm(int line) {
        if (!table.anyMarked(Flag.MEMO)) {
            return Double.NaN;
        }
        return table.memoTerm.get(line) == Words.NONE ? 0 : 1;
    }

    private double riskMark(int line) {
        if (!table.riskMark.used()) {
            return Double.NaN;
        }
        return table.riskMark.get(line) == Words.NONE ? 0 : 1;
    }
}
