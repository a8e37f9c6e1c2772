package io.bonafide.exchange.intake;

import io.bonafide.exchange.layout.Draft.Part;
import io.bonafide.exchange.layout.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Random orders with everything that can hang on their lines, as the complete rows that one perfect export would hold.
 * Every way of tearing them apart must join to what the perfect rows join to.
 */
final class Truth {
    private static final Set<Field> KEY = EnumSet.of(Field.PLATFORM, Field.SHOP_ID, Field.ORDER_ID, Field.LINE_ID);
    private static final Set<Field> BESIDE = EnumSet.range(Field.UPLOADED_AT, Field.REVIEW_AT);
    private static final List<String> STATUSES = List.of("unpaid", "paid", "shipped", "completed", "closed");

    final List<Row> lines = new ArrayList<>();
    final List<Row> beside = new ArrayList<>();
    private final Random random;
    private long row;

    Truth(long seed, int orders) {
        random = new Random(seed);
        for (int i = 0; i < orders; i++) {
            order(i);
        }
    }

    /** All rows, as one export holds them. */
    List<Row> whole() {
        List<Row> rows = new ArrayList<>(lines);
        rows.addAll(beside);
        return rows;
    }

    private void order(int i) {
        String orderId = random.nextBoolean() ? "24001122334455" + (1000 + i) : "O-" + i;
        int count = 1 + Math.max(0, random.nextInt(6) - 3);
        for (int line = 0; line < count; line++) {
            Row full = Row.line(0, ++row, orderId).with(Field.LINE_ID, orderId + "-" + line);
            full.with(Field.PLATFORM, i % 7 == 0 ? "jd" : "tmall").with(Field.SHOP_ID, "shop-" + i % 3);
            values(full);
            lines.add(full);
            beside(full);
        }
    }

    private void values(Row full) {
        for (Field field : Field.values()) {
            if (!KEY.contains(field) && !BESIDE.contains(field) && random.nextInt(5) > 0) {
                value(full, field);
            }
        }
        full.with(Field.QUANTITY, 1 + random.nextInt(5)).with(Field.CURRENCY, "CNY");
        full.with(Field.STATUS, STATUSES.get(random.nextInt(5))).with(Field.CREATED_AT, time());
        full.with(Field.ITEM_ID, "item" + row).with(Field.PAID_AMOUNT, 100 + random.nextInt(9999));
        full.without(Field.ORDER_AMOUNT).with(Field.TRACKING_NO, random.nextLong());
        for (Field refund : EnumSet.range(Field.REFUND_AMOUNT, Field.RETURNED)) {
            full.without(refund);
        }
    }

    private void value(Row full, Field field) {
        switch (field.type()) {
            case TEXT -> full.with(field, "值" + random.nextInt(30));
            case IDENTITY -> full.with(field, random.nextLong());
            case INSTANT -> full.with(field, time());
            case BOOLEAN -> full.with(field, random.nextInt(2));
            default -> full.with(field, random.nextInt(100_000));
        }
    }

    private long time() {
        return 1_760_000_000L + random.nextInt(2000);
    }

    private void beside(Row full) {
        for (int i = random.nextInt(3); i > 0; i--) {
            beside.add(key(Part.PARCEL, full)
                    .with(Field.TRACKING_NO, random.nextLong())
                    .with(Field.UPLOADED_AT, time()));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            beside.add(key(Part.REFUND, full)
                    .with(Field.REFUND_AMOUNT, 1 + i)
                    .with(Field.REFUND_REQUESTED_AT, time() * 10 + i));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            beside.add(key(Part.REVIEW, full).with(Field.REVIEW_STARS, i).with(Field.REVIEW_AT, time()));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            Row scan = new Row(Part.SCAN, 0, ++row).with(Field.SCAN_AT, time()).with(Field.SCAN_NODE, "hub");
            beside.add(
                    scan.with(Field.TRACKING_NO, full.value(Field.TRACKING_NO)).with(Field.SCAN_MESSAGE, i));
        }
    }

    private Row key(Part part, Row full) {
        Row side = new Row(part, 0, ++row);
        KEY.forEach(field -> side.with(field, full.value(field)));
        return side;
    }

    /** The same in {@code files} files: each value of a line in one or more of them, some rows twice, in any order. */
    List<Row> torn(int files) {
        List<Row> rows = new ArrayList<>();
        for (Row full : lines) {
            Row[] parts = new Row[files];
            Arrays.setAll(parts, file -> new Row(Part.LINE, file, 0));
            full.fields().forEach(field -> deal(full, field, parts));
            rows.addAll(List.of(parts));
        }
        beside.forEach(each -> rows.add(each.at(random.nextInt(files), 0)));
        for (Row each : List.copyOf(rows)) {
            if (random.nextInt(4) == 0) {
                rows.add(each);
            }
        }
        Collections.shuffle(rows, random);
        List<Row> numbered = new ArrayList<>();
        rows.forEach(each -> numbered.add(each.at(each.file(), numbered.size() + 1)));
        return numbered;
    }

    private void deal(Row full, Field field, Row[] parts) {
        int always = random.nextInt(parts.length);
        for (int file = 0; file < parts.length; file++) {
            if (KEY.contains(field) || file == always || random.nextInt(4) == 0) {
                parts[file].with(field, full.value(field));
            }
        }
    }
}
