package io.bonafide.exchange.intake;

import io.bonafide.core.exposure.Wording;
import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.OrderLine;
import io.bonafide.core.order.SourceRef;
import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.layout.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins the rows of an order into its lines. The steps, each with its own rule: {@link LineMatcher} and {@link RowMerge}
 * find the lines, {@link LineNames} names them, {@link OrderFill} gives them what only the whole order says, {@link
 * ParcelJoin}, {@link Attachments} and {@link RefundJoin} hang the rest on them.
 */
final class OrderJoin {
    private final Quarantine quarantine;
    private final RowCounts duplicates = new RowCounts();
    private final RowMerge merge = new RowMerge(duplicates);
    private final LineMatcher matcher = new LineMatcher(merge, duplicates);
    private final LineAssembler assembler;
    private final ParcelJoin parcels;
    private final Attachments attachments;
    private final RefundJoin refunds;

    /** @param currency of rows that do not give one */
    OrderJoin(CurrencyCode currency, Quarantine quarantine) {
        this.quarantine = quarantine;
        this.assembler = new LineAssembler(currency);
        this.parcels = new ParcelJoin(merge, quarantine);
        this.attachments = new Attachments(duplicates, quarantine);
        this.refunds = new RefundJoin(merge, quarantine, assembler);
    }

    /** Rows that said nothing that other rows had not said, by file. */
    RowCounts duplicates() {
        return duplicates;
    }

    /** How many values lost against another row's. */
    long overruled() {
        return merge.overruled();
    }

    /** The lines of an order, by id; none, and its rows are set aside, if no row tells of an order. */
    List<OrderLine> join(OrderRows rows) {
        List<Draft> orderRows = rows.of(Draft.Part.ORDER);
        @Nullable Draft order = orderRows.isEmpty() ? null : merge.merge(orderRows);
        List<JoinedLine> lines = matcher.lines(rows.of(Draft.Part.LINE));
        if (lines.isEmpty() && order != null) {
            lines.add(new JoinedLine(order));
        }
        if (lines.isEmpty()) {
            rows.all().forEach(this::setOrphanAside);
            return List.of();
        }
        LineNames.complete(lines, rows.orderId());
        OrderFill.fill(lines, order);
        attach(rows, lines.size() > 1 ? order : null, lines);
        return assemble(rows, lines);
    }

    private void attach(OrderRows rows, @Nullable Draft order, List<JoinedLine> lines) {
        parcels.join(rows.of(Draft.Part.PARCEL), lines);
        attachments.scans(rows.of(Draft.Part.SCAN), lines);
        attachments.reviews(rows.of(Draft.Part.REVIEW), lines);
        refunds.join(rows.of(Draft.Part.REFUND), order, lines);
    }

    private List<OrderLine> assemble(OrderRows rows, List<JoinedLine> lines) {
        List<OrderLine> assembled = new ArrayList<>(lines.size());
        for (JoinedLine line : lines) {
            if (timed(line)) {
                assembled.add(assembler.line(rows.shop(), rows.orderId(), line));
            } else {
                setAside(
                        line.draft(),
                        Field.CREATED_AT,
                        "missing",
                        new Wording(
                                "没有一行给出该子订单的任何时间，无法确定其先后。请连同时间一起导出。",
                                "No row gives a time of the line's life, so it cannot be placed. Export it with a time."));
            }
        }
        return assembled;
    }

    /** Whether the line has a time that its first event can stand at. */
    private static boolean timed(JoinedLine line) {
        Draft draft = line.draft();
        return draft.has(Field.CREATED_AT)
                || draft.has(Field.PAID_AT)
                || draft.has(Field.SHIPPED_AT)
                || draft.has(Field.DELIVERED_AT)
                || draft.has(Field.CONFIRMED_AT)
                || draft.has(Field.CLOSED_AT);
    }

    private void setOrphanAside(Draft row) {
        setAside(
                row,
                Field.ORDER_ID,
                "id of an unknown order",
                new Wording(
                        "本店没有任何一行提到这个订单。请加上含有它的导出文件，或说明文件属于哪家店。",
                        "No row tells of this order in this shop. Add the export that has it, or say which shop the file is of."));
    }

    private void setAside(Draft row, Field column, String valueClass, Wording reason) {
        SourceRef source = new SourceRef(row.file(), row.row());
        quarantine.add(new Quarantine.Entry(source, column.column(), valueClass, reason));
    }
}
