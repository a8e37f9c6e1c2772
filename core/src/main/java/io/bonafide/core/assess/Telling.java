package io.bonafide.core.assess;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.parallel.Idle;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells of each line what was found, and of one that stands out what would clear it. */
final class Telling {
    private static final String PARTS = "\\|";
    private static final int PROVINCE = 0;
    private static final int CITY = 1;

    private final EngineSettings settings;
    private final LineTable table;
    private final Hearing hearing;
    private final Idle<Judge> judges;
    private final DoubleUnaryOperator probability;
    private final Bands bands;
    private final Int2ObjectMap<String> incidentOf;
    private final @Nullable Explaining learnt;

    /**
     * @param probability by log-likelihood ratio
     * @param learnt null if nothing was
     */
    Telling(
            EngineSettings settings,
            LineTable table,
            Hearing hearing,
            Idle<Judge> judges,
            DoubleUnaryOperator probability,
            Bands bands,
            Int2ObjectMap<String> incidentOf,
            @Nullable Explaining learnt) {
        this.learnt = learnt;
        this.settings = settings;
        this.table = table;
        this.hearing = hearing;
        this.judges = judges;
        this.probability = probability;
        this.bands = bands;
        this.incidentOf = incidentOf;
    }

    List<Assessment> assessments(int from, int to) {
        return judges.with(judge -> {
            List<Assessment> block = new ArrayList<>(to - from);
            for (int line = from; line < to; line++) {
                block.add(assessment(line, judge));
            }
            return block;
        });
    }

    private Assessment assessment(int line, Judge judge) {
        double now = probability.applyAsDouble(hearing.levels().logRatio(hearing.level(line)));
        Band band = bands.of(now);
        List<Assessment.Signal> signals = judge.signals(line, hearing.suspicions(line));
        boolean explained = learnt != null && !signals.isEmpty();
        if (band != Band.CLEAR || explained) {
            judge.logRatio(line);
        }
        return new Assessment(
                table.key(line),
                table.source(line),
                Seconds.instant(table.placed.get(line)),
                Seconds.nullable(table.paid.get(line)),
                table.paidMoney(line),
                table.items.wordOrNull(table.item.get(line)),
                now,
                AsOf.unpacked(table.asOf.get(line)),
                settings.knownThen(),
                band,
                incidentOf.get(line),
                signals,
                band == Band.CLEAR ? List.of() : wouldClear(line, signals, judge),
                learnt != null && explained ? learnt.of(judge) : List.of());
    }

    /** @param judge who has just heard the line */
    private List<Counterfactual> wouldClear(int line, List<Assessment.Signal> signals, Judge judge) {
        boolean undelivered = table.delivered.get(line) == Seconds.NONE;
        return new Clearing(judge, probability, bands, signals).of(undelivered, place(line));
    }

    /** The city that the order goes to, else the province. */
    private @Nullable String place(int line) {
        @Nullable String region = table.regions.wordOrNull(table.region.get(line));
        if (region == null) {
            return null;
        }
        List<String> parts = List.of(region.split(PARTS, -1));
        return Stream.of(CITY, PROVINCE)
                .filter(place -> place < parts.size())
                .map(parts::get)
                .filter(part -> !part.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
