package io.bonafide.exchange.intake;

import static io.bonafide.exchange.layout.Field.DISCOUNT_AMOUNT;
import static io.bonafide.exchange.layout.Field.LIST_PRICE;
import static io.bonafide.exchange.layout.Field.ORDER_AMOUNT;
import static io.bonafide.exchange.layout.Field.PAID_AMOUNT;
import static io.bonafide.exchange.layout.Field.QUANTITY;
import static io.bonafide.exchange.layout.Field.UNIT_PRICE;

import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.layout.Field;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives each line of an order what only the whole order says.
 *
 * <p>The rule: an order with one line gives it everything. With several, what holds of each (buyer, receiver, times,
 * status, notes, parcel) is given to those that do not say it themselves; amounts are split over the lines that have none
 * of their own, after what the others have is taken off, by list price times quantity (Taobao's rule), or unit price times
 * quantity where a list price is missing, or quantity.
 */
final class OrderFill {
    private static final Set<Field> SPLIT = EnumSet.of(
            PAID_AMOUNT,
            DISCOUNT_AMOUNT,
            Field.SHIPPING_FEE,
            Field.SHOP_DISCOUNT,
            Field.ITEM_DISCOUNT,
            Field.COINS_DISCOUNT,
            Field.PLATFORM_SUBSIDY,
            Field.RED_PACKET);

    /** What an order's row says of its items together, and what is joined elsewhere. */
    private static final Set<Field> NOT_OF_LINES = EnumSet.of(
            Field.PLATFORM,
            Field.SHOP_ID,
            Field.ORDER_ID,
            Field.LINE_ID,
            Field.ITEM_ID,
            Field.SKU_ID,
            Field.TITLE,
            Field.CATEGORY,
            QUANTITY,
            LIST_PRICE,
            UNIT_PRICE,
            ORDER_AMOUNT,
            Field.REFUND_AMOUNT,
            Field.REFUND_REQUESTED_AT,
            Field.REFUNDED_AT,
            Field.REFUND_REASON,
            Field.RETURNED);

    private static final Set<Field> OF_EACH_LINE = Arrays.stream(Field.values())
            .filter(field -> !NOT_OF_LINES.contains(field) && !SPLIT.contains(field))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Field.class)));

    private OrderFill() {}

    /**
     * Fills {@code lines}, which are in the order of their ids.
     *
     * @param order what the rows of the whole order say, if there are any
     */
    static void fill(List<JoinedLine> lines, @Nullable Draft order) {
        if (lines.size() == 1) {
            fillOnly(lines.get(0).draft(), order);
            return;
        }
        @Nullable Draft amountRow = order != null && order.has(ORDER_AMOUNT) ? order : lastWithAmount(lines);
        if (order != null) {
            lines.forEach(line -> RowMerge.fill(line.draft(), order, OF_EACH_LINE));
            SPLIT.stream().filter(order::has).forEach(field -> split(lines, field, order.number(field)));
        }
        if (amountRow != null) {
            split(lines, PAID_AMOUNT, amountRow.number(ORDER_AMOUNT));
        }
    }

    private static void fillOnly(Draft line, @Nullable Draft order) {
        if (order != null && order != line) {
            RowMerge.fill(line, order, EnumSet.allOf(Field.class));
        }
        if (!line.has(PAID_AMOUNT) && line.has(ORDER_AMOUNT)) {
            line.set(PAID_AMOUNT, line.number(ORDER_AMOUNT));
        }
    }

    private static @Nullable Draft lastWithAmount(List<JoinedLine> lines) {
        return lines.stream()
                .map(JoinedLine::draft)
                .filter(line -> line.has(ORDER_AMOUNT))
                .min(RowMerge.WINNER_FIRST)
                .orElse(null);
    }

    private static void split(List<JoinedLine> lines, Field field, long whole) {
        List<Draft> without = lines.stream()
                .map(JoinedLine::draft)
                .filter(line -> !line.has(field))
                .toList();
        long left = whole
                - lines.stream().mapToLong(line -> line.draft().number(field)).sum();
        if (without.isEmpty() || (left < 0) != (whole < 0)) {
            return;
        }
        long[] parts = Allocation.split(left, weights(without));
        for (int i = 0; i < parts.length; i++) {
            without.get(i).set(field, parts[i]);
        }
    }

    private static long[] weights(List<Draft> lines) {
        @Nullable Field price = null;
        for (Field candidate : List.of(UNIT_PRICE, LIST_PRICE)) {
            price = lines.stream().allMatch(line -> line.has(candidate)) ? candidate : price;
        }
        Field chosen = price;
        return lines.stream().mapToLong(line -> weight(line, chosen)).toArray();
    }

    private static long weight(Draft line, @Nullable Field price) {
        long quantity = line.has(QUANTITY) ? line.number(QUANTITY) : 1;
        long each = price == null ? 1 : Math.max(0, line.number(price));
        return Math.max(0, Math.multiplyExact(Math.min(quantity, 1 << 20), Math.min(each, 1L << 40)));
    }

    /** The lines by what each is to be paid for, for splitting what concerns all. */
    static long[] paidWeights(List<JoinedLine> lines) {
        return lines.stream()
                .mapToLong(line -> Math.min(1L << 50, Math.max(0, line.draft().number(PAID_AMOUNT))))
                .toArray();
    }
}
