package io.bonafide.exchange.layout;

import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.OrderStatus;
import io.bonafide.core.order.Platform;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of one kind of export mean.
 *
 * @param key its name, such as {@code douyin_order_2026}
 * @param platform the platform that writes it; null if the file itself, or the user, says
 * @param titleZh what a person calls it, in Chinese
 * @param titleEn the same in English
 * @param rows what a row is
 * @param columns in the order of the file as the platform writes it
 * @param required headers without which a file is not this layout
 * @param statuses the platform's words to canonical ones, by normalised word
 * @param zone of times without an offset; null for the shop's
 * @param currency of amounts in rows that name none; null for the user's choice
 * @param datePatterns further forms of times, as {@link java.time.format.DateTimeFormatter} writes them
 * @param decimalPoint {@code .} or {@code ,}
 * @param quirks what the layout does differently
 * @param note what is known of where it comes from
 */
public record Layout(
        String key,
        @Nullable Platform platform,
        String titleZh,
        String titleEn,
        Rows rows,
        List<Column> columns,
        List<String> required,
        Map<String, OrderStatus> statuses,
        @Nullable ZoneId zone,
        @Nullable CurrencyCode currency,
        List<String> datePatterns,
        char decimalPoint,
        Set<Quirk> quirks,
        String note) {

    public Layout {
        columns = List.copyOf(columns);
        required = List.copyOf(required);
        statuses = Map.copyOf(statuses);
        datePatterns = List.copyOf(datePatterns);
        quirks = Set.copyOf(quirks);
        for (String header : required) {
            if (columns.stream().noneMatch(column -> column.header().equals(header))) {
                throw new IllegalArgumentException("""
                        The required column (%s) of layout %s is not among its columns.
                        Spell it as in the list of columns.""".formatted(header, key));
            }
        }
    }

    /** What a row of the file is. */
    public enum Rows {
        LINE,
        ORDER,
        PARCEL,
        SCAN,
        REFUND,
        REVIEW,
        ITEM,
        CAMPAIGN,
        CHANGE,
        TRAFFIC,
        CHAT,
        FINDING,
        LABEL,
        TIE
    }

    /**
     * One column.
     *
     * @param header as the platform writes it
     * @param field what it means; null if it is kept out
     * @param reading how its text is read
     */
    public record Column(String header, @Nullable Field field, Reading reading) {}

    /** How a cell's text becomes a value, beyond its field's type. */
    public enum Reading {
        PLAIN,
        /** Kilograms, to grams. */
        KG,
        /** Several tracking numbers; each after the first is a parcel of its own. */
        SEVERAL,
        /** {@code 省 市 区 街道(邮编)} in one cell. */
        DIVISIONS,
        /** A carrier and a tracking number in one cell, such as {@code 晨光快运-900100}. */
        CARRIER_AND_NUMBER,
        /** Only whether there is text. */
        WHETHER,
        /** Counts without its sign: discounts are written either way. */
        MAGNITUDE,
        /** Of all pieces together; divided by the quantity. */
        TOTAL,
        /** A refund's status: where it says that the refund was closed, money and completion do not count. */
        UNLESS_WITHDRAWN,
        /** A hash of the text. */
        HASH
    }

    /** What a layout does differently. */
    public enum Quirk {
        /** The order's cells stand on its first row only. */
        CONTINUATION_LINES,
        /** The order number begins with the day, {@code YYMMDD-}, which stands in where there is no creation time. */
        DAY_IN_ORDER_NUMBER,
        /** A status may be prefixed with a note in brackets, such as {@code (删除)}. */
        STATUS_PREFIX,
        /** A row with a negative quantity is a cancellation: it is listed and counted as one, and nothing is wrong with it. */
        CANCELLATIONS,
        /** The paid amount is the unit price times the quantity where no column gives it. */
        PAID_IS_PRICE_TIMES_QUANTITY,
        /** What was refunded is taken off the paid amount; it is added again, since it had been paid. */
        PAID_IS_NET_OF_REFUND
    }
}
