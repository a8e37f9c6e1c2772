package io.bonafide.app.intake;

import io.bonafide.core.exposure.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a request's body holds: one event, or an array of them. A value is text, a number, true or false; null says nothing.
 *
 * @param several whether it is an array, so that the answer is one too
 */
public record EventBody(boolean several, List<Given> events) {
    /** The most events of one request. */
    public static final int MOST = 5_000;

    /** PostgreSQL's text cannot hold it. */
    private static final char NUL = 0;

    /** By which a sender knows an event again. */
    public static final String KEY = "key";

    private static final int LONGEST_KEY = 200;
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * Reads it.
     *
     * @param headerKey by which the sender knows a single event again; null if only the event may say it
     * @throws BadBodyException if it is no such thing
     */
    public static EventBody parse(byte[] body, @Nullable String headerKey) throws BadBodyException {
        JsonNode root = tree(body);
        boolean several = root.isArray();
        if (!several && !root.isObject()) {
            throw new BadBodyException("body.kind");
        }
        if (several && (root.isEmpty() || root.size() > MOST)) {
            throw new BadBodyException("body.size", MOST);
        }
        List<Given> events = new ArrayList<>();
        if (several) {
            root.forEach(event -> events.add(given(event, null)));
        } else {
            events.add(given(root, headerKey));
        }
        return new EventBody(several, events);
    }

    private static JsonNode tree(byte[] body) throws BadBodyException {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new BadBodyException(
                    "body.json", e.getLocation() == null ? 1 : e.getLocation().getLineNr());
        }
    }

    private static Given given(JsonNode event, @Nullable String headerKey) {
        if (!event.isObject()) {
            return new Given(null, new TreeMap<>(), null, IntakeTexts.say("event.kind"));
        }
        SortedMap<String, String> cells = new TreeMap<>();
        @Nullable Wording problem = null;
        @Nullable String column = null;
        for (var field : event.properties()) {
            JsonNode value = field.getValue();
            if (value.isNull()) {
                continue;
            }
            if (!value.isValueNode()) {
                column = field.getKey();
                problem = IntakeTexts.say("event.nested", column);
            } else if (value.asString().indexOf(NUL) >= 0) {
                column = field.getKey();
                problem = IntakeTexts.say("event.nul", column);
            } else {
                cells.put(field.getKey(), value.asString());
            }
        }
        @Nullable String key = headerKey == null ? cells.get(KEY) : headerKey;
        cells.remove(KEY);
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            column = KEY;
            problem = IntakeTexts.say("event.key", LONGEST_KEY);
        }
        return new Given(key, cells, column, problem);
    }

    /**
     * One event.
     *
     * @param key by which the sender knows it again
     * @param column what of it is wrong; null if it can be used, or is no event at all
     * @param problem why it cannot be used; null if it can
     */
    public record Given(
            @Nullable String key,
            SortedMap<String, String> cells,
            @Nullable String column,
            @Nullable Wording problem) {}
}
