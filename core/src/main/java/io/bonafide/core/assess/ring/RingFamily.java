package io.bonafide.core.assess.ring;

import io.bonafide.core.assess.quantity.Family;
import io.bonafide.core.assess.quantity.Keys;
import io.bonafide.core.assess.quantity.Missing;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.signal.KeyKind;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Set;

/**
 * What a line's strongest ring looks like: 0 for a line in none. A line without the keys for one has no value.
 */
public final class RingFamily implements Family {
    private final OrderRings rings;
    private final Keys keys;

    public RingFamily(LineTable table, OrderRings rings) {
        this.rings = rings;
        this.keys = new Keys(table);
    }

    @Override
    public Set<Quantity> computes() {
        return Set.of(
                Quantity.RING_STRENGTH, Quantity.RING_ORDERS, Quantity.RING_REPEATS, Quantity.RING_EXPECTED_REPEATS);
    }

    @Override
    public double value(Quantity quantity, int line) {
        int place = rings.ringOf(line);
        if (place < 0) {
            return canBeJudged(line) ? 0 : Double.NaN;
        }
        OrderRing ring = rings.rings().get(place);
        return switch (quantity) {
            case RING_STRENGTH -> ring.strength();
            case RING_ORDERS -> rings.orders(place).size();
            case RING_REPEATS -> ring.seen();
            default -> ring.expected();
        };
    }

    @Override
    public Opinion.Reason whyMissing(Quantity quantity, int line) {
        if (keys.person(line) == Keys.NONE) {
            String buyer = KeyKind.BUYER.column();
            return keys.masked(KeyKind.BUYER, line) ? Missing.masked(buyer) : Missing.column(buyer);
        }
        return keys.masked(KeyKind.ADDRESS, line)
                ? Missing.masked(KeyKind.ADDRESS.column())
                : Missing.column(lacking(line));
    }

    @Override
    public int rows(Quantity quantity, int line, int[] into) {
        int place = rings.ringOf(line);
        if (place < 0) {
            into[0] = line;
            return 1;
        }
        IntArrayList orders = rings.orders(place);
        orders.getElements(0, into, 0, Math.min(orders.size(), into.length));
        return orders.size();
    }

    /** Whether the line has what a ring stands on: two kinds that identify people, or one with a weight or a delay. */
    private boolean canBeJudged(int line) {
        int kinds = 0;
        for (KeyKind kind : SharedActions.IDENTIFYING) {
            kinds += usable(kind, line) ? 1 : 0;
        }
        boolean beside = kinds == 1 && (usable(KeyKind.PARCEL_WEIGHT, line) || usable(KeyKind.PAY_DELAY, line));
        return (kinds > 1 || beside) && keys.person(line) != Keys.NONE;
    }

    private String lacking(int line) {
        return usable(KeyKind.ADDRESS, line) ? KeyKind.DEVICE.column() : KeyKind.ADDRESS.column();
    }

    private boolean usable(KeyKind kind, int line) {
        return keys.unmasked(kind, line) != Keys.NONE;
    }
}
