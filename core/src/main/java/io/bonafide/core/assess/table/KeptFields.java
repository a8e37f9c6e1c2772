package io.bonafide.core.assess.table;

import io.bonafide.core.state.Kept;
import java.lang.reflect.Field;
import java.util.SortedMap;
import java.util.TreeMap;

/** The columns of a table, found by reflection so that none can be forgotten. */
final class KeptFields {
    private KeptFields() {}

    /** The fields of {@code owner} that are {@link Kept}, by name. */
    static SortedMap<String, Kept> of(Object owner) {
        SortedMap<String, Kept> fields = new TreeMap<>();
        for (Field field : owner.getClass().getDeclaredFields()) {
            if (Kept.class.isAssignableFrom(field.getType())) {
                fields.put(field.getName(), value(field, owner));
            }
        }
        return fields;
    }

    private static Kept value(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return (Kept) field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The field (%s) cannot be read.".formatted(field), e);
        }
    }
}
