package io.bonafide.app.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bonafide.core.order.SourceRef;
import io.bonafide.core.signal.Fact;
import io.bonafide.core.signal.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fact as answers have it. Fields are those of {@code facts.jsonl}, but that rows are events.
 *
 * @param unit count, ratio, hours, seconds, minor_money, log10_tail: of value and limit
 * @param operator how {@code value} stands to {@code limit}: &lt;, &lt;=, =, &gt;=, &gt;
 * @param limitIs threshold or expectation
 * @param windowS over which it was taken, in seconds
 * @param events numbers of the shop's events that it was read from, at most 20
 * @param eventsInAll how many there are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FactView(
        String detector,
        String quantity,
        String unit,
        double value,
        String operator,
        double limit,
        String limitIs,
        @Nullable Long windowS,
        List<Long> events,
        int eventsInAll,
        Map<String, String> details) {
    private static final TypeReference<List<FactView>> SEVERAL = new TypeReference<>() {};
    private static final Map<String, String> UNITS = Arrays.stream(Quantity.values())
            .collect(Collectors.toUnmodifiableMap(
                    Quantity::code, quantity -> quantity.unit().name().toLowerCase(Locale.ROOT)));

    public FactView {
        events = List.copyOf(events);
        details = Map.copyOf(details);
    }

    /** Those that an answer was kept with; null for none. */
    public static List<FactView> read(@Nullable String json) {
        return json == null ? List.of() : JsonMapper.shared().readValue(json, SEVERAL);
    }

    static FactView of(Fact fact) {
        return new FactView(
                fact.detector(),
                fact.quantity(),
                UNITS.getOrDefault(fact.quantity(), "count"),
                fact.value(),
                fact.operator().sign(),
                fact.limit(),
                fact.limitIs().name().toLowerCase(Locale.ROOT),
                fact.window() == null ? null : fact.window().toSeconds(),
                fact.sources().stream().map(SourceRef::row).toList(),
                fact.sourcesInAll(),
                fact.details());
    }
}
