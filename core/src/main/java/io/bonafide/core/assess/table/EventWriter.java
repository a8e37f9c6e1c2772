package io.bonafide.core.assess.table;

import io.bonafide.core.order.Event;
import io.bonafide.core.order.Identity;
import io.bonafide.core.order.Notes;
import io.bonafide.core.order.OrderStatus;
import io.bonafide.core.order.Parcel;
import io.bonafide.core.order.Refund;
import io.bonafide.core.order.Review;
import io.bonafide.core.order.Scan;
import io.bonafide.core.state.Kept;
import io.bonafide.core.state.StateReader;
import io.bonafide.core.state.StateWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes events into the table. The first time of each kind stands. */
public final class EventWriter implements Kept {
    private final LineTable table;
    private final PlacementWriter placements;
    private final RepeatedMessages messages = new RepeatedMessages();

    public EventWriter(LineTable table) {
        this.table = table;
        this.placements = new PlacementWriter(table);
    }

    /**
     * Adds the line.
     *
     * @return its ordinal
     * @throws IllegalArgumentException if the line was placed before
     */
    public int place(Event.Placed event) {
        int line = table.add(event.line(), event.source());
        if (line == LineTable.NONE) {
            throw new IllegalArgumentException(
                    """
                    The line read from row %d of file %d was placed before.
                    Join the rows of one line before the engine sees them.""".formatted(event.source().row(), event.source().file()));
        }
        placements.write(line, event);
        return line;
    }

    /** Writes an event of a placed line that is not its placement. */
    public void write(int line, Event event) {
        int at = Seconds.of(event.at());
        switch (event.kind()) {
            case PAID -> paid(line, at, (Event.Paid) event);
            case SHIPPED -> shipped(line, at, ((Event.Shipped) event).parcel());
            case SCANNED -> scanned(line, at, ((Event.Scanned) event).scan());
            case DELIVERED -> delivered(line, at);
            case CONFIRMED -> first(table.confirmed, line, at);
            case REVIEWED -> reviewed(line, at, ((Event.Reviewed) event).review());
            case REFUND_REQUESTED -> refund(table.refundRequested, line, at, ((Event.RefundRequested) event).refund());
            case REFUNDED -> refund(table.refunded, line, at, ((Event.Refunded) event).refund());
            case CLOSED -> closed(line, at);
            case NOTED -> noted(line, (Event.Noted) event);
            default -> throw new IllegalArgumentException("""
                        The event (%s) places a line.
                        Add it with place.""".formatted(event.kind()));
        }
    }

    @Override
    public void save(StateWriter out) {
        messages.save(out.under("messages"));
    }

    @Override
    public void load(StateReader in) {
        messages.load(in.under("messages"));
    }

    private void reviewed(int line, int at, Review review) {
        if (table.reviewed.get(line) == Seconds.NONE && review.stars() != null) {
            table.stars.set(line, review.stars());
        }
        first(table.reviewed, line, at);
    }

    private void refund(IntColumn times, int line, int at, Refund refund) {
        first(times, line, at);
        if (refund.amount() != null && table.refundAmount.get(line) == AmountColumn.NONE) {
            table.refundAmount.set(line, refund.amount().minor());
        }
    }

    private void paid(int line, int at, Event.Paid event) {
        first(table.paid, line, at);
        if (event.amount() != null && table.paidAmount.get(line) == AmountColumn.NONE) {
            table.paidAmount.set(line, event.amount().minor());
            table.currency.set(
                    line, table.currencies.code(event.amount().currency().code()));
        }
        placements.write(line, event.account(), table.account, Flag.MASKED_ACCOUNT);
    }

    private void shipped(int line, int at, Parcel parcel) {
        first(table.shipped, line, at);
        parcel(line, parcel);
    }

