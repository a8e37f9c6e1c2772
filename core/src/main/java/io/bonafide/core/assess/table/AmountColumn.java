package io.bonafide.core.assess.table;

import io.bonafide.core.state.Kept;
import io.bonafide.core.state.StateReader;
import io.bonafide.core.state.StateWriter;

/** Minor units of money for each row: an int where it fits, else an entry in a wide column that most shops never need. */
public final class AmountColumn implements Kept, Compact {
    /** Not known. */
    public static final long NONE = Long.MIN_VALUE;

    private static final int UNKNOWN = Integer.MIN_VALUE;
    private static final int WIDE = Integer.MIN_VALUE + 1;

    private final IntColumn narrow = new IntColumn(UNKNOWN);
    private final LongColumn wide = new LongColumn();

    public long get(int row) {
        int value = narrow.get(row);
        if (value > WIDE) {
            return value;
        }
        return value == UNKNOWN ? NONE : wide.get(row);
    }

    public void set(int row, long value) {
        if (value == NONE) {
            narrow.set(row, UNKNOWN);
        } else if (value > WIDE && value <= Integer.MAX_VALUE) {
            narrow.set(row, (int) value);
        } else {
            narrow.set(row, WIDE);
            wide.set(row, value);
        }
    }

    /** Whether any row ever had an amount. */
    public boolean used() {
        return narrow.used();
    }

    @Override
    public void compact() {
        narrow.compact();
        wide.compact();
    }

    @Override
    public void save(StateWriter out) {
        out.keep("narrow", narrow);
        out.keep("wide", wide);
    }

    @Override
    public void load(StateReader in) {
        in.restore("narrow", narrow);
        in.restore("wide", wide);
    }
}
