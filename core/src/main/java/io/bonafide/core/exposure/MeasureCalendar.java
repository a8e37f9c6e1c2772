package io.bonafide.core.exposure;

import io.bonafide.core.exposure.Consequence.Timed;
import io.bonafide.core.exposure.RulePackVersion.Penalties.OnLadder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When the measures of findings run. Each listing's, and each kind held against the shop, are joined by themselves: at the
 * same time (union) or one after another (queue). A reset of the counter ends none of them.
 */
final class MeasureCalendar {
    private final ZoneId zone;
    private final List<GradedFinding> graded;
    private final OnLadder rules;

    MeasureCalendar(ZoneId zone, List<GradedFinding> graded, OnLadder rules) {
        this.zone = zone;
        this.graded = graded;
        this.rules = rules;
    }

    /** All that findings up to {@code asOf} have brought, whether it has ended or not; by kind, listing and time. */
    List<RunningMeasure> all(Instant asOf) {
        Map<Track, List<Ordered>> tracks = new TreeMap<>();
        ordered(asOf)
                .forEach(o ->
                        tracks.computeIfAbsent(o.track, t -> new ArrayList<>()).add(o));
        return tracks.entrySet().stream()
                .flatMap(track -> joined(track.getKey(), track.getValue()))
                .toList();
    }

    /** The campaigns that are closed at {@code asOf}. */
    List<GateStanding> gates(Instant asOf) {
        return rules.gates().stream()
                .flatMap(gate -> standing(gate, asOf).stream())
                .toList();
    }

    private Stream<Ordered> ordered(Instant asOf) {
        Stream<Ordered> byTier = graded.stream()
                .filter(finding -> !finding.finding().foundAt().isAfter(asOf))
                .flatMap(this::byTier);
        Stream<Ordered> byNode =
                new PointsTally(graded, rules).passed(asOf).stream().flatMap(this::byNode);
        return Stream.concat(byTier, byNode);
    }

    private Stream<Ordered> byTier(GradedFinding finding) {
        return finding.tier()
                .consequences(Timed.class, finding.isMass())
                .flatMap(timed -> tracks(timed.kind(), finding.finding().itemIds())
                        .map(track -> ordered(
                                track,
                                timed,
                                finding.finding().foundAt(),
                                1,
                                finding.tier().basis().verified())));
    }

    private Stream<Ordered> byNode(PointsTally.Passed passed) {
        return passed.node().consequences().stream()
                .filter(Timed.class::isInstance)
                .map(Timed.class::cast)
                .map(timed ->
                        ordered(new Track(timed.kind(), null), timed, passed.at(), passed.times(), passed.verified()));
    }

    private static Stream<Track> tracks(Timed.Kind kind, List<String> itemIds) {
        boolean named = kind.ofListing() && !itemIds.isEmpty();
        return named
                ? itemIds.stream().distinct().map(item -> new Track(kind, item))
                : Stream.of(new Track(kind, null));
    }

    private Ordered ordered(Track track, Timed timed, Instant at, int times, boolean verified) {
        return new Ordered(
                track,
                timed.from(at, zone, times),
                timed.join(),
                verified && timed.basis().verified());
    }

    private static Stream<RunningMeasure> joined(Track track, List<Ordered> ordered) {
        List<Span> spans = ordered.stream().map(Ordered::span).toList();
        boolean queue = ordered.stream().anyMatch(o -> o.join == Timed.Join.QUEUE);
        boolean verified = ordered.stream().allMatch(Ordered::verified);
        return (queue ? Windows.queue(spans) : Windows.union(spans))
                .stream().map(span -> new RunningMeasure(track.kind, track.itemId, span, verified));
    }

    private List<GateStanding> standing(CampaignGate gate, Instant asOf) {
        List<Instant> closing = graded.stream()
                .filter(finding -> gate.after() == CampaignGate.After.ANY_FINDING || finding.points() > 0)
                .map(finding -> finding.finding().foundAt())
                .filter(at -> !at.isAfter(asOf))
                .toList();
        if (closing.isEmpty()) {
            return List.of();
        }
        Instant last = Collections.max(closing);
        @Nullable Instant until = gate.days() == null ? null : last.plus(Duration.ofDays(gate.days()));
        boolean closed = until == null || until.isAfter(asOf);
        return closed
                ? List.of(new GateStanding(
                        gate.code(), gate.title(), until, gate.basis().verified()))
                : List.of();
    }

    private record Track(Timed.Kind kind, @Nullable String itemId) implements Comparable<Track> {
        private static final Comparator<Track> ORDER = Comparator.comparing(Track::kind)
                .thenComparing(Track::itemId, Comparator.nullsFirst(Comparator.naturalOrder()));

        @Override
        public int compareTo(Track other) {
            return ORDER.compare(this, other);
        }
    }

    private record Ordered(Track track, Span span, Timed.Join join, boolean verified) {}
}
