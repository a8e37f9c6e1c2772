package io.bonafide.app.webhook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An order's lines with their names. The only line of an order is called like the order, each of several like its SKU, as a file of
 * orders without numbers of lines has it; without a SKU like its own number.
 */
final class Lines {
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<JsonNode> lines;

    private Lines(List<JsonNode> lines) {
        this.lines = lines;
    }

    static Lines of(String order, JsonNode payload) throws PayloadException {
        Lines lines = new Lines(Fields.list(payload, "line_items"));
        if (lines.lines.isEmpty()) {
            throw new PayloadException("line_items");
        }
        if (lines.lines.size() == 1) {
            lines.names.put(Fields.required(lines.lines.get(0), "id"), order);
            return lines;
        }
        List<Sorted> sorted = new ArrayList<>();
        for (JsonNode line : lines.lines) {
            sorted.add(new Sorted(
                    Fields.required(line, "id"),
                    Fields.text(line, "sku"),
                    Fields.amount(line, "quantity"),
                    Fields.amount(line, "price")));
        }
        sorted.sort(Comparator.comparing(Sorted::quantity).thenComparing(Sorted::price));
        Set<String> taken = new HashSet<>();
        for (Sorted line : sorted) {
            lines.names.put(line.id, free(line.sku == null ? line.id : line.sku, taken));
        }
        return lines;
    }

    private static String free(String base, Set<String> taken) {
        String name = base;
        for (int number = 2; !taken.add(name); number++) {
            name = base + "#" + number;
        }
        return name;
    }

    List<JsonNode> all() {
        return lines;
    }

    /** By the source's numbers. */
    Map<String, String> names() {
        return names;
    }

    String name(JsonNode line) throws PayloadException {
        return names.getOrDefault(Fields.required(line, "id"), "");
    }

    private record Sorted(String id, @Nullable String sku, BigDecimal quantity, BigDecimal price) {}
}
