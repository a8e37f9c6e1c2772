package io.bonafide.app.analyze;

import io.bonafide.core.assess.Engine;
import io.bonafide.core.assess.EngineSettings;
import io.bonafide.core.assess.EvidenceModel;
import io.bonafide.core.cause.CauseModel;
import io.bonafide.core.exposure.PlatformFinding;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.signal.Detectors;
import io.bonafide.exchange.intake.EventStream;
import io.bonafide.exchange.intake.InputFile;
import io.bonafide.exchange.intake.Intake;
import io.bonafide.exchange.intake.IntakeProgress;
import io.bonafide.exchange.intake.IntakeSettings;
import io.bonafide.exchange.intake.UnrecognisedFileException;
import io.bonafide.exchange.layout.LayoutCatalog;
import io.bonafide.exchange.table.Limits;
import io.bonafide.exchange.table.UnreadableFileException;
import io.bonafide.exchange.yaml.YamlException;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads files and puts one shop after the other through its engine, so that no more than one is held. Phases, as progress names
 * them: the intake's own, then {@code assessing} and {@code looking back}.
 */
final class Reading {
    private static final int LOOK_EVERY = 1 << 12;

    private final AnalysisSettings settings;
    private final IntakeProgress progress;
    private final EngineSettings engineSettings;
    private final EvidenceModel model;
    private final CauseModel causeModel;
    private long eventsSeen;
    private long eventsDropped;

    /** What a shop is asked while it is held. */
    @FunctionalInterface
    interface Question<T> {
        T of(ShopAnalysis shop) throws IOException, InterruptedException;
    }

    Reading(
            AnalysisSettings settings,
            IntakeProgress progress,
            EngineSettings engineSettings,
            EvidenceModel model,
            CauseModel causeModel) {
        this.settings = settings;
        this.progress = progress;
        this.engineSettings = engineSettings;
        this.model = model;
        this.causeModel = causeModel;
    }

    /** @param now by the clock, by which times that cannot be are known */
    Intake open(InputFiles files, Instant now)
            throws IOException, UnreadableFileException, UnrecognisedFileException, YamlException,
                    InterruptedException {
        return Intake.read(files.files(), intakeSettings(now), progress);
    }

    /** How many events were later than what was looked at. */
    long eventsDropped() {
        return eventsDropped;
    }

    private IntakeSettings intakeSettings(Instant now) throws IOException, YamlException {
        LayoutCatalog layouts = LayoutCatalog.shipped();
        byte[] key = new byte[16];
        new SecureRandom().nextBytes(key);
        Instant asOf = settings.asOf() == null ? now : settings.asOf();
        return new IntakeSettings(
                settings.mapping() == null ? layouts : layouts.with(settings.mapping()),
                settings.platform(),
                settings.shopId(),
                settings.zone(),
                settings.currency(),
                new IdentitySealer(key),
                (asOf.isAfter(now) ? asOf : now).plus(Duration.ofDays(1)),
                settings.memoryBytes(),
                settings.scratch(),
                Limits.DEFAULT);
    }

    /** What is taken for now. */
    Instant asOf(Intake intake) throws NoInputException {
        Instant latest = intake.latest().orElseThrow(() -> noOrders(intake));
        if (settings.asOf() != null) {
            return settings.asOf();
        }
        return intake.findings().stream().map(PlatformFinding::foundAt).reduce(latest, (a, b) -> a.isAfter(b) ? a : b);
    }

    private static NoInputException noOrders(Intake intake) {
        long rows = intake.files().stream().mapToLong(InputFile::rows).sum();
        return new NoInputException(Notices.TEXTS.say(
                "noOrders", intake.files().size(), rows, intake.quarantine().count()));
    }

    /**
     * Looks back upon every shop from {@code asOf} and asks it.
     *
     * @param question asked of each shop, in their order; the shop is let go of when it is answered
     * @return the answers
     */
    <T> List<T> assess(Intake intake, Instant asOf, Activations learnt, Question<T> question)
            throws IOException, InterruptedException {
        eventsSeen = 0;
        List<T> answers = new ArrayList<>();
        for (ShopKey shop : intake.shops()) {
            ShopAnalysis analysis = analysis(intake, shop, learnt);
            feed(intake, analysis, asOf);
            progress.phase(
                    "looking back", answers.size() / (double) intake.shops().size());
            analysis.conclude(asOf);
            stopIfInterrupted();
            answers.add(question.of(analysis));
        }
        eventsDropped = intake.eventCount() - eventsSeen;
        return answers;
    }

    private ShopAnalysis analysis(Intake intake, ShopKey shop, Activations learnt) {
        Engine engine = new Engine(engineSettings, intake.context(shop), Detectors.all(), model, learnt.of(shop));
        return new ShopAnalysis(
                shop, engine, engineSettings.prior().isEmpty(), causeModel, labels(intake, shop), learnt.of(shop));
    }

    /** Verdicts come after what they judge: only an {@code asOf} that was set ends them, the latest event does not. */
    List<Label> labels(Intake intake, ShopKey shop) {
        @Nullable Instant until = settings.asOf();
        return intake.labels(shop).stream()
                .filter(label ->
                        until == null || label.at() == null || !label.at().isAfter(until))
                .toList();
    }

    private void feed(Intake intake, ShopAnalysis shop, Instant asOf) throws InterruptedException {
        long all = Math.max(1, intake.eventCount());
        try (EventStream events = intake.events(shop.shop())) {
            while (events.hasNext()) {
                Event event = events.next();
                if (event.at().isAfter(asOf)) {
                    break;
                }
                @Nullable Instant paidAt = events.paidAt();
                shop.observe(event, events.lineNumber(), paidAt == null || paidAt.isAfter(asOf) ? null : paidAt);
                if (++eventsSeen % LOOK_EVERY == 0) {
                    progress.phase("assessing", eventsSeen / (double) all);
                    stopIfInterrupted();
                }
            }
        }
    }

    static void stopIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("The analysis was interrupted.");
        }
    }
}