    private void parcel(int line, Parcel parcel) {
        if (parcel.waybill() != null) {
            waybill(line, parcel.waybill());
        }
        if (table.carrier.get(line) == Words.NONE) {
            table.carrier.set(line, table.carriers.code(parcel.carrier()));
        }
        if (parcel.weightG() != null && table.weightG.get(line) < 0) {
            table.weightG.set(line, (int) Math.min(Integer.MAX_VALUE, parcel.weightG()));
        }
        compare(line, parcel.receiver(), table.receiver, Flag.MASKED_RECEIVER);
        compare(line, parcel.phone(), table.phone, Flag.MASKED_PHONE);
        compare(line, parcel.address(), table.address, Flag.MASKED_ADDRESS);
    }

    private void waybill(int line, Identity identity) {
        long known = table.waybill.get(line);
        long waybill = LineTable.kept(PlacementWriter.token(identity).hash());
        if (known == 0) {
            placements.write(line, identity, table.waybill, Flag.MASKED_WAYBILL);
        } else if (known != waybill) {
            table.extraWaybills.add(line, waybill);
        }
    }

    private void compare(int line, @Nullable Identity onParcel, LongColumn ofOrder, Flag masked) {
        if (onParcel == null || ofOrder.get(line) == 0) {
            return;
        }
        Identity.Token token = PlacementWriter.token(onParcel);
        boolean equal = LineTable.kept(token.hash()) == ofOrder.get(line);
        if (!equal && (token.masked() || table.has(line, masked))) {
            table.mark(line, Flag.PARCEL_MASKED);
            return;
        }
        table.mark(line, Flag.PARCEL_COMPARED);
        if (!equal) {
            table.mark(line, Flag.PARCEL_DIFFERS);
        }
    }

    private void scanned(int line, int at, Scan scan) {
        earliest(table.firstScan, line, at);
        if (scan.node() != Scan.Node.OTHER && scan.node() != Scan.Node.RECALLED) {
            earliest(table.pickedUp, line, at);
        }
        if (List.of(Scan.Node.HUB, Scan.Node.OUT_FOR_DELIVERY, Scan.Node.DELIVERED, Scan.Node.RETURNED)
                .contains(scan.node())) {
            earliest(table.reachedHub, line, at);
        }
        if (scan.node() == Scan.Node.RECALLED) {
            table.mark(line, Flag.RECALLED);
        }
        if (scan.message() != null && messages.repeats(line, scan.message(), at)) {
            table.repeatedMessages.set(line, table.repeatedMessages.get(line) + 1);
        }
        if (scan.node() == Scan.Node.DELIVERED) {
            delivered(line, at);
        }
    }

    private void delivered(int line, int at) {
        first(table.delivered, line, at);
        messages.forget(line);
    }

    private void closed(int line, int at) {
        first(table.closed, line, at);
        messages.forget(line);
    }

    private void noted(int line, Event.Noted event) {
        Notes notes = event.notes();
        table.memoCode.set(line, table.memoCodes.code(MemoCode.of(notes.sellerMemo())));
        table.memoTerm.set(line, table.memoTerms.code(MemoTerm.of(notes.sellerMemo())));
        if (notes.sellerMemo() != null) {
            table.mark(line, Flag.MEMO);
        }
        table.riskMark.set(line, table.riskMarks.code(notes.platformRiskMark()));
        if (notes.status() != null && notes.status() != OrderStatus.CLOSED) {
            table.mark(line, notes.status() == OrderStatus.UNPAID ? Flag.NOTED_UNPAID : Flag.NOTED_PAID);
        }
        if (isRefund(event.undatedRefund())) {
            table.mark(line, Flag.REFUNDED_UNDATED);
        }
        if (event.undatedParcel() != null) {
            parcel(line, event.undatedParcel());
        }
    }

    private static boolean isRefund(@Nullable Refund refund) {
        return refund != null && (refund.amount() == null || refund.amount().minor() > 0);
    }

    /** Events come in time order, so that the first written is the earliest. */
    private static void first(IntColumn column, int line, int at) {
        if (column.get(line) == Seconds.NONE) {
            column.set(line, at);
        }
    }

    private static void earliest(IntColumn column, int line, int at) {
        if (column.get(line) == Seconds.NONE || at < column.get(line)) {
            column.set(line, at);
        }
    }
}
