package io.bonafide.core.assess.figure;

import io.bonafide.core.assess.table.IntColumn;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.assess.table.Words;
import io.bonafide.core.cause.Figure;
import io.bonafide.core.cause.IncidentFigures.Why;
import io.bonafide.core.order.ShopContext.Change;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether staff edited a coupon, item or SKU of the incident shortly before it began, or about when it ended. */
final class Edits implements Topic {
    private static final int DAY = 86_400;
    private static final int HOUR = 3_600;

    private final LineTable table;
    private final boolean known;
    private final List<Edit> edits;

    Edits(LineTable table, List<Change> changes) {
        this.table = table;
        this.known = !changes.isEmpty();
        this.edits = edits(changes);
    }

    @Override
    public void tell(Group group, FigureSheet sheet) {
        if (!known) {
            sheet.missing(Figure.EDIT_BEFORE, Why.NO_COLUMN);
            sheet.missing(Figure.EDIT_AT_END, Why.NO_COLUMN);
            return;
        }
        long start = table.placed.get(group.first());
        long end = table.placed.get(group.last());
        yesNo(Figure.EDIT_BEFORE, group, start - DAY, start, sheet);
        yesNo(Figure.EDIT_AT_END, group, Math.max(start + 1, end - HOUR), end + DAY, sheet);
    }

    private void yesNo(Figure figure, Group group, long from, long to, FigureSheet sheet) {
        boolean any = edits.stream().anyMatch(edit -> edit.at >= from && edit.at <= to && touches(edit, group));
        sheet.known(figure, any ? 1 : 0, group.lines().length);
    }

    /** Whether it is of what at least a quarter of the lines have. */
    private static boolean touches(Edit edit, Group group) {
        int touched = 0;
        for (int line : group.lines()) {
            int code = edit.column.get(line);
            touched += code != Words.NONE && edit.codes.contains(code) ? 1 : 0;
        }
        return 4 * touched >= group.lines().length;
    }

    private List<Edit> edits(List<Change> changes) {
        Map<String, IntArrayList> cells = new HashMap<>();
        for (int code = 0; code < table.coupons.size(); code++) {
            for (String coupon : Coupons.split(table.coupons.word(code))) {
                cells.computeIfAbsent(coupon, any -> new IntArrayList()).add(code);
            }
        }
        List<Edit> all = new ArrayList<>();
        for (Change change : changes) {
            String id = change.objectId() == null ? "" : change.objectId();
            int at = Seconds.of(change.at());
            switch (change.object()) {
                case "coupon" -> all.add(new Edit(at, table.coupon, cells.getOrDefault(id, new IntArrayList())));
                case "item" -> all.add(new Edit(at, table.item, IntArrayList.of(table.items.find(id))));
                case "sku" -> all.add(new Edit(at, table.sku, IntArrayList.of(table.skus.find(id))));
                default -> {
                    // What staff edit of an order or of the shop is no story's beginning.
                }
            }
        }
        return all;
    }

    /** @param codes what of the column it is of; -1 where no line has it */
    private record Edit(int at, IntColumn column, IntArrayList codes) {}
}
