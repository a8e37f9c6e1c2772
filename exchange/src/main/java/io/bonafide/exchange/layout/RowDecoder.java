package io.bonafide.exchange.layout;

import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.IdentityKind;
import io.bonafide.core.order.IdentitySealer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the rows of one file by its layout. One for each file, rows in file order; not thread-safe.
 *
 * <p>Time in the length of the row; a cell whose text is kept makes no object but the text.
 */
public final class RowDecoder {
    private final Layout layout;
    private final DecodeSettings settings;
    private final CellReader reader;
    private final Field[] fields;
    private final CellReader.@Nullable Cell[] cells;
    private final CellReader.Cell waybillCell;
    private final CellReader.Cell addressCell;
    private final CellReader.Cell createdAtCell;
    private final String[] headers;
    private final int currencyColumn;
    private final int orderColumn;
    private final int quantityColumn;
    private final Draft parcel = new Draft();
    private final @Nullable Continuation continuation;
    private final boolean cancellations;
    private final boolean dayInOrderNumber;
    private final boolean paidIsPriceTimesQuantity;
    private final boolean paidIsNetOfRefund;
    private final List<String> waybills = new ArrayList<>();
    private String lastCode = "";
    private CurrencyCode lastCurrency;
    private int total = -1;
    private boolean withdrawn;
    private @Nullable String carrierAndNumber;

    public RowDecoder(Layout layout, ColumnPlan plan, DecodeSettings settings) {
        this.layout = layout;
        this.settings = settings;
        this.reader = new CellReader(layout, settings);
        this.cancellations = layout.quirks().contains(Layout.Quirk.CANCELLATIONS);
        this.dayInOrderNumber = layout.quirks().contains(Layout.Quirk.DAY_IN_ORDER_NUMBER);
        this.paidIsPriceTimesQuantity = layout.quirks().contains(Layout.Quirk.PAID_IS_PRICE_TIMES_QUANTITY);
        this.paidIsNetOfRefund = layout.quirks().contains(Layout.Quirk.PAID_IS_NET_OF_REFUND);
        this.continuation = layout.quirks().contains(Layout.Quirk.CONTINUATION_LINES) ? new Continuation() : null;
        int size = plan.columns().size();
        fields = new Field[size];
        cells = new CellReader.@Nullable Cell[size];
        waybillCell = reader.cell(Field.TRACKING_NO, Layout.Reading.PLAIN);
        addressCell = reader.cell(Field.ADDRESS, Layout.Reading.PLAIN);
        createdAtCell = reader.cell(Field.CREATED_AT, Layout.Reading.PLAIN);
        headers = new String[size];
        for (int i = 0; i < size; i++) {
            Layout.Column column = plan.columns().get(i);
            @Nullable Field field = column.field();
            fields[i] = field == null ? Field.ORDER_ID : field;
            cells[i] = field == null ? null : cell(i, field, column.reading());
            headers[i] = Cells.text(column.header());
        }
        currencyColumn = column(plan, Field.CURRENCY);
        lastCurrency = currency(lastCode);
        orderColumn = column(plan, Field.ORDER_ID);
        quantityColumn = column(plan, Field.QUANTITY);
    }

    /** The last column that means {@code field}; -1 if there is none. */
    private static int column(ColumnPlan plan, Field field) {
        int found = -1;
        for (int i = 0; i < plan.columns().size(); i++) {
            found = plan.columns().get(i).field() == field ? i : found;
        }
        return found;
    }

    /** Whether a time was read that had no offset of its own, so that the shop's zone was taken. */
    public boolean sawTimeWithoutOffset() {
        return reader.sawTimeWithoutOffset();
    }

    /** Whether rows must be decoded one after the other, since one may say what the next ones leave out. */
    public boolean readsInOrder() {
        return continuation != null;
    }

    /** Whether the row decoded last has a status that the layout does not know; it was read without it. */
    public boolean sawUnknownStatus() {
        return reader.unknownStatus();
    }

    /**
     * Takes note of a row that cannot be decoded at all.
     *
     * @param why it cannot
     * @return {@code why}
     */
    public Decoded.Rejected lost(CellSource row, Decoded.Rejected why) {
        if (continuation != null) {
            continuation.lost(text(row, orderColumn), why);
        }
        return why;
    }

