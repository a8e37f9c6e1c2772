package io.bonafide.exchange.result;

import io.bonafide.core.exposure.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a result comes from: {@code run.json}. All but {@link Clock} is the same for the same input and settings.
 *
 * @param version of Bonafide
 * @param configuration SHA-256 over every setting that can change a result, in hex
 * @param model name of the evidence model, by its hash
 * @param causeModel name of the cause model, by its hash; null in a result of a version that weighed no causes
 * @param asOf what was taken for now
 * @param zone the zone in which days begin and times without an offset were taken
 * @param settings the settings as given, by name
 * @param setAside rows not read, by reason; most first
 * @param notes what else happened to rows, by name: how many; null, taken for none, in a result of an earlier version
 */
public record RunRecord(
        String version,
        String configuration,
        String model,
        @Nullable String causeModel,
        Instant asOf,
        String zone,
        SortedMap<String, String> settings,
        List<Input> inputs,
        List<Pack> rulePacks,
        List<Shop> shops,
        Totals totals,
        List<RowsSetAside> setAside,
        @Nullable SortedMap<String, Long> notes,
        List<Abstention> abstentions,
        Clock clock) {

    public RunRecord {
        settings = copy(settings);
        inputs = List.copyOf(inputs);
        rulePacks = List.copyOf(rulePacks);
        shops = List.copyOf(shops);
        setAside = List.copyOf(setAside);
        notes = copy(notes == null ? Map.of() : notes);
        abstentions = List.copyOf(abstentions);
    }

    private static <V> SortedMap<String, V> copy(Map<String, V> map) {
        return java.util.Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    /**
     * One input file.
     *
     * @param layout id of the layout that it was read with
     * @param rows rows read
     * @param rowsSetAside rows not read
     */
    public record Input(
            String file,
            String sha256,
            long bytes,
            String layout,
            @Nullable String charset,
            long rows,
            long rowsSetAside) {}

    /**
     * A rule pack that was used.
     *
     * @param version its dated version
     * @param unverified what in it is not confirmed by the platform's own text
     */
    public record Pack(
            String id, String platform, Wording title, String version, List<Source> sources, List<String> unverified) {
        public Pack {
            sources = List.copyOf(sources);
            unverified = List.copyOf(unverified);
        }
    }

    /** Where a rule was read, and when. */
    public record Source(String title, String url, @Nullable String readOn) {}

    /**
     * One shop.
     *
     * @param prior the share of lines that is taken not to be ordinary before any is looked at
     * @param priorEstimated whether it was estimated from the shop's own lines, or set
     * @param watchFrom the least probability of a watched line
     * @param suspectFrom the least probability of a suspect line; above 1 if the budget allows none
     * @param innocence its suspects beside its verified orders; null in a result of a version that did not compare
     * @param learnt the learnt model; null if none was used
     */
    public record Shop(
            String platform,
            String shopId,
            long lines,
            double prior,
            boolean priorEstimated,
            double watchFrom,
            double suspectFrom,
            @Nullable InnocenceRecord innocence,
            @Nullable Learnt learnt) {}

    /**
     * What the shop's labels taught, as it was used.
     *
     * @param model name of the learnt model, by its hash
     * @param from lines paid from then on have learnt as-of probabilities
     */
    public record Learnt(String model, Instant from) {}

    /** What was analysed. */
    public record Totals(
            long lines,
            long orders,
            long clear,
            long watch,
            long suspect,
            int incidents,
            int rings,
            long facts,
            long eventsDropped) {}

    /** How many rows could not be read for one reason. */
    public record RowsSetAside(Wording reason, long rows) {}

    /** How many lines one detector could not judge for one reason. */
    public record Abstention(String detector, String column, String kind, long lines) {}

    /** The wall clock's part; the only one that differs from run to run. */
    public record Clock(Instant startedAt, Instant finishedAt, double seconds, String java) {}
}
