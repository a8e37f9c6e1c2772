package io.bonafide.exchange.layout;

import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.OrderStatus;
import io.bonafide.core.order.Platform;
import io.bonafide.exchange.yaml.YamlException;
import io.bonafide.exchange.yaml.YamlNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a layout, or a mapping file that the user filled in, from YAML; every error at once, with its line. */
final class LayoutFile {
    private static final Set<String> KEYS = Set.of(
            "key",
            "platform",
            "title",
            "rows",
            "file",
            "encoding",
            "zone",
            "currency",
            "date_patterns",
            "decimal_point",
            "quirks",
            "note",
            "required",
            "statuses",
            "columns");

    private LayoutFile() {}

    /** @throws YamlException with every error */
    static Layout parse(String file, String text) throws YamlException {
        YamlNode root = YamlNode.parse(file, text);
        root.allow(KEYS);
        List<Layout.Column> columns = columns(root);
        List<String> required = texts(root, "required");
        requireColumns(root, columns, required);
        String key = root.text("key");
        @Nullable YamlNode title = root.get("title");
        Layout.Rows rows = word(at(root, "rows"), "rows", root.text("rows", "line"), Layout.Rows.class)
                .orElse(Layout.Rows.LINE);
        @Nullable Platform platform = platform(root);
        @Nullable ZoneId zone = zone(root);
        @Nullable CurrencyCode currency = currency(root);
        String point = root.text("decimal_point", ".");
        if (!point.equals(".") && !point.equals(",")) {
            root.problem("decimal_point is (%s). Write '.' or ','.".formatted(point));
        }
        Map<String, OrderStatus> statuses = statuses(root);
        Set<Layout.Quirk> quirks = quirks(root);
        List<String> patterns = patterns(root);
        root.requireSound();
        return new Layout(
                key,
                platform,
                title == null ? key : title.text("zh", key),
                title == null ? key : title.text("en", key),
                rows,
                columns,
                required,
                statuses,
                zone,
                currency,
                patterns,
                point.charAt(0),
                quirks,
                root.text("note", ""));
    }

    private static List<Layout.Column> columns(YamlNode root) {
        @Nullable YamlNode columns = root.get("columns");
        if (columns == null) {
            root.problem("The key (columns) is missing.");
            return List.of();
        }
        List<Layout.Column> read = new ArrayList<>();
        columns.list().forEach(column -> column(column).ifPresent(read::add));
        return read;
    }

    private static Optional<Layout.Column> column(YamlNode node) {
        List<YamlNode> parts = node.list();
        if (parts.isEmpty() || parts.size() > 3) {
            node.problem("A column is [header], [header, meaning] or [header, meaning, reading].");
            return Optional.empty();
        }
        String header = parts.get(0).text();
        if (parts.size() == 1 || parts.get(1).text().isBlank()) {
            return Optional.of(new Layout.Column(header, null, Layout.Reading.PLAIN));
        }
        Optional<Field> field = word(parts.get(1), "The meaning", parts.get(1).text(), Field.class);
        Optional<Layout.Reading> reading = parts.size() == 2
                ? Optional.of(Layout.Reading.PLAIN)
                : word(parts.get(2), "The reading", parts.get(2).text(), Layout.Reading.class);
        return field.isEmpty() || reading.isEmpty()
                ? Optional.empty()
                : Optional.of(new Layout.Column(header, field.get(), reading.get()));
    }

    private static void requireColumns(YamlNode root, List<Layout.Column> columns, List<String> required) {
        for (String header : required) {
            if (columns.stream().noneMatch(column -> column.header().equals(header))) {
                root.problem("The required column (%s) is not among the columns.".formatted(header));
            }
        }
        if (required.isEmpty()) {
            root.problem("The key (required) needs at least one column.");
        }
    }

    private static Map<String, OrderStatus> statuses(YamlNode root) {
        Map<String, OrderStatus> statuses = new LinkedHashMap<>();
        @Nullable YamlNode node = root.get("statuses");
        if (node != null) {
            node.map()
                    .forEach((word, status) -> word(status, "The status", status.text(), OrderStatus.class)
                            .ifPresent(meant -> statuses.put(Cells.header(word), meant)));
        }
        return statuses;
    }

    private static Set<Layout.Quirk> quirks(YamlNode root) {
        Set<Layout.Quirk> quirks = EnumSet.noneOf(Layout.Quirk.class);
        texts(root, "quirks")
                .forEach(quirk ->
                        word(root, "The quirk", quirk, Layout.Quirk.class).ifPresent(quirks::add));
        return quirks;
    }

    private static List<String> patterns(YamlNode root) {
        List<String> patterns = texts(root, "date_patterns");
        for (String pattern : patterns) {
            try {
                new DateTimeFormatterBuilder().appendPattern(pattern);
            } catch (IllegalArgumentException e) {
                root.problem("date_patterns has (%s), which is no pattern. Write one such as dd/MM/uuuu HH:mm."
                        .formatted(pattern));
            }
        }
        return patterns;
    }

    private static List<String> texts(YamlNode root, String key) {
        @Nullable YamlNode node = root.get(key);
        return node == null
                ? List.of()
                : node.list().stream().map(YamlNode::text).toList();
    }

    private static @Nullable Platform platform(YamlNode root) {
        @Nullable YamlNode node = root.get("platform");
        if (node == null) {
            return null;
        }
        Optional<Platform> platform = Platform.ofCode(node.text());
        if (platform.isEmpty()) {
            node.problem("platform is (%s), which is not one of Bonafide's. Write other if it is not listed."
                    .formatted(node.text()));
        }
        return platform.orElse(null);
    }

    private static @Nullable ZoneId zone(YamlNode root) {
        @Nullable YamlNode node = root.get("zone");
        try {
            return node == null ? null : ZoneId.of(node.text());
        } catch (DateTimeException e) {
            node.problem(
                    "zone is (%s), which is no time zone. Write one such as Asia/Shanghai.".formatted(node.text()));
            return null;
        }
    }

    private static @Nullable CurrencyCode currency(YamlNode root) {
        @Nullable YamlNode node = root.get("currency");
        try {
            return node == null ? null : new CurrencyCode(node.text());
        } catch (IllegalArgumentException e) {
            node.problem("currency is (%s). Write three capital letters, such as CNY.".formatted(node.text()));
            return null;
        }
    }

    private static <E extends Enum<E>> Optional<E> word(YamlNode node, String what, String word, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(word.strip())) {
                return Optional.of(constant);
            }
        }
        node.problem("%s (%s) is not known. %s".formatted(what, word, known(type)));
        return Optional.empty();
    }

    private static <E extends Enum<E>> String known(Class<E> type) {
        if (type == Field.class) {
            return "'bonafide layouts bonafide_orders' shows all meanings.";
        }
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ", "Write one of ", "."));
    }

    /** Where a key stands, or the file as a whole. */
    private static YamlNode at(YamlNode root, String key) {
        @Nullable YamlNode node = root.get(key);
        return node == null ? root : node;
    }
}