    /**
     * Decodes a row.
     *
     * @param file index of the file among the run's inputs
     * @param number the row's number
     * @param into holds the row if it was accepted
     * @param more takes what else the row says: each further parcel
     */
    public Decoded decode(CellSource row, int file, long number, Draft into, Consumer<Draft> more) {
        into.clear(part(), file, number);
        waybills.clear();
        total = -1;
        withdrawn = false;
        carrierAndNumber = null;
        reader.startRow(currency(row));
        int filled = 0;
        int repeated = 0;
        int columns = Math.min(row.size(), fields.length);
        for (int i = 0; i < columns; i++) {
            String raw = row.cell(i);
            String text = raw.isEmpty() ? raw : Cells.text(raw);
            if (text.isEmpty()) {
                continue;
            }
            filled++;
            CellReader.@Nullable Cell cell = cells[i];
            if (cell == null) {
                continue;
            }
            if (text.equals(headers[i])) {
                repeated++;
                continue;
            }
            CellReader.@Nullable Problem problem = cell.read(text, into);
            if (problem != null) {
                return total(row) ? new Decoded.Skipped("total") : rejected(row, i, problem);
            }
        }
        if (filled == 0) {
            return new Decoded.Skipped("blank");
        }
        if (repeated > 1) {
            return new Decoded.Skipped("header");
        }
        return total(row) ? new Decoded.Skipped("total") : finish(into, more);
    }

    private static String text(CellSource row, int column) {
        return column < 0 ? "" : Cells.text(row.cell(column));
    }

    private Draft.Part part() {
        return switch (layout.rows()) {
            case ORDER -> Draft.Part.ORDER;
            case PARCEL -> Draft.Part.PARCEL;
            case SCAN -> Draft.Part.SCAN;
            case REFUND -> Draft.Part.REFUND;
            case REVIEW -> Draft.Part.REVIEW;
            default -> Draft.Part.LINE;
        };
    }

    /** Rows of one currency come together: the code read last is most often that of this row. */
    private CurrencyCode currency(CellSource row) {
        String code = text(row, currencyColumn);
        if (!code.equals(lastCode)) {
            lastCode = code;
            lastCurrency = currency(code);
        }
        return lastCurrency;
    }

    private CurrencyCode currency(String code) {
        if (code.length() == 3 && code.chars().allMatch(RowDecoder::latin)) {
            return code.equalsIgnoreCase("CNY") ? CurrencyCode.CNY : new CurrencyCode(code.toUpperCase(Locale.ROOT));
        }
        return layout.currency() == null ? settings.currency() : layout.currency();
    }

