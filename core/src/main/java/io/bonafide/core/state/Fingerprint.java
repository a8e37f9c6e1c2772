package io.bonafide.core.state;

import io.bonafide.core.order.Sha256;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A hash of what objects are made of: of the project's own classes all fields, of sets and maps their content whatever
 * its order, of all else what it says of itself. The same on every machine and in every run.
 */
public final class Fingerprint {
    private static final String OURS = "io.bonafide.";

    private Fingerprint() {}

    /** SHA-256 in hexadecimal. None of the objects may contain itself. */
    public static String of(Object... objects) {
        return Sha256.hex(text(List.of(objects)).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(@Nullable Object object) {
        if (object == null) {
            return "-";
        }
        if (object instanceof List<?> list) {
            return joined(list);
        }
        if (object instanceof Set<?> set) {
            return sorted(set);
        }
        if (object instanceof Map<?, ?> map) {
            return sorted(map.entrySet());
        }
        if (object instanceof Map.Entry<?, ?> entry) {
            return text(entry.getKey()) + "=" + text(entry.getValue());
        }
        if (object.getClass().isArray()) {
            return joined(elements(object));
        }
        return composed(object) ? fields(object) : quoted(object.toString());
    }

    /** Whether it is told by its fields. A lambda is not: it has no name that lasts. */
    private static boolean composed(Object object) {
        Class<?> type = object.getClass();
        return !(object instanceof Enum<?>) && type.getName().startsWith(OURS);
    }

    private static String fields(Object object) {
        Class<?> type = object.getClass();
        if (type.isHidden()) {
            return quoted(OURS);
        }
        StringBuilder text = new StringBuilder(type.getName()).append('(');
        Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .sorted(Comparator.comparing(Field::getName))
                .forEach(field -> text.append(field.getName())
                        .append('=')
                        .append(text(value(field, object)))
                        .append(','));
        return text.append(')').toString();
    }

    private static @Nullable Object value(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The field (%s) cannot be read.".formatted(field), e);
        }
    }

    private static List<Object> elements(Object array) {
        return IntStream.range(0, Array.getLength(array))
                .mapToObj(i -> Array.get(array, i))
                .toList();
    }

    private static String joined(Collection<?> values) {
        StringBuilder text = new StringBuilder("[");
        values.forEach(value -> text.append(text(value)).append(','));
        return text.append(']').toString();
    }

    private static String sorted(Collection<?> values) {
        return values.stream().map(Fingerprint::text).sorted().toList().toString();
    }

    /** With its length, so that no content can be taken for structure. */
    private static String quoted(String text) {
        return text.length() + ":" + text;
    }
}
