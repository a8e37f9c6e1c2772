package io.bonafide.core.assess;

import io.bonafide.core.assess.figure.FigureGatherer;
import io.bonafide.core.assess.innocence.VerifiedOrders;
import io.bonafide.core.assess.quantity.AsOfQuantities;
import io.bonafide.core.assess.quantity.Family;
import io.bonafide.core.assess.quantity.HindsightQuantities;
import io.bonafide.core.assess.quantity.LineView;
import io.bonafide.core.assess.ring.OrderRing;
import io.bonafide.core.assess.ring.OrderRings;
import io.bonafide.core.assess.ring.RingFamily;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.cause.Incident;
import io.bonafide.core.cause.IncidentFigures;
import io.bonafide.core.cause.IncidentGrouping;
import io.bonafide.core.innocence.Innocence;
import io.bonafide.core.learn.LearntModel;
import io.bonafide.core.learn.Logistic;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.parallel.Idle;
import io.bonafide.core.ring.RingParameters;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.signal.Opinion;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a shop's lines when the whole of them is known. To be read before the engine observes the next event.
 *
 * <p>Every line is put before all detectors once, and those that share a sign with many others of some days again; what remains of that is the level of its likelihood ratio, from which
 * prior, probabilities and bands follow. The few suspicious lines are put before them again when their assessments are
 * asked for, now with the rows that their facts were read from. An order's probability is its lines' maximum.
 */
public final class Hindsight {
    /** What an incident says that its members share whom a ring joined. */
    private static final String RING = "ring";

    private final EngineSettings settings;
    private final ShopContext context;
    private final LineTable table;
    private final BooleanSupplier current;
    private final Idle<Judge> weighing;
    private final Telling telling;
    private final Idle<LineView> views;
    private final Hearing engine;
    private final Hearing hearing;
    private final @Nullable LearntModel learnt;
    private final Sights sights;
    private final double prior;
    private final Posteriors posteriors;
    private final List<OrderRing> rings;
    private final List<Incident> incidents;
    private final Int2ObjectOpenHashMap<String> incidentOf = new Int2ObjectOpenHashMap<>();

    Hindsight(
            EngineSettings settings,
            ShopContext context,
            List<Detector> detectors,
            EvidenceModel model,
            @Nullable LearntModel learnt,
            LineTable table,
            AsOfQuantities asOf,
            int now,
            BooleanSupplier current) {
        this.settings = settings;
        this.context = context;
        this.table = table;
        this.current = current;
        OrderRings shopRings = OrderRings.in(table, RingParameters.ofOrders());
        this.rings = shopRings.rings();
        List<Family> alone =
                with(new HindsightQuantities(table, asOf, now).families(), new RingFamily(table, shopRings));
        Idle<Judge> first = new Idle<>(() -> new Judge(detectors, new LineView(table, alone, false), model));
        this.engine = new Hearing(detectors, table.lines(), first);
        SignSpans signs = new SignSpans(table, engine::suspicions, detectors);
        ItemCompany company = new ItemCompany(table, signs);
        IntPredicate spokenOf = line -> signs.standsOut(line) || company.isKnown(line);
        List<Family> families = with(with(alone, signs), company);
        this.weighing = new Idle<>(() -> new Judge(detectors, new LineView(table, families, false), model));
        engine.again(weighing, spokenOf);
        this.views = new Idle<>(() -> new LineView(table, families, false));
        this.prior = settings.prior().orElseGet(() -> PriorEstimate.of(engine.levels()));
        this.learnt = learnt;
        Correction correction = correction();
        this.hearing = learnt == null
                ? engine
                : Hearing.of(
                        detectors,
                        table.lines(),
                        new Idle<>(() -> new Judge(detectors, new LineView(table, alone, false), model, correction)),
                        new Idle<>(() -> new Judge(detectors, new LineView(table, families, false), model, correction)),
                        spokenOf);
        this.sights = new Sights(table, engine, first, weighing, spokenOf, Logistic.logOdds(prior), incidentOf);
        this.posteriors = Posteriors.of(hearing.levels(), prior, settings);
        this.incidents = group();
        Idle<Judge> tellers =
                new Idle<>(() -> new Judge(detectors, new LineView(table, families, true), model, correction));
        this.telling = new Telling(
                settings,
                table,
                hearing,
                tellers,
                posteriors::ofRatio,
                posteriors.bands(),
                incidentOf,
                explaining(detectors));
    }

    private static List<Family> with(List<Family> families, Family one) {
        return Stream.concat(families.stream(), Stream.of(one)).toList();
    }

    /** How many lines there are. */
    public long lines() {
        return table.lines();
    }

    /** How many orders they are of. */
    public long orders() {
        return table.orders();
    }

    /** The share of lines that are not ordinary purchases before any is looked at: as set, or as estimated. */
    public double prior() {
        return prior;
    }

    /** From which probabilities on lines are watched and suspect. */
    public Bands thresholds() {
        return posteriors.bands();
    }

    /** For how many lines each detector abstained, and why; by detector in the engine's order. */
    public Map<String, Map<Opinion.Reason, Long>> abstentions() {
        return hearing.abstentions();
    }