    private static boolean latin(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private CellReader.Cell cell(int column, Field field, Layout.Reading reading) {
        CellReader.Cell plain = reader.cell(field, reading);
        return switch (reading) {
            case TOTAL ->
                (text, into) -> {
                    total = column;
                    return plain.read(text, into);
                };
            case UNLESS_WITHDRAWN ->
                (text, into) -> {
                    withdrawn = text.contains("关闭") || text.contains("撤销") || text.contains("取消");
                    return plain.read(text, into);
                };
            case SEVERAL -> this::several;
            case CARRIER_AND_NUMBER ->
                (text, into) -> {
                    carrierAndNumber = text;
                    return null;
                };
            case DIVISIONS -> this::divisions;
            default -> plain;
        };
    }

    private CellReader.@Nullable Problem several(String text, Draft into) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ';' : text.charAt(i);
            if (c == ';' || c == ',' || c == '，' || c == '；' || c == '、' || c == ' ' || c == '\n') {
                waybill(text.substring(from, i), into);
                from = i + 1;
            }
        }
        return null;
    }

    private void waybill(String text, Draft into) {
        String number = Cells.text(afterColon(text));
        if (number.isEmpty()) {
            return;
        }
        if (into.has(Field.TRACKING_NO)) {
            waybills.add(number);
        } else {
            waybillCell.read(number, into);
        }
    }

    /** Taobao writes {@code No:900100}. */
    private static String afterColon(String text) {
        int colon = Math.max(text.lastIndexOf(':'), text.lastIndexOf('：'));
        return colon < 0 ? text : text.substring(colon + 1);
    }

    private CellReader.@Nullable Problem divisions(String text, Draft into) {
        int bracket = text.lastIndexOf('(');
        String address =
                bracket > 0 && text.endsWith(")") ? text.substring(0, bracket).strip() : text;
        String[] parts = address.split("[ \u3000]+", 4);
        into.set(Field.PROVINCE, parts[0]);
        if (parts.length > 1) {
            into.set(Field.CITY, parts[1]);
        }
        if (parts.length > 2) {
            into.set(Field.DISTRICT, parts[2]);
        }
        return parts.length > 3 ? addressCell.read(parts[3], into) : null;
    }

    private boolean total(CellSource row) {
        for (int i = 0; i < Math.min(row.size(), 3); i++) {
            String text = row.cell(i).strip();
            if (!text.isEmpty() && total(text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean total(String text) {
        return switch (text.charAt(0)) {
            case '合' -> totalled(text, "合计");
            case '总' -> totalled(text, "总计");
            case 't', 'T' -> text.equalsIgnoreCase("total");
            default -> false;
        };
    }

    /** Whether the text is the word, alone or before a number or a mark: 合计算器 is a good and no total. */
    private static boolean totalled(String text, String word) {
        return text.startsWith(word)
                && (text.length() == word.length() || !Character.isLetter(text.charAt(word.length())));
    }

    private Decoded rejected(CellSource row, int column, CellReader.Problem problem) {
        return cancels(row)
                ? new Decoded.Cancelled(headers[quantityColumn])
                : lost(row, new Decoded.Rejected(headers[column], problem.valueClass(), problem.reason()));
    }

    /** A negative quantity is always a problem, so that only rows with one are asked. */
    private boolean cancels(CellSource row) {
        long quantity = Amounts.whole(text(row, quantityColumn));
        return cancellations && quantity != Amounts.INVALID && quantity < 0;
    }

    private Decoded finish(Draft into, Consumer<Draft> more) {
        Decoded.@Nullable Rejected lost = continuation == null ? null : continuation.take(into);
        if (lost != null) {
            return lost;
        }
        if (dayInOrderNumber && !into.has(Field.CREATED_AT)) {
            dayOfOrderNumber(into);
        }
        if (carrierAndNumber != null) {
            carrierAndNumber(carrierAndNumber, into);
        }
        if (total >= 0 && into.has(fields[total]) && into.number(Field.QUANTITY) > 1) {
            into.set(fields[total], Math.round((double) into.number(fields[total]) / into.number(Field.QUANTITY)));
        }
        if (withdrawn) {
            into.remove(Field.REFUNDED_AT);
            into.remove(Field.REFUND_AMOUNT);
        }
        paid(into);
        if (!waybills.isEmpty()) {
            parcels(into, more);
        }
        return Decoded.ACCEPTED;
    }

    private void paid(Draft into) {
        if (paidIsPriceTimesQuantity && !into.has(Field.PAID_AMOUNT) && into.has(Field.UNIT_PRICE)) {
            long quantity = into.has(Field.QUANTITY) ? into.number(Field.QUANTITY) : 1;
            long paid = into.number(Field.UNIT_PRICE) * quantity;
            if (Math.multiplyHigh(into.number(Field.UNIT_PRICE), quantity) == 0
                    && paid >= 0
                    && paid <= Amounts.LARGEST) {
                into.set(Field.PAID_AMOUNT, paid);
            }
        }
        if (paidIsNetOfRefund) {
            addRefund(Field.ORDER_AMOUNT, into);
            addRefund(Field.PAID_AMOUNT, into);
        }
        if (!into.has(Field.PAID_AT)) {
            nothingPaidYet(Field.ORDER_AMOUNT, into);
            nothingPaidYet(Field.PAID_AMOUNT, into);
        }
    }

    private static void addRefund(Field amount, Draft into) {
        if (into.has(amount)) {
            into.set(amount, Math.addExact(into.number(amount), into.number(Field.REFUND_AMOUNT)));
        }
    }

    /** An amount of zero on an order that was not paid says that it was not, and not that it cost nothing. */
    private void nothingPaidYet(Field amount, Draft into) {
        if (into.has(amount) && into.number(amount) == 0) {
            into.remove(amount);
        }
    }

    private void dayOfOrderNumber(Draft into) {
        @Nullable String id = into.text(Field.ORDER_ID);
        if (id != null && id.length() == 22 && id.charAt(6) == '-' && Amounts.whole(id.substring(0, 6)) > 0) {
            String day = "20" + id.substring(0, 2) + "-" + id.substring(2, 4) + "-" + id.substring(4, 6);
            createdAtCell.read(day, into);
        }
    }

    private void carrierAndNumber(String text, Draft into) {
        for (String piece : text.split("[;,，；\n]")) {
            String both = piece.strip();
            int split = Math.max(Math.max(both.lastIndexOf('-'), both.lastIndexOf(' ')), both.lastIndexOf(':'));
            String before = split < 0 ? "" : both.substring(0, split).strip();
            String after = both.substring(split + 1).strip();
            boolean numberFirst = !digits(after) && digits(before);
            String carrier = numberFirst ? after : before;
            if (!carrier.isEmpty() && !into.has(Field.CARRIER)) {
                into.set(Field.CARRIER, carrier);
            }
            waybill(numberFirst ? before : after, into);
        }
    }

    private static boolean digits(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private void parcels(Draft into, Consumer<Draft> more) {
        for (String number : waybills) {
            parcel.clear(Draft.Part.PARCEL, into.file(), into.row());
            for (Field field : List.of(Field.PLATFORM, Field.SHOP_ID, Field.ORDER_ID, Field.LINE_ID, Field.CARRIER)) {
                parcel.copy(field, into);
            }
            long hash = settings.sealer().hash(IdentityKind.WAYBILL, number);
            parcel.set(Field.TRACKING_NO, hash, IdentitySealer.masked(IdentityKind.WAYBILL, number));
            more.accept(parcel);
        }
    }
}
