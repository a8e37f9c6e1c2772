package io.bonafide.exchange.intake;

import io.bonafide.core.exposure.Wording;
import io.bonafide.core.order.SourceRef;
import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.layout.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines of an order that a row of a side file speaks of.
 *
 * <p>The rule: the line whose id it names. A row that names none, or the order's own id, or an id that cannot be compared
 * because the order's rows give none, speaks of the lines of the item that it names, and if it names none of them, of all
 * lines. A row that names a line which is not there speaks of none.
 */
final class Targets {
    private Targets() {}

    static List<JoinedLine> of(Draft row, List<JoinedLine> lines) {
        @Nullable String lineId = row.text(Field.LINE_ID);
        for (JoinedLine line : lines) {
            if (lineId != null && line.lineId().equals(lineId.strip())) {
                return List.of(line);
            }
        }
        boolean meansOrder = lineId == null || lineId.strip().equals(row.text(Field.ORDER_ID));
        if (!meansOrder && lines.stream().allMatch(JoinedLine::named)) {
            return List.of();
        }
        List<JoinedLine> sameItem = lines.stream()
                .filter(line -> Boolean.TRUE.equals(LineMatcher.sameItem(row, line.draft())))
                .toList();
        return sameItem.isEmpty() ? lines : sameItem;
    }

    /** Sets aside a row that speaks of no line of its order. */
    static void setAside(Draft row, Quarantine quarantine) {
        setAside(
                row,
                "unknown id",
                new Wording("该订单没有这一子订单。请加上含有它的导出文件。", "The order has no such line. Add the export that has it."),
                quarantine);
    }

    static void setAside(Draft row, String valueClass, Wording reason, Quarantine quarantine) {
        SourceRef source = new SourceRef(row.file(), row.row());
        quarantine.add(new Quarantine.Entry(source, Field.LINE_ID.column(), valueClass, reason));
    }
}