    /** The incidents, by start. */
    public List<Incident> incidents() {
        return incidents;
    }

    /** Buyers in lockstep, strongest first. */
    public List<OrderRing> rings() {
        return rings;
    }

    /** What is known of each incident, in their order, for the weighing of its cause. */
    public List<IncidentFigures> incidentFigures() {
        return figuresOf(incidents.stream()
                .map(incident ->
                        incident.members().stream().map(Incident.Member::line).toList())
                .toList());
    }

    /** The same of any groups of this shop's lines, such as those that a platform accuses. */
    public List<IncidentFigures> figuresOf(List<List<LineKey>> groups) {
        requireCurrent();
        List<int[]> ordinals = groups.stream()
                .map(group -> group.stream().mapToInt(this::ordinal).toArray())
                .toList();
        return views.with(view -> FigureGatherer.gather(table, context, view, ordinals));
    }

    private int ordinal(LineKey line) {
        int ordinal = table.find(line);
        if (ordinal == LineTable.NONE) {
            throw new IllegalArgumentException("""
                    The line (%s) was not observed.
                    Ask only for lines of this shop's records.""".formatted(line.lineId()));
        }
        return ordinal;
    }

    /**
     * The suspect lines beside the shop's verified orders. The labels choose which orders those are; nothing that is said of
     * a line elsewhere depends on them.
     *
     * @param level the share of false ones put up with among those called distinguishable
     */
    public Innocence innocence(List<Label> labels, double level) {
        requireCurrent();
        return new VerifiedOrders(
                        table,
                        context,
                        new ScoresOf(
                                engine,
                                line -> posteriors.bands().of(probability(line)) == Band.SUSPECT,
                                line -> incidentOf.containsKey(line)),
                        labels)
                .against(level);
    }

    /** What was placed over time. */
    public List<ShopSeries.Bucket> series(ShopSeries.Span span) {
        requireCurrent();
        return ShopSeries.of(table, context.zone(), span, this::probability);
    }

    /** Every line's assessment, in the order in which the lines were placed. None is kept. */
    public void forEachAssessment(Consumer<Assessment> sink) {
        forEachBlock(block -> block, block -> block.forEach(sink));
    }

    /**
     * Every line's assessment, in blocks.
     *
     * @param work turns a block into whatever the sink wants, on any thread
     * @param sink takes it in the lines' order, on this thread
     */
    public <R> void forEachBlock(Function<List<Assessment>, R> work, Consumer<R> sink) {
        requireCurrent();
        LineBlocks.forEach(table.lines(), (from, to) -> work.apply(telling.assessments(from, to)), sink);
    }

    /** What the detectors said of every line, in the same order. */
    public void forEachVector(Consumer<EvidenceVector> sink) {
        requireCurrent();
        LineBlocks.forEach(table.lines(), sights::vectors, block -> block.forEach(sink));
    }

    /** What the engine saw of every line, whatever was learnt, in the same order. */
    public void forEachSight(Consumer<LineSight> sink) {
        requireCurrent();
        LineBlocks.forEach(table.lines(), sights::of, block -> block.forEach(sink));
    }

    private @Nullable Explaining explaining(List<Detector> detectors) {
        return learnt == null
                ? null
                : new Explaining(
                        learnt,
                        Logistic.logOdds(prior),
                        detectors.stream().map(Detector::code).toList());
    }

    /** What was learnt, as a correction of ratios: the prior stays what it was. */
    private Correction correction() {
        @Nullable LearntModel model = learnt;
        double logOdds = Logistic.logOdds(prior);
        return model == null ? Correction.NONE : (ratio, weights) -> model.logOdds(logOdds + ratio, weights) - logOdds;
    }

    private double probability(int line) {
        return posteriors.ofLevel(hearing.level(line));
    }

    private List<Incident> group() {
        SuspectLines suspects = weighing.with(this::suspects);
        List<Incident> found = IncidentGrouping.group(context.shop(), suspects.tied(), bonds());
        for (Incident incident : found) {
            incident.members().forEach(member -> incidentOf.put(table.find(member.line()), incident.id()));
        }
        return found;
    }

    private List<IncidentGrouping.Bond> bonds() {
        return rings.stream()
                .map(ring -> new IncidentGrouping.Bond(
                        RING,
                        ring.members().stream()
                                .flatMap(member -> member.lines().stream())
                                .distinct()
                                .toList(),
                        ring.orders().size()))
                .toList();
    }

    private SuspectLines suspects(Judge judge) {
        SuspectLines suspects = new SuspectLines(table);
        for (int line = 0; line < table.lines(); line++) {
            if (probability(line) >= settings.incidentFrom()) {
                suspects.add(line, probability(line), strongest(judge.signals(line, hearing.suspicions(line))));
            }
        }
        return suspects;
    }

    private static String strongest(List<Assessment.Signal> signals) {
        return signals.isEmpty() ? "prior" : signals.get(0).detector();
    }

    private void requireCurrent() {
        if (!current.getAsBoolean()) {
            throw new IllegalStateException("""
                    The engine has observed more since this hindsight was taken.
                    Take another with Engine.hindsight().""");
        }
    }
}
