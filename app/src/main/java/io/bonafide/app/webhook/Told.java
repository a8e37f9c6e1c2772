package io.bonafide.app.webhook;

import io.bonafide.core.order.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An event that a message tells.
 *
 * @param key by which the same fact is known again, in whatever message it stands
 * @param cells as an event that is given has them
 */
record Told(String key, SortedMap<String, String> cells) {

    /** Fills the cells of one event. */
    static final class Writer {
        private final SortedMap<String, String> cells = new TreeMap<>();

        Writer(String type, String at, String order, String line) {
            put("type", type).put("at", at).put("order_id", order).put("line_id", line);
        }

        /** Values that are missing or blank say nothing. */
        Writer put(String column, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                cells.put(column, value);
            }
            return this;
        }

        /** @param fact what tells it from other events of the line; the type is part of it */
        Told told(Source source, String fact) {
            String named = String.join(
                    "\n",
                    source.code(),
                    cells.getOrDefault("order_id", ""),
                    cells.getOrDefault("line_id", ""),
                    cells.getOrDefault("type", ""),
                    fact);
            return new Told("webhook:" + Sha256.hex(named.getBytes(StandardCharsets.UTF_8)), cells);
        }

        /** What it says, as the fact itself: the same again is nothing new, another value is. */
        Told told(Source source) {
            SortedMap<String, String> said = new TreeMap<>(cells);
            said.remove("at");
            return told(source, said.toString());
        }
    }
}
