package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Words;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import io.bonafide.core.signal.burst.BurstCalendar;
import io.bonafide.core.signal.burst.Span;
import io.bonafide.core.signal.burst.SpanParameters;
import io.bonafide.core.signal.burst.SpanScan;
import java.util.Set;

/** The spans of hours to weeks in which a line's item, or its district, has more orders than its share. */
final class Spans extends SpanFamily {
    private final LineTable table;
    private final SpanScan items;
    private final SpanScan districts;
    private final SpanRows itemRows;
    private final SpanRows districtRows;

    /** @param calendar the campaigns of items, and the zone */
    Spans(LineTable table, BurstCalendar calendar) {
        super(table);
        this.table = table;
        this.itemRows = new SpanRows(table);
        this.districtRows = new SpanRows(table);
        int[] hours = new int[table.lines()];
        int[] itemOf = new int[table.lines()];
        int[] districtOf = new int[table.lines()];
        for (int line = 0; line < table.lines(); line++) {
            hours[line] = hour(line);
            itemOf[line] = BurstFamily.countedItem(table, line);
            districtOf[line] = BurstFamily.firstOfOrder(table, line) ? table.region.get(line) : Words.NONE;
        }
        this.items = SpanScan.of(itemOf, hours, calendar, SpanParameters.ofItems());
        this.districts = SpanScan.of(districtOf, hours, BurstCalendar.withoutCampaigns(), SpanParameters.ofOthers());
    }

    @Override
    public Set<Quantity> computes() {
        return Set.of(
                Quantity.ITEM_SPAN,
                Quantity.ITEM_SPAN_ORDERS,
                Quantity.ITEM_SPAN_EXPECTED,
                Quantity.ITEM_SPAN_H,
                Quantity.ITEM_SPAN_FDR,
                Quantity.DISTRICT_SPAN,
                Quantity.DISTRICT_SPAN_ORDERS,
                Quantity.DISTRICT_SPAN_EXPECTED,
                Quantity.DISTRICT_SPAN_H,
                Quantity.DISTRICT_SPAN_FDR);
    }

    @Override
    protected Span span(Quantity quantity, int line) {
        return ofItem(quantity)
                ? items.covering(table.item.get(line), hour(line))
                : districts.covering(table.region.get(line), hour(line));
    }

    @Override
    public int rows(Quantity quantity, int line, int[] into) {
        boolean ofItem = ofItem(quantity);
        int code = ofItem ? table.item.get(line) : table.region.get(line);
        Span span = span(quantity, line);
        return ofItem
                ? itemRows.rows(code, span, each -> BurstFamily.countedItem(table, each) == code, into)
                : districtRows.rows(
                        code,
                        span,
                        each -> BurstFamily.firstOfOrder(table, each) && table.region.get(each) == code,
                        into);
    }

    @Override
    public Opinion.Reason whyMissing(Quantity quantity, int line) {
        int key = ofItem(quantity) ? table.item.get(line) : table.region.get(line);
        return key == Words.NONE ? Missing.column(quantity.column()) : Missing.history("created_at");
    }

    private static boolean ofItem(Quantity quantity) {
        return quantity.code().startsWith("item.");
    }
}
