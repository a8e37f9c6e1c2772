package io.bonafide.core.assess;

import io.bonafide.core.assess.absence.Absence;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.signal.ParcelParameters;
import io.bonafide.core.state.Fingerprint;
import io.bonafide.core.state.KnownBlocks;
import io.bonafide.core.state.PartSource;
import io.bonafide.core.state.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PriorityQueue;

/**
 * One shop's events as they are received: out of order, late, some of them twice.
 *
 * <p>Two engines keep the two clocks. The <em>live</em> one takes every event at once and answers placements and
 * payments; an event that is received behind a later one counts there from that one's time on. The <em>settled</em> one
 * follows behind: an event waits until the watermark (the newest time of receipt less the bound; Akidau et al., The
 * dataflow model, VLDB 2015) has passed it, and goes in in its place, so that all events within the bound give exactly
 * what a replay in {@link #ORDER} would. What is later than that is answered, counted and set aside; a new engine over
 * all events has it.
 *
 * <p>An event that is delivered twice changes nothing. For one thread. Memory: two engines, and for each event not yet
 * settled itself, for each remembered one {@link Deliveries} some 12 bytes.
 */
public final class LiveShop {
    /** Settled order; the same kind at the same instant of one line by the row, and then by what it says. */
    public static final Comparator<Event> ORDER =
            Event.SETTLED_ORDER.thenComparing(Event::source).thenComparingLong(Deliveries::contentOf);

    final Lateness lateness;
    final Engine live;
    final Engine settled;
    final Deliveries deliveries = new Deliveries();
    final Answers answers = new Answers();
    final PriorityQueue<Event> waiting = new PriorityQueue<>(ORDER);
    final List<Receipt.Unsettled> unsettled = new ArrayList<>();
    Instant received = Instant.MIN;
    long setAside;

    private final LiveState state = new LiveState(this);
    private final KnownBlocks known = new KnownBlocks();

    public LiveShop(
            EngineSettings settings,
            ShopContext context,
            List<Detector> detectors,
            EvidenceModel model,
            Lateness lateness) {
        this.lateness = lateness;
        this.live = new Engine(settings, context, detectors, model);
        this.settled = new Engine(settings, context, detectors, model);
        this.settled.watch(ParcelParameters.douyin2026());
    }

    /**
     * Takes in an event in the order of receipt.
     *
     * @throws IllegalArgumentException if {@code receivedAt} is before another's, or the event is of another shop
     * @throws UntakenException if an engine failed at an event, this one or an earlier one; it is of no use any more
     */
    public Receipt receive(Event event, Instant receivedAt) {
        live.requireShop(event.line().shop());
        advanceTo(receivedAt);
        if (!deliveries.first(event, Deliveries.contentOf(event))) {
            return new Receipt.Duplicate();
        }
        if (event.kind() == Event.Kind.PLACED && live.ordinal(event.line()) >= 0) {
            return setAside(event, Receipt.Why.PLACED_TWICE, Optional.empty());
        }
        Optional<Answer> answer = answeredOrUntaken(event);
        if (event.at().isBefore(settledTo())) {
            return setAside(event, Receipt.Why.LATE, answer);
        }
        waiting.add(event);
        return new Receipt.Taken(answer);
    }

    /**
     * Lets time of receipt pass without an event; settles what is due.
     *
     * @throws IllegalArgumentException if it is before an event's
     * @throws UntakenException if the settled engine failed at an event
     */
    public void advanceTo(Instant now) {
        if (now.isBefore(received)) {
            throw new IllegalArgumentException("""
                    The time of receipt (%s) is before the last one (%s).
                    Hand events on in the order in which they were received.""".formatted(now, received));
        }
        if (now.equals(received)) {
            return;
        }
        received = now;
        Instant due = settledTo();
        while (!waiting.isEmpty() && waiting.peek().at().isBefore(due)) {
            settle(waiting.remove());
        }
        settled.advanceTo(due);
        deliveries.forget(due.minus(lateness.remembered()));
    }

    private void settle(Event event) {
        try {
            settled.observe(event);
        } catch (RuntimeException e) {
            throw new UntakenException(event, e);
        }
    }

    private Optional<Answer> answeredOrUntaken(Event event) {
        try {
            return answer(event);
        } catch (RuntimeException e) {
            throw new UntakenException(event, e);
        }
    }

    /** The newest time of receipt; {@link Instant#MIN} before the first. */
    public Instant received() {
        return received;
    }

    /** The watermark: all that happened before it is settled. */
    public Instant settledTo() {
        return received.equals(Instant.MIN) ? Instant.MIN : received.minus(lateness.bound());
    }

    /** The settled answer, as of {@link #settledTo}. To be read before the next event. */
    public Hindsight hindsight() {
        return settled.hindsight();
    }

    /** The probability that was answered to the line's placement or payment, as it was given. */
    public OptionalDouble given(LineKey line, Event.Kind to) {
        return answers.given(to, live.ordinal(line));
    }

    /** How many events were ever set aside. */
    public long setAside() {
        return setAside;
    }

    /** Hands over the events that were set aside since it was last asked. */
    public List<Receipt.Unsettled> takeSetAside() {
        List<Receipt.Unsettled> taken = List.copyOf(unsettled);
        unsettled.clear();
        return taken;
    }

    /**
     * Hands over what should have happened by {@link #settledTo} and has not, of what has fallen due since it was last asked. It is
     * settled: an event that is late within the bound still counts.
     */
    public List<Absence> takeAbsences() {
        return settled.takeAbsences();
    }

    /** @see Engine#snapshot */
    public Snapshot snapshot() {
        return Snapshot.cut(this::owner, state, known);
    }

    /**
     * A shop that goes on from where {@link #snapshot} was taken.
     *
     * @throws io.bonafide.core.state.SnapshotRefused as {@link Engine#restore} does; also if the lateness is another
     */
    public static LiveShop restore(
            EngineSettings settings,
            ShopContext context,
            List<Detector> detectors,
            EvidenceModel model,
            Lateness lateness,
            PartSource parts,
            String head) {
        LiveShop shop = new LiveShop(settings, context, detectors, model, lateness);
        Snapshot.restore(parts, head, shop.owner(), shop.state, shop.known);
        return shop;
    }

    private Snapshot.Owner owner() {
        Snapshot.Owner ofEngine = live.owner();
        return new Snapshot.Owner(
                "live " + ofEngine.name(),
                Fingerprint.of(ofEngine.configuration(), lateness.bound(), lateness.remembered()));
    }

    private Receipt setAside(Event event, Receipt.Why why, Optional<Answer> answer) {
        Receipt.Unsettled aside = new Receipt.Unsettled(event, received, settledTo(), why);
        unsettled.add(aside);
        setAside++;
        return new Receipt.SetAside(aside, answer);
    }

    /** An event counts no earlier than the live engine's time, and no later than it was received. */
    private Optional<Answer> answer(Event event) {
        Instant at = event.at().isAfter(received) ? received : event.at();
        boolean firstPayment = event.kind() == Event.Kind.PAID && live.unpaid(event.line());
        live.observe(Retimed.to(live.latest(at), event));
        if (event.kind() != Event.Kind.PLACED && !firstPayment) {
            return Optional.empty();
        }
        Answer.Said said = live.say(event.line());
        answers.give(event.kind(), live.ordinal(event.line()), said.probability());
        return Optional.of(
                new Answer(event.line(), event.kind(), event.at(), received, said.probability(), said.signals()));
    }
}
