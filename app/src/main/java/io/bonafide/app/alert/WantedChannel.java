package io.bonafide.app.alert;

import io.bonafide.app.access.Caller;
import io.bonafide.app.access.Rows;
import io.bonafide.app.access.Shops;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A channel as it is asked for. What may be left out: language (zh), least (suspect), absences (true), quiet (none), gather_seconds
 * (60), gap_seconds (600); of a change also kind, which stays, and target.
 */
record WantedChannel(
        @Nullable String name,
        @Nullable String kind,
        @Nullable Shops shops,
        @Nullable String language,
        @Nullable String least,
        @Nullable Boolean absences,
        @Nullable Quiet quiet,
        @Nullable Integer gatherSeconds,
        @Nullable Integer gapSeconds,
        @Nullable Target target) {
    private static final int LONGEST_NAME = 100;
    private static final int MOST_GATHER_S = 3_600;
    private static final int LEAST_GAP_S = 60;
    private static final int MOST_GAP_S = 86_400;

    /** Refuses what no channel can be, or what tells of shops beyond the caller's. */
    void check(Caller caller, boolean fresh) {
        requireThat(
                name != null
                        && !name.isBlank()
                        && name.length() <= LONGEST_NAME
                        && name.codePoints().noneMatch(Character::isISOControl),
                "channel.name");
        if (fresh
                && Arrays.stream(ChannelKind.values())
                        .noneMatch(each -> each.code().equals(kind))) {
            throw AlertTexts.unusable(
                    "channel.kind",
                    Arrays.stream(ChannelKind.values()).map(ChannelKind::code).collect(Collectors.joining(", ")));
        }
        requireThat(shops != null && caller.shops().includes(shops), "channel.shops");
        requireThat(language == null || Set.of("zh", "en").contains(language), "channel.language");
        requireThat(least == null || Set.of("suspect", "watch").contains(least), "channel.least");
        requireThat(
                within(gatherSeconds, 0, MOST_GATHER_S) && within(gapSeconds, LEAST_GAP_S, MOST_GAP_S),
                "channel.times");
        requireThat(quiet == null || quiet.usable(), "channel.quiet");
        requireThat(!fresh || target != null, "target.missing");
    }

    ChannelKind kindOf() {
        return ChannelKind.of(Objects.requireNonNull(kind));
    }

    /** By the names that the statements use. */
    Map<String, @Nullable Object> columns() {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("name", Objects.requireNonNull(name).strip());
        columns.put("shops", Rows.array(Objects.requireNonNull(shops).names()));
        columns.put("language", language == null ? "zh" : language);
        columns.put("least", least == null ? "suspect" : least);
        columns.put("absences", absences == null || absences);
        columns.put("quiet_from", quiet == null ? null : quiet.fromTime());
        columns.put("quiet_to", quiet == null ? null : quiet.toTime());
        columns.put("quiet_zone", quiet == null ? null : quiet.zone);
        columns.put("gather_s", gatherSeconds == null ? 60 : gatherSeconds);
        columns.put("gap_s", gapSeconds == null ? 600 : gapSeconds);
        return columns;
    }

    private static boolean within(@Nullable Integer value, int least, int most) {
        return value == null || value >= least && value <= most;
    }

    private static void requireThat(boolean holds, String key) {
        if (!holds) {
            throw AlertTexts.unusable(key);
        }
    }

    /** @param from as {@code 22:00} */
    record Quiet(
            @Nullable String from,
            @Nullable String to,
            @Nullable String zone) {
        private boolean usable() {
            try {
                return !new QuietHours(fromTime(), toTime(), Objects.requireNonNull(zone))
                        .from()
                        .equals(toTime());
            } catch (DateTimeException | NullPointerException e) {
                return false;
            }
        }

        private LocalTime fromTime() {
            return LocalTime.parse(Objects.requireNonNull(from));
        }

        private LocalTime toTime() {
            return LocalTime.parse(Objects.requireNonNull(to));
        }

        static Quiet of(QuietHours hours) {
            return new Quiet(hours.from().toString(), hours.to().toString(), hours.zone());
        }
    }
}
