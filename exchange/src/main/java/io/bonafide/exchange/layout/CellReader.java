package io.bonafide.exchange.layout;

import io.bonafide.core.exposure.Wording;
import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.IdentityKind;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.OrderStatus;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads cells into a draft, by what their column means. One for each file; not thread-safe. */
final class CellReader {
    private static final Set<String> NOT_GIVEN = Set.of("数据将于第二天更新", "无退款申请", "订单未关闭");
    private static final Set<String> NO_RISK = Set.of("low", "none", "pending", "normal", "正常", "无", "否");
    private static final Set<String> YES = Set.of("是", "true", "y", "yes", "1", "已退货", "有");
    private static final Set<String> NO = Set.of("否", "false", "n", "no", "0", "未退货", "无");

    static final String DAMAGED = "number in scientific notation";

    static final Wording DAMAGED_ID = new Wording(
            "编号被表格软件取整，位数已丢失。请重新导出，且不要用表格软件打开。",
            "A spreadsheet rounded the id, and its digits are lost. Export the file again and open it in no spreadsheet.");

    private final Layout layout;
    private final DecodeSettings settings;
    private final Times times;
    private final Map<String, Boolean> booleans = new HashMap<>();
    private final Map<String, String> statuses = new HashMap<>();
    private final PhoneNumbers phones = new PhoneNumbers();
    private int currencyDigits;
    private boolean unknownStatus;

    CellReader(Layout layout, DecodeSettings settings) {
        this.layout = layout;
        this.settings = settings;
        this.times = new Times(
                layout.zone() == null ? settings.zone() : layout.zone(),
                layout.datePatterns().toArray(String[]::new));
        YES.forEach(word -> booleans.put(word, true));
        NO.forEach(word -> booleans.put(word, false));
    }

    /** Whether a time was read that had no offset of its own. */
    boolean sawTimeWithoutOffset() {
        return times.sawTimeWithoutOffset();
    }

    /** Starts a row, whose amounts are in {@code currency}. */
    void startRow(CurrencyCode currency) {
        currencyDigits = currency.minorDigits();
        phones.in(currency);
        unknownStatus = false;
    }

    /** Whether the row has a status that the layout does not know, and that was left out therefore. */
    boolean unknownStatus() {
        return unknownStatus;
    }

    /** Reads the cells of one column. Each is small, so that the compiler need not weave all columns into one method. */
    @FunctionalInterface
    interface Cell {
        /** Reads {@code text}, which is not empty; null if all is well, else what is wrong. */
        @Nullable
        Problem read(String text, Draft into);
    }

    /** What reads the cells of a column. */
    Cell cell(Field field, Layout.Reading reading) {
        return switch (field.type()) {
            case TEXT -> text(field);
            case NUMBER -> number(field, reading);
            case MONEY -> (text, into) -> money(field, reading, text, into);
            case INSTANT -> (text, into) -> instant(field, reading, text, into);
            case BOOLEAN -> (text, into) -> bool(field, reading, text, into);
            case IDENTITY -> identity(field);
        };
    }

    /** What is wrong with a cell. */
    record Problem(String valueClass, Wording reason) {}

    private Cell text(Field field) {
        return switch (field) {
            case ORDER_ID, LINE_ID -> (text, into) -> notGiven(text) ? null : id(field, text, into);
            case STATUS -> (text, into) -> notGiven(text) ? null : status(text, into);
            case CURRENCY -> (text, into) -> notGiven(text) ? null : into(field, text.toUpperCase(Locale.ROOT), into);
            case PLATFORM_RISK_MARK ->
                (text, into) -> notGiven(text) || NO_RISK.contains(text.toLowerCase(Locale.ROOT))
                        ? null
                        : into(field, text, into);
            default -> (text, into) -> notGiven(text) ? null : into(field, text, into);
        };
    }

    /** Few texts begin with a letter of Chinese and have just that length: the others are not hashed. */
    private static boolean notGiven(String text) {
        int length = text.length();
        return (length == 5 || length == 9) && text.charAt(0) >= 0x80 && NOT_GIVEN.contains(text);
    }

    private static @Nullable Problem into(Field field, String text, Draft into) {
        into.set(field, text);
        return null;
    }

    private static @Nullable Problem id(Field field, String text, Draft into) {
        if (damaged(text)) {
            return new Problem(DAMAGED, DAMAGED_ID);
        }
        into.set(field, text);
        return null;
    }

