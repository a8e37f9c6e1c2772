package io.bonafide.core.assess;

import io.bonafide.core.assess.absence.Absence;
import io.bonafide.core.assess.absence.Absences;
import io.bonafide.core.assess.quantity.AsOfQuantities;
import io.bonafide.core.assess.quantity.LineView;
import io.bonafide.core.assess.table.EventWriter;
import io.bonafide.core.assess.table.IntColumn;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.learn.Logistic;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.signal.ParcelParameters;
import io.bonafide.core.state.Fingerprint;
import io.bonafide.core.state.Kept;
import io.bonafide.core.state.KnownBlocks;
import io.bonafide.core.state.PartSource;
import io.bonafide.core.state.Snapshot;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One shop's events in, assessments out.
 *
 * <p>Events come in settled order; time passes by them or by {@link #advanceTo}, never by a clock. A line's as-of
 * probability is found at the end of the second in which it was placed, and again at the end of the second in which it
 * was paid, which one stays. The same events with the same settings give the same results, fed in one go or with pauses,
 * whatever key the tokens were hashed with. Nothing is shared between engines, so that several may run side by side; one
 * engine is for one thread.
 *
 * <p>What falls due without an event, such as an order that leaves a window or a parcel that was not picked up, needs no
 * timer to be known: windows let go before each question, and an absence is held against the latest instant. Who wants to be told
 * when it falls due asks for it ({@link #watch}) and {@linkplain #takeAbsences takes} it. {@link #snapshot} cuts the
 * state off while events wait for little more than a list of its chunks, and {@link #restore} goes on from there. Events out
 * of order, late or twice are for {@link LiveShop}.
 *
 * <p>Memory: some 300 bytes a line where an export has every column, two thirds of them for the table; {@link #conclude} makes that
 * less before it looks back.
 */
public final class Engine {
    private static final int NEVER = Seconds.NONE;
    /** As a count of changes: there will be no more. */
    private static final long CONCLUDED = Long.MIN_VALUE;

    private final EngineSettings settings;
    private final ShopContext context;
    private final List<Detector> detectors;
    private final EvidenceModel model;
    final LineTable table;
    final EventWriter writer;
    final AsOfQuantities asOf;
    private final Judge judge;
    /** Says what the judge heard, with the facts. */
    private final Judge teller;

    private final double asOfLogOdds;
    private final @Nullable Activation learnt;
    final Map<LineKey, List<Event>> early = new HashMap<>();
    final IntColumn lineOfNumber = new IntColumn(0);
    final IntArrayList open = new IntArrayList();

    @Nullable
    Instant latest;

    @Nullable
    Absences absences;

    int second = NEVER;
    private long changes;
    private final Kept state = new EngineState(this);
    private final KnownBlocks known = new KnownBlocks();

    /**
     * @param context what is known of the shop beside its orders
     * @param detectors whom to ask, in the order in which results name them
     * @param model what their answers say
     */
    public Engine(EngineSettings settings, ShopContext context, List<Detector> detectors, EvidenceModel model) {
        this(settings, context, detectors, model, null);
    }

    /**
     * An engine that uses what the shop's labels taught.
     *
     * @param learnt null for nothing
     * @throws IllegalArgumentException if the model was learnt with other detectors or another evidence model
     */
    public Engine(
            EngineSettings settings,
            ShopContext context,
            List<Detector> detectors,
            EvidenceModel model,
            @Nullable Activation learnt) {
        if (learnt != null) {
            learnt.requireFits(detectors, model);
        }
        this.learnt = learnt;
        this.settings = settings;
        this.context = context;
        this.detectors = List.copyOf(detectors);
        this.model = model;
        this.table = new LineTable(context.shop());
        this.writer = new EventWriter(table);
        this.asOf = new AsOfQuantities(table, context);
        this.judge = new Judge(this.detectors, new LineView(table, asOf.families(), false), model);
        this.teller = new Judge(this.detectors, new LineView(table, asOf.families(), true), model);
        this.asOfLogOdds = Logistic.logOdds(settings.asOfPrior());
    }

    /**
     * Takes in an event. What happens to a line before it is placed, such as the scan of a waybill that had been used
     * before, is kept until then and counts from there.
     *
     * @throws IllegalArgumentException if the event is of another shop, earlier than the last one, or places a line for
     *     the second time
     */
    public void observe(Event event) {
        begin(event);
        if (event instanceof Event.Placed placed) {
            open.add(place(placed));
        } else {
            happen(table.find(event.line()), event);
        }
    }

    /**
     * Takes in an event of an archive, which knows more than the event says. The results are those of
     * {@link #observe(Event)}, sooner.
     *
     * @param number the line's own among the shop's, from 0, by which it is found; used for all events or for none
     * @param paidAt when the line will be paid that the event places, by an event that is still to come: nobody will read
     *     what is thought of it until then. Null if none will come
     */
    public void observe(Event event, int number, @Nullable Instant paidAt) {
        begin(event);
        if (event instanceof Event.Placed placed) {
            int line = place(placed);
            lineOfNumber.set(number, line + 1);
            if (paidAt == null || Seconds.of(paidAt) == second) {
                open.add(line);
            }
        } else {
            happen(lineOfNumber.get(number) - 1, event);
        }
    }

    private void begin(Event event) {
        requireShop(event.line().shop());
        passTo(event.at());
        changes++;
    }

    private void happen(int line, Event event) {
        if (line == LineTable.NONE) {
            early.computeIfAbsent(event.line(), any -> new ArrayList<>(2)).add(event);
        } else {
            write(line, event);
        }
    }

    /**
     * Lets time pass without an event.
     *
     * @throws IllegalArgumentException if {@code now} is earlier than the last event
     */
    public void advanceTo(Instant now) {
        passTo(now);
        changes++;
    }

    /**
     * All that can be said of what was observed, as of the latest instant. The result may be read until the next event;
     * of lines placed or paid in the very last second the as-of probability is provisional until time has passed it.
     */
    public Hindsight hindsight() {
        judgeOpen();
        long asked = changes;
        return new Hindsight(
                settings,
                context,
                detectors,
                model,
                learnt == null ? null : learnt.model(),
                table,
                asOf,
                Math.max(second, 0),
                () -> changes == asked);
    }

    /**
     * The same of a history that is over. What only further events would need is let go of, and what is left is made as small as it
     * gets: no event is taken and no time passes from now on.
     */
    public Hindsight conclude() {
        judgeOpen();
        open.clear();
        lineOfNumber.clear();
        asOf.conclude();
        table.compact();
        changes = CONCLUDED;
        return hindsight();
    }

    /**
     * Cuts off the state as it is now. That is done when this returns, and events may go on; what was cut is written by
     * {@link Snapshot#writeTo}, on any thread.
     */
    public Snapshot snapshot() {
        requireOpen();
        return Snapshot.cut(this::owner, state, known);
    }

    /**
     * Lets an engine go on from where {@link #snapshot} was taken, with the same results to the last bit.
     *
     * @param fresh made as the one of the snapshot was, and fed nothing
     * @param head what {@link Snapshot#writeTo} gave
     * @return {@code fresh}
     * @throws io.bonafide.core.state.SnapshotRefused if the snapshot is damaged or incomplete, or was not made of this shop
     *     by an engine with all the same: settings, context, detectors and models
     */
    public static Engine restore(Engine fresh, PartSource parts, String head) {
        Snapshot.restore(parts, head, fresh.owner(), fresh.state, fresh.known);
        return fresh;
    }

    /** From now on absences are watched for; to be called before the first event and before {@link #restore}. */
    void watch(ParcelParameters parameters) {
        absences = new Absences(table, parameters);
    }

    /** What should have happened and has not, of what has fallen due since this was last asked. */
    List<Absence> takeAbsences() {
        return absences == null ? List.of() : absences.take();
    }

    /** The state alone, as a part of another. */
    Kept state() {
        return state;
    }

    /** Whose snapshots it takes. */
    Snapshot.Owner owner() {
        ShopKey shop = context.shop();
        String models = model.canonicalText() + (learnt == null ? "" : learnt.canonicalText());
        String configuration = Fingerprint.of(settings, context, detectors, models);
        return new Snapshot.Owner(shop.platform() + "/" + shop.shopId(), configuration);
    }

    /** The line's ordinal; negative if it was not placed. */
    int ordinal(LineKey line) {
        return table.find(line);
    }

    /** Whether the line was placed, and a first payment is still to come. */
    boolean unpaid(LineKey line) {
        int ordinal = table.find(line);
        return ordinal != LineTable.NONE && table.paid.get(ordinal) == Seconds.NONE;
    }

    /** The later of {@code at} and the latest instant. */
    Instant latest(Instant at) {
        return latest != null && latest.isAfter(at) ? latest : at;
    }

    /** What is known now of a line that was placed or paid in the second that is open. */
    Answer.Said say(LineKey key) {
        int line = table.find(key);
        asOf.look();
        double probability = AsOf.unpacked(AsOf.packed(probability(line)));
        return new Answer.Said(probability, teller.signals(line, judge.suspicious()));
    }

    private int place(Event.Placed event) {
        int line = writer.place(event);
        asOf.placed(line);
        @Nullable List<Event> before = early.isEmpty() ? null : early.remove(event.line());
        if (before != null) {
            before.forEach(each -> write(line, each));
        }
        return line;
    }

    private void write(int line, Event event) {
        boolean firstPayment = event.kind() == Event.Kind.PAID && table.paid.get(line) == Seconds.NONE;
        writer.write(line, event);
        if (absences != null) {
            absences.written(line, event);
        }
        if (firstPayment) {
            asOf.paid(line);
            if (table.placed.get(line) != second) {
                open.add(line);
            }
        }
    }

    private void passTo(Instant to) {
        requireOpen();
        if (latest != null && to.isBefore(latest)) {
            throw new IllegalArgumentException("""
                    The instant (%s) is earlier than the latest one (%s).
                    Sort the events by Event.SETTLED_ORDER.""".formatted(to, latest));
        }
        latest = to;
        int now = Seconds.of(to);
        if (now != second) {
            asOf.settle();
            judgeOpen();
            open.clear();
            second = now;
            asOf.advance(now);
            if (absences != null) {
                absences.advance(now);
            }
        }
    }

    private void requireOpen() {
        if (changes == CONCLUDED) {
            throw new IllegalStateException("""
                    The history of the shop (%s) was concluded.
                    Use Engine.hindsight() where events go on.""".formatted(context.shop()));
        }
    }

    private void judgeOpen() {
        asOf.look();
        for (int i = 0; i < open.size(); i++) {
            int line = open.getInt(i);
            table.asOf.set(line, AsOf.packed(probability(line)));
        }
    }

    private double probability(int line) {
        double logOdds = asOfLogOdds + judge.logRatio(line);
        return Logistic.probability(learnt == null ? logOdds : learnt.asOfLogOdds(logOdds, second));
    }

    void requireShop(ShopKey shop) {
        if (!shop.equals(context.shop())) {
            throw new IllegalArgumentException("""
                    The event is of the shop (%s), but this engine serves (%s).
                    Give each shop its own engine.""".formatted(shop, context.shop()));
        }
    }
}
