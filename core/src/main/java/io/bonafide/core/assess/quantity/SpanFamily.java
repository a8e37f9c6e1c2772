package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.signal.Quantity;
import io.bonafide.core.signal.burst.Span;

/** The figures of the span that a line lies in, whatever it is a span of. */
public abstract class SpanFamily implements Family {
    private final LineTable table;

    protected SpanFamily(LineTable table) {
        this.table = table;
    }

    /** The span that the quantity is of; {@link Span#UNTESTED} where there is nothing to say. */
    protected abstract Span span(Quantity quantity, int line);

    @Override
    public final double value(Quantity quantity, int line) {
        Span span = span(quantity, line);
        return switch (quantity) {
            case ITEM_SPAN, DISTRICT_SPAN, SIGN_SPAN -> span.tail();
            case ITEM_SPAN_ORDERS, DISTRICT_SPAN_ORDERS, SIGN_SPAN_ORDERS -> span.orders();
            case ITEM_SPAN_EXPECTED, DISTRICT_SPAN_EXPECTED, SIGN_SPAN_EXPECTED -> span.expected();
            case ITEM_SPAN_H, DISTRICT_SPAN_H, SIGN_SPAN_H -> span.hours();
            default -> span.fdr();
        };
    }

    /** The epoch hour in which the line was placed. */
    protected final int hour(int line) {
        return Seconds.epochHour(table.placed.get(line));
    }
}