    /** Whether a spreadsheet made {@code 1.93068E+15} or {@code 2E+18} of an id. */
    static boolean damaged(String text) {
        int e = Math.max(text.indexOf("E+"), text.indexOf("e+"));
        return e > 0
                && text.charAt(0) >= '0'
                && text.charAt(0) <= '9'
                && e + 2 < text.length()
                && text.chars().limit(e).allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == ',')
                && text.chars().skip(e + 2L).allMatch(c -> c >= '0' && c <= '9');
    }

    /** A platform gives a new status when it likes: the row is an order all the same. */
    private @Nullable Problem status(String text, Draft into) {
        String status = statuses.computeIfAbsent(text, this::canonical);
        unknownStatus = status.isEmpty();
        if (!unknownStatus) {
            into.set(Field.STATUS, status);
        }
        return null;
    }

    private String canonical(String text) {
        String word = Cells.header(text);
        if (layout.quirks().contains(Layout.Quirk.STATUS_PREFIX) && word.startsWith("(")) {
            word = word.substring(word.indexOf(')') + 1);
        }
        @Nullable OrderStatus status = layout.statuses().get(word);
        return status == null ? "" : status.code();
    }

    private static Cell number(Field field, Layout.Reading reading) {
        return reading == Layout.Reading.HASH
                ? (text, into) -> hash(field, text, into)
                : (text, into) -> number(field, reading, text, into);
    }

    private static @Nullable Problem hash(Field field, String text, Draft into) {
        into.set(field, TextHash.of(text));
        return null;
    }

    private static @Nullable Problem number(Field field, Layout.Reading reading, String text, Draft into) {
        long value = reading == Layout.Reading.KG ? Amounts.minor(text, 3, '.') : Amounts.whole(text);
        if (value == Amounts.INVALID) {
            return new Problem(kind(text), new Wording("此处应为整数。", "A whole number is expected here."));
        }
        if (field == Field.QUANTITY && value <= 0) {
            return value == 0
                    ? null
                    : new Problem(
                            "negative number",
                            new Wording(
                                    "一笔至少一件。退货请填在退款各列。",
                                    "A line has at least one piece. A return belongs into the refund columns."));
        }
        into.set(field, value);
        return null;
    }

    private @Nullable Problem money(Field field, Layout.Reading reading, String text, Draft into) {
        if (notGiven(text)) {
            return null;
        }
        long value = Amounts.minor(text, currencyDigits, layout.decimalPoint());
        if (value == Amounts.INVALID) {
            return new Problem(
                    kind(text), new Wording("此处应为金额，如 12.30。", "An amount is expected here, such as 12.30."));
        }
        if (reading == Layout.Reading.MAGNITUDE || field == Field.REFUND_AMOUNT) {
            value = Math.abs(value);
        } else if (value < 0) {
            return new Problem(
                    "negative amount",
                    new Wording("此处金额不为负。退款另有各列。", "An amount here is not negative. A refund has columns of its own."));
        }
        if (field != Field.REFUND_AMOUNT || value != 0) {
            into.set(field, value);
        }
        return null;
    }

    private @Nullable Problem instant(Field field, Layout.Reading reading, String text, Draft into) {
        if (reading == Layout.Reading.UNLESS_WITHDRAWN || notGiven(text)) {
            return null;
        }
        long seconds = times.seconds(text);
        if (seconds == Times.INVALID) {
            return new Problem(
                    shown(text),
                    new Wording(
                            "这不是时间。请写成 2026-03-01 10:00:00 的样子。",
                            "This is no date. Write one such as 2026-03-01 10:00:00."));
        }
        if (seconds < Times.EARLIEST) {
            return new Problem(
                    shown(text),
                    new Wording("时间早于 2000 年。请检查该列的格式。", "The time is before 2000. Check the column's format."));
        }
        if (seconds > Times.LATEST) {
            return field == Field.SHIP_BY
                    ? null
                    : new Problem(
                            shown(text),
                            new Wording("时间晚于 2067 年。请检查该列的格式。", "The time is after 2067. Check the column's format."));
        }
        into.set(field, seconds);
        return null;
    }

    private @Nullable Problem bool(Field field, Layout.Reading reading, String text, Draft into) {
        if (reading == Layout.Reading.WHETHER && field != Field.ADDRESS_CHANGED) {
            into.set(field, 1);
            return null;
        }
        @Nullable Boolean value = booleans.get(text.toLowerCase(Locale.ROOT));
        if (value == null && reading != Layout.Reading.WHETHER) {
            return new Problem(
                    kind(text),
                    new Wording("此处应为是或否：true、false、是、否。", "Yes or no is expected here: true or false, 是 or 否."));
        }
        into.set(field, value == null || value ? 1 : 0);
        return null;
    }

    private Cell identity(Field field) {
        IdentityKind kind = field.identityKind();
        if (kind == IdentityKind.PHONE) {
            return (text, into) -> {
                boolean masked = IdentitySealer.masked(kind, text);
                String number = masked ? text : phones.international(text);
                into.set(field, settings.sealer().hash(kind, number), masked);
                @Nullable String place = masked ? phones.placeOfMasked(text) : phones.placeOf(number);
                if (place != null && !into.has(Field.PHONE_PLACE)) {
                    into.set(Field.PHONE_PLACE, place);
                }
                return null;
            };
        }
        return (text, into) -> {
            if (field == Field.ADDRESS) {
                into.set(field, text);
            }
            into.set(field, settings.sealer().hash(kind, text), IdentitySealer.masked(kind, text));
            return null;
        };
    }

    /** What kind of text stands where something else is expected; never the text. */
    private static String kind(String text) {
        return text.chars().anyMatch(Character::isLetter)
                ? "text"
                : "%d characters that are no letters".formatted(text.length());
    }

    /** A time is no personal data and may be shown, if it looks like one. */
    private static String shown(String text) {
        boolean like = text.length() <= 30 && text.chars().allMatch(c -> c < 0x80 && !Character.isLetter(c));
        return like ? "(" + text + ")" : kind(text);
    }
}
