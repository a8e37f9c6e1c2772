package io.bonafide.core.assess;

import io.bonafide.core.assess.table.IntColumn;
import io.bonafide.core.order.Event;
import io.bonafide.core.state.Kept;
import io.bonafide.core.state.StateReader;
import io.bonafide.core.state.StateWriter;
import java.util.OptionalDouble;

/** The probabilities that were answered at receipt, to placements and to payments, by the line's ordinal: 8 bytes a line. */
final class Answers implements Kept {
    private static final int NONE = -1;

    private final IntColumn toPlaced = new IntColumn(NONE);
    private final IntColumn toPaid = new IntColumn(NONE);

    void give(Event.Kind to, int line, double probability) {
        column(to).set(line, AsOf.packed(probability));
    }

    OptionalDouble given(Event.Kind to, int line) {
        int packed = line < 0 ? NONE : column(to).get(line);
        return packed == NONE ? OptionalDouble.empty() : OptionalDouble.of(AsOf.unpacked(packed));
    }

    @Override
    public void save(StateWriter out) {
        out.keep("to_placed", toPlaced);
        out.keep("to_paid", toPaid);
    }

    @Override
    public void load(StateReader in) {
        in.restore("to_placed", toPlaced);
        in.restore("to_paid", toPaid);
    }

    private IntColumn column(Event.Kind to) {
        return to == Event.Kind.PLACED ? toPlaced : toPaid;
    }
}
