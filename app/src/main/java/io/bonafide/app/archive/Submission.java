package io.bonafide.app.archive;

import io.bonafide.exchange.intake.GivenEvent;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Events of one shop that came at once.
 *
 * @param sender a key's or an account's name
 * @param body SHA-256 of the bytes that came
 */
public record Submission(String sender, byte[] body, List<Item> items) {

    public Submission {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("""
                    The submission has no events.
                    Hand on what has some.""");
        }
    }

    /**
     * One event.
     *
     * @param key by which the sender knows it again; null if he gave none
     * @param cells as they were given, by column
     */
    public record Item(@Nullable String key, GivenEvent event, SortedMap<String, String> cells) {
        public Item {
            cells = new TreeMap<>(cells);
        }
    }
}
