package io.bonafide.exchange.intake;

import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.layout.Field;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One row of a test's file, as values that can be kept, copied and moved. */
final class Row {
    final Draft.Part part;
    private final int file;
    private final long number;
    private final Map<Field, Object> values = new EnumMap<>(Field.class);
    private final Set<Field> masked = EnumSet.noneOf(Field.class);

    Row(Draft.Part part, int file, long number) {
        this.part = part;
        this.file = file;
        this.number = number;
    }

    static Row line(int file, long number, String orderId) {
        return new Row(Draft.Part.LINE, file, number).shop().with(Field.ORDER_ID, orderId);
    }

    static Row of(Draft.Part part, int file, long number, String orderId) {
        return new Row(part, file, number).shop().with(Field.ORDER_ID, orderId);
    }

    Row shop() {
        return with(Field.PLATFORM, "tmall").with(Field.SHOP_ID, "shop-1");
    }

    Row with(Field field, Object value) {
        values.put(field, value instanceof Number number ? (Long) number.longValue() : value);
        return this;
    }

    Row masked(Field field, long token) {
        masked.add(field);
        return with(field, token);
    }

    Row without(Field field) {
        values.remove(field);
        masked.remove(field);
        return this;
    }

    Row at(int newFile, long newNumber) {
        Row copy = new Row(part, newFile, newNumber);
        copy.values.putAll(values);
        copy.masked.addAll(masked);
        return copy;
    }

    int file() {
        return file;
    }

    Object value(Field field) {
        return Objects.requireNonNull(values.get(field));
    }

    Set<Field> fields() {
        return values.keySet();
    }

    void fill(Draft draft) {
        draft.clear(part, file, number);
        values.forEach((field, value) -> {
            if (value instanceof String text) {
                draft.set(field, text);
            } else if (field.type() == Field.Type.IDENTITY) {
                draft.set(field, (Long) value, masked.contains(field));
            } else {
                draft.set(field, (Long) value);
            }
        });
    }
}
