package io.bonafide.exchange.rules;

import io.bonafide.core.exposure.Wording;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One value of a document that follows the schema. What a record's constructor rejects is noted with the value's line, and
 * reading goes on with its siblings, so that everything wrong is said at once.
 */
final class Element {
    private final JsonNode node;
    private final String pointer;
    private final LocatedYaml document;

    Element(JsonNode node, String pointer, LocatedYaml document) {
        this.node = node;
        this.pointer = pointer;
        this.document = document;
    }

    JsonNode node() {
        return node;
    }

    /** Notes every place at which the document does not follow the schema. Call it on the root. */
    void checkSchema() {
        PackSchema.check(this, document);
    }

    boolean has(String name) {
        return node.has(name);
    }

    /** A child that the schema requires. */
    Element get(String name) {
        if (!node.has(name)) {
            throw problem("The key (" + name + ") is missing. Write it, or take it over from another version by like.");
        }
        return child(name, node.get(name));
    }

    @Nullable
    Element find(String name) {
        return node.has(name) ? child(name, node.get(name)) : null;
    }

    String text(String name) {
        return get(name).node.asString();
    }

    @Nullable
    String textOrNull(String name) {
        return node.has(name) ? text(name) : null;
    }

    String text(String name, String otherwise) {
        return node.has(name) ? text(name) : otherwise;
    }

    int number(String name) {
        return get(name).node.intValue();
    }

    @Nullable
    Integer numberOrNull(String name) {
        return node.has(name) ? Integer.valueOf(number(name)) : null;
    }

    BigDecimal decimal(String name) {
        return get(name).node.decimalValue();
    }

    boolean flag(String name) {
        return node.has(name) && get(name).node.booleanValue();
    }

    @Nullable
    Boolean flagOrNull(String name) {
        return node.has(name) ? Boolean.valueOf(flag(name)) : null;
    }

    LocalDate date(String name) {
        Element date = get(name);
        try {
            return LocalDate.parse(date.node.asString());
        } catch (DateTimeException e) {
            throw date.problem("The date (" + date.node.asString() + ") is not one. Write such as 2026-08-10.");
        }
    }

    @Nullable
    LocalDate dateOrNull(String name) {
        return node.has(name) ? date(name) : null;
    }

    Wording wording(String name) {
        Element wording = get(name);
        return wording.read(() -> wording.asWording());
    }

    Wording asWording() {
        return new Wording(text("zh"), text("en"));
    }

    /** A word such as {@code listing-down}, as the constant {@code LISTING_DOWN}; the schema lists the words. */
    <E extends Enum<E>> E word(String name, Class<E> type) {
        return Enum.valueOf(type, text(name).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The children of a list, read one by one; empty if there is no such list. */
    <T> List<T> list(String name, Function<Element, T> read) {
        return node.has(name) ? get(name).each(read) : List.of();
    }

    /** Reads every child, in order; then fails if any of them could not be read. */
    <T> List<T> each(Function<Element, T> read) {
        List<T> values = new ArrayList<>();
        boolean failed = false;
        for (Element child : children()) {
            try {
                values.add(child.read(() -> read.apply(child)));
            } catch (Unreadable e) {
                failed = true;
            }
        }
        if (failed) {
            throw new Unreadable();
        }
        return List.copyOf(values);
    }

    /** The children of a list or an object. */
    List<Element> children() {
        List<Element> children = new ArrayList<>();
        if (node.isObject()) {
            node.propertyNames().forEach(name -> children.add(child(name, node.get(name))));
        } else {
            for (int i = 0; i < node.size(); i++) {
                children.add(child(Integer.toString(i), node.get(i)));
            }
        }
        return children;
    }

    /** The last step of the way here: the key of an object's child. */
    String key() {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    /**
     * Reads now, and says later whether that went well: so what stands beside it is read too, and everything wrong is
     * said at once.
     */
    <T extends @Nullable Object> Supplier<T> ahead(Supplier<T> read) {
        try {
            T value = read(read);
            return () -> value;
        } catch (Unreadable e) {
            return () -> {
                throw e;
            };
        }
    }

    /** Calls {@code read}; what it rejects is noted with this value's line. */
    <T extends @Nullable Object> T read(Supplier<T> read) {
        try {
            return read.get();
        } catch (Unreadable e) {
            throw e;
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw problem(String.valueOf(e.getMessage()));
        }
    }

    /** Notes a problem with this value. */
    Unreadable problem(String message) {
        document.problems().add(new RulePackProblem(document.file(), line(), message));
        return new Unreadable();
    }

    int line() {
        return document.line(pointer);
    }

    /** The same place of the document, with another value. */
    Element with(JsonNode other) {
        return new Element(other, pointer, document);
    }

    private Element child(String name, JsonNode value) {
        return new Element(value, pointer + "/" + name.replace("~", "~0").replace("/", "~1"), document);
    }

    /** Something could not be read; what, has been noted. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable() {
            super("The value cannot be read. The reason has been noted.", null, false, false);
        }
    }
}
