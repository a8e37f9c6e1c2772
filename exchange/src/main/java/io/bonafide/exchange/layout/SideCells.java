package io.bonafide.exchange.layout;

import io.bonafide.core.exposure.Wording;
import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of one row of a side file, by column, read by type. */
final class SideCells {
    private final Map<String, Integer> columns = new HashMap<>();
    private final Times times;
    private final ZoneId zone;
    private final CurrencyCode currency;
    private @Nullable CellSource row;

    SideCells(ColumnPlan plan, ZoneId zone, CurrencyCode currency) {
        for (int i = 0; i < plan.columns().size(); i++) {
            columns.put(Cells.header(plan.columns().get(i).header()), i);
        }
        this.times = new Times(zone);
        this.zone = zone;
        this.currency = currency;
    }

    /** A value that is not what its column holds. */
    static final class BadCell extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String column;
        private final String valueClass;
        private final transient Wording reason;

        BadCell(String column, String valueClass, Wording reason) {
            super(reason.en(), null, false, false);
            this.reason = reason;
            this.column = column;
            this.valueClass = valueClass;
        }

        Decoded.Rejected rejected() {
            return new Decoded.Rejected(column, valueClass, reason);
        }
    }

    void start(CellSource newRow) {
        row = newRow;
    }

    boolean blank() {
        return columns.values().stream().allMatch(index -> cell(index).isEmpty());
    }

    @Nullable
    String text(String column) {
        @Nullable Integer index = columns.get(column);
        String text = index == null ? "" : cell(index);
        return text.isEmpty() ? null : text;
    }

    String need(String column) {
        @Nullable String text = text(column);
        if (text == null) {
            throw new BadCell(column, "missing", new Wording("此处需要填写。", "The row needs a value here."));
        }
        return text;
    }

    /** An id whose digits are all there. */
    String needId(String column) {
        String id = need(column);
        if (CellReader.damaged(id)) {
            throw new BadCell(column, CellReader.DAMAGED, CellReader.DAMAGED_ID);
        }
        return id;
    }

    @Nullable
    Instant time(String column) {
        @Nullable String text = text(column);
        if (text == null) {
            return null;
        }
        long seconds = times.seconds(text);
        if (!Times.plausible(seconds)) {
            throw new BadCell(
                    column,
                    "no date",
                    new Wording("请写时间，如 2026-03-01 10:00:00。", "Write a time such as 2026-03-01 10:00:00."));
        }
        return Instant.ofEpochSecond(seconds);
    }

    Instant needTime(String column) {
        need(column);
        @Nullable Instant time = time(column);
        if (time == null) {
            throw new BadCell(column, "missing", new Wording("此处需要时间。", "The row needs a time here."));
        }
        return time;
    }

    /** A day, in any form in which a time is read: a spreadsheet makes {@code 2026/3/1} or midnight of it. */
    LocalDate needDate(String column) {
        long seconds = times.seconds(need(column));
        if (!Times.plausible(seconds)) {
            throw new BadCell(column, "no date", new Wording("请写日期，如 2026-03-01。", "Write a day such as 2026-03-01."));
        }
        return Instant.ofEpochSecond(seconds).atZone(zone).toLocalDate();
    }

    @Nullable
    Long count(String column) {
        @Nullable String text = text(column);
        if (text == null) {
            return null;
        }
        long value = Amounts.whole(text);
        if (value == Amounts.INVALID || value < 0) {
            throw new BadCell(
                    column, "no count", new Wording("请写不为负的整数。", "Write a whole number that is not negative."));
        }
        return value;
    }

    @Nullable
    Integer small(String column) {
        @Nullable Long value = count(column);
        if (value != null && value > Integer.MAX_VALUE) {
            throw new BadCell(
                    column, "large number", new Wording("数字太大，不可能是数量。", "The number is too large to be a count."));
        }
        return value == null ? null : value.intValue();
    }

    @Nullable
    Money money(String column) {
        @Nullable String text = text(column);
        if (text == null) {
            return null;
        }
        long minor = Amounts.minor(text, currency.minorDigits(), '.');
        if (minor == Amounts.INVALID || minor < 0) {
            throw new BadCell(column, "no amount", new Wording("请写金额，如 12.30。", "Write an amount such as 12.30."));
        }
        return new Money(minor, currency);
    }

    @Nullable
    Double decimal(String column) {
        @Nullable String text = text(column);
        if (text == null) {
            return null;
        }
        long thousandths = Amounts.minor(text, 3, '.');
        if (thousandths == Amounts.INVALID) {
            throw new BadCell(column, "no number", new Wording("请写数字，如 12.5。", "Write a number such as 12.5."));
        }
        return thousandths / 1000.0;
    }

    @Nullable
    Boolean bool(String column) {
        @Nullable String text = text(column);
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "y", "是" -> true;
            case "false", "0", "no", "n", "否" -> false;
            default -> throw new BadCell(column, "text", new Wording("请写 true 或 false。", "Write true or false."));
        };
    }

    List<String> several(String column) {
        @Nullable String text = text(column);
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[;；,，、\\s]+"))
                        .map(Cells::text)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    <E extends Enum<E>> E word(String column, String word, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(word)) {
                return constant;
            }
        }
        String known = String.join(
                ", ",
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .toList());
        throw new BadCell(
                column,
                "unknown word",
                new Wording("请写其中之一：%s。".formatted(known), "Write one of %s.".formatted(known)));
    }

    private String cell(int index) {
        return row == null ? "" : Cells.text(row.cell(index));
    }
}
