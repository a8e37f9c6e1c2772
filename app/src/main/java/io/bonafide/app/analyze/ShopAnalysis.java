package io.bonafide.app.analyze;

import io.bonafide.core.assess.Activation;
import io.bonafide.core.assess.Bands;
import io.bonafide.core.assess.Engine;
import io.bonafide.core.assess.Hindsight;
import io.bonafide.core.cause.Cause;
import io.bonafide.core.cause.CauseModel;
import io.bonafide.core.cause.Diagnosis;
import io.bonafide.core.cause.Incident;
import io.bonafide.core.cause.IncidentFigures;
import io.bonafide.core.innocence.Innocence;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.ShopKey;
import io.bonafide.exchange.result.InnocenceRecord;
import io.bonafide.exchange.result.RunRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One shop on its way: events go into its engine, then everything is asked in hindsight. */
public final class ShopAnalysis {
    private final ShopKey shop;
    private final Engine engine;
    private final boolean priorEstimated;
    private final CauseModel causeModel;
    private final List<Label> labels;
    private final @Nullable Activation learnt;
    private @Nullable Hindsight hindsight;
    private List<Diagnosis> diagnoses = List.of();
    private @Nullable Innocence innocence;

    /**
     * @param engine that is told the shop's events, here or elsewhere
     * @param labels of the shop's lines; the engine never sees them
     * @param learnt what the engine was made with
     */
    public ShopAnalysis(
            ShopKey shop,
            Engine engine,
            boolean priorEstimated,
            CauseModel causeModel,
            List<Label> labels,
            @Nullable Activation learnt) {
        this.learnt = learnt;
        this.shop = shop;
        this.engine = engine;
        this.priorEstimated = priorEstimated;
        this.causeModel = causeModel;
        this.labels = labels;
    }

    ShopKey shop() {
        return shop;
    }

    /** @see Engine#observe(Event, int, Instant) */
    void observe(Event event, int number, @Nullable Instant paidAt) {
        engine.observe(event, number, paidAt);
    }

    /** Looks back from {@code asOf}. */
    public void conclude(Instant asOf) {
        engine.advanceTo(asOf);
        hindsight = engine.conclude();
        List<IncidentFigures> figures = hindsight.incidentFigures();
        diagnoses = IntStream.range(0, figures.size())
                .mapToObj(i -> new Diagnosis(incidents().get(i), causeModel.opinion(figures.get(i))))
                .toList();
        innocence = hindsight.innocence(labels, Innocence.LEVEL);
    }

    public Hindsight hindsight() {
        return Objects.requireNonNull(hindsight);
    }

    /** The causes that are told, by their incidents' ids. */
    public Map<String, Cause> causes() {
        Map<String, Cause> causes = new TreeMap<>();
        for (Diagnosis diagnosis : diagnoses) {
            diagnosis.told().ifPresent(cause -> causes.put(diagnosis.incident().id(), cause));
        }
        return causes;
    }

    private List<Incident> incidents() {
        return hindsight().incidents();
    }

    /** What is kept of the shop. */
    public ShopResult result() {
        return new ShopResult(
                record(),
                shop,
                diagnoses,
                hindsight().rings(),
                hindsight().abstentions(),
                Objects.requireNonNull(innocence));
    }

    private RunRecord.Shop record() {
        Bands bands = hindsight().thresholds();
        return new RunRecord.Shop(
                shop.platform().code(),
                shop.shopId(),
                hindsight().lines(),
                hindsight().prior(),
                priorEstimated,
                bands.watchFrom(),
                bands.suspectFrom(),
                InnocenceRecord.of(Objects.requireNonNull(innocence)),
                learnt == null ? null : new RunRecord.Learnt(learnt.model().name(), learnt.from()));
    }
}
