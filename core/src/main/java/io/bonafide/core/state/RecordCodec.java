package io.bonafide.core.state;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes records, and reads them back, by their components: numbers, texts, instants, enums, records, and sealed
 * interfaces of records; each may be null. A component that is added to a record takes part by itself. The shape of all
 * records is written before them, so that those of another version are told.
 *
 * @param <T> a record, or a sealed interface of records
 */
public final class RecordCodec<T> {
    private final Class<T> root;
    private final Set<Class<?>> refused;
    private final Set<Class<?>> leftOut;
    private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();

    private RecordCodec(Class<T> root, Set<Class<?>> refused, Set<Class<?>> leftOut) {
        this.root = root;
        this.refused = refused;
        this.leftOut = leftOut;
    }

    public static <T> RecordCodec<T> of(Class<T> root) {
        return new RecordCodec<>(root, Set.of(), Set.of());
    }

    /** The same, but never writing a value of these types. */
    public RecordCodec<T> refusing(Class<?>... types) {
        return new RecordCodec<>(root, Set.of(types), leftOut);
    }

    /** The same without the components of these types; what it wrote cannot be read, only compared. */
    public RecordCodec<T> without(Class<?>... types) {
        return new RecordCodec<>(root, refused, Set.of(types));
    }

    /** Writes a value. */
    public void write(T value, Packer to) {
        write(root, value, to);
    }

    public T read(Unpacker from) {
        Object value = read(root, from);
        if (value == null) {
            throw new IllegalStateException("A record (%s) was written as null.".formatted(root.getSimpleName()));
        }
        return root.cast(value);
    }

    /** What the records are made of. Written before them, and {@link #requireShape required} when they are read. */
    public String shape() {
        StringBuilder text = new StringBuilder();
        describe(root, text, new HashSet<>());
        return text.toString();
    }

    /** @throws SnapshotRefused if {@code found} is another shape */
    public void requireShape(String part, String found) {
        if (!found.equals(shape())) {
            throw SnapshotRefused.otherRecords(part, root.getSimpleName());
        }
    }

    private void describe(Class<?> type, StringBuilder text, Set<Class<?>> told) {
        if (!told.add(type)) {
            return;
        }
        if (type.isEnum()) {
            text.append(type.getSimpleName()).append(Arrays.toString(type.getEnumConstants()));
        } else if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(each -> describe(each, text, told));
        } else if (type.isRecord()) {
            RecordComponent[] components = type.getRecordComponents();
            text.append(type.getSimpleName()).append('(');
            for (RecordComponent each : components) {
                text.append(each.getName())
                        .append(':')
                        .append(each.getType().getSimpleName())
                        .append(' ');
            }
            text.append(')');
            Arrays.stream(components).forEach(each -> describe(each.getType(), text, told));
        }
    }

    private void write(Class<?> type, @Nullable Object value, Packer to) {
        if (leftOut.contains(type)) {
            return;
        }
        if (!type.isPrimitive()) {
            to.put(value != null);
            if (value == null) {
                return;
            }
        }
        if (value instanceof Integer number) {
            to.put(number.intValue());
        } else if (value instanceof Long number) {
            to.put(number.longValue());
        } else if (value instanceof Boolean flag) {
            to.put(flag.booleanValue());
        } else if (value instanceof String text) {
            to.put(text);
        } else if (value instanceof Instant at) {
            to.put(at.getEpochSecond()).put(at.getNano());
        } else if (value instanceof Enum<?> constant) {
            to.put(constant.ordinal());
        } else if (value instanceof Record written) {
            writeRecord(type, written, to);
        } else {
            throw unknown(type);
        }
    }

    private void writeRecord(Class<?> type, Record value, Packer to) {
        if (refused.contains(value.getClass())) {
            throw new IllegalArgumentException("""
                    A value of the kind (%s) must not be written.
                    Seal identities before the engine sees them.""".formatted(value.getClass().getSimpleName()));
        }
        if (type.isSealed()) {
            to.put(Arrays.asList(type.getPermittedSubclasses()).indexOf(value.getClass()));
        }
        shape(value.getClass()).write(this, value, to);
    }

    private @Nullable Object read(Class<?> type, Unpacker from) {
        if (!type.isPrimitive() && !from.getBoolean()) {
            return null;
        }
        if (type == int.class || type == Integer.class) {
            return from.getInt();
        }
        if (type == long.class || type == Long.class) {
            return from.getLong();
        }
        if (type == boolean.class || type == Boolean.class) {
            return from.getBoolean();
        }
        if (type == String.class) {
            return from.getText();
        }
        if (type == Instant.class) {
            return Instant.ofEpochSecond(from.getLong(), from.getInt());
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[from.getInt()];
        }
        Class<?> record = type.isSealed() ? type.getPermittedSubclasses()[from.getInt()] : type;
        if (!record.isRecord()) {
            throw unknown(type);
        }
        return shape(record).read(this, from);
    }

    private Shape shape(Class<?> record) {
        return shapes.computeIfAbsent(record, Shape::of);
    }

    private static IllegalStateException unknown(Class<?> type) {
        return new IllegalStateException("""
                The type (%s) cannot be written into a snapshot.
                Enter it in RecordCodec.""".formatted(type.getSimpleName()));
    }

    private record Shape(Class<?>[] types, Method[] accessors, Constructor<?> constructor) {

        static Shape of(Class<?> record) {
            RecordComponent[] components = record.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Method[] accessors =
                    Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
            try {
                return new Shape(types, accessors, record.getDeclaredConstructor(types));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("The record (%s) has no constructor.".formatted(record), e);
            }
        }

        void write(RecordCodec<?> codec, Record value, Packer to) {
            try {
                for (int i = 0; i < types.length; i++) {
                    codec.write(types[i], accessors[i].invoke(value), to);
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("The record (%s) cannot be read.".formatted(value.getClass()), e);
            }
        }

        Object read(RecordCodec<?> codec, Unpacker from) {
            @Nullable Object[] values = new @Nullable Object[types.length];
            for (int i = 0; i < types.length; i++) {
                values[i] = codec.read(types[i], from);
            }
            try {
                return constructor.newInstance(values);
            } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("The record (%s) cannot be made.".formatted(constructor), e);
            }
        }
    }
}
