package io.bonafide.app.hindsight;

import io.bonafide.app.archive.Shop;
import io.bonafide.app.report.Report;
import io.bonafide.app.report.ReportCollector;
import io.bonafide.app.report.ReportPage;
import io.bonafide.core.assess.Assessment;
import io.bonafide.core.assess.Band;
import io.bonafide.core.assess.Bands;
import io.bonafide.core.assess.Engine;
import io.bonafide.core.assess.EngineSettings;
import io.bonafide.core.assess.EvidenceModel;
import io.bonafide.core.assess.Hindsight;
import io.bonafide.core.assess.Replay;
import io.bonafide.core.cause.Cause;
import io.bonafide.core.cause.CauseModel;
import io.bonafide.core.cause.Diagnosis;
import io.bonafide.core.cause.Incident;
import io.bonafide.core.cause.IncidentFigures;
import io.bonafide.core.innocence.Innocence;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.signal.Detectors;
import io.bonafide.exchange.model.CauseModels;
import io.bonafide.exchange.model.EvidenceModels;
import io.bonafide.exchange.result.Documents;
import io.bonafide.exchange.result.InnocenceRecord;
import io.bonafide.exchange.result.LineFiles;
import io.bonafide.exchange.result.ResultDirectory;
import io.bonafide.exchange.result.ResultFile;
import io.bonafide.exchange.result.RunRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/** One look back on one shop, into a directory of results as {@code analyze} writes it. */
final class LookBack {
    /** Facts name events by their numbers: the archive is the only input. */
    private static final String ARCHIVE = "archive";

    private static final double REPLAYED = .8;

    private final Shop shop;
    private final Clock clock;
    private final String version;
    private final EvidenceModel model = EvidenceModels.shipped();
    private final CauseModel causeModel = CauseModels.shipped();
    private final Engine engine;
    private Instant asOf = Instant.EPOCH;
    private long events;

    /** @param version of Bonafide, for the record */
    LookBack(Shop shop, Clock clock, String version) {
        this.shop = shop;
        this.clock = clock;
        this.version = version;
        this.engine =
                new Engine(EngineSettings.defaults(), ShopContext.of(shop.key(), shop.zone()), Detectors.all(), model);
    }

    /**
     * Does it.
     *
     * @param events that there are in the archive
     * @param progress hears how much is done, from 0 to 1
     */
    void run(SettledEvents archive, long events, Path output, DoubleConsumer progress)
            throws IOException, SQLException, InterruptedException {
        this.events = events;
        Instant startedAt = clock.instant();
        Replay replay = new Replay(engine);
        archive.forEachInstant(share -> progress.accept(REPLAYED * share), instant -> {
            replay.observe(instant);
            asOf = instant.get(0).at();
        });
        engine.advanceTo(asOf);
        try (ResultDirectory directory = ResultDirectory.prepare(output)) {
            write(directory, engine.conclude(), replay.repeated(), startedAt);
            directory.commit();
        }
        progress.accept(1);
    }

    private void write(ResultDirectory directory, Hindsight hindsight, long repeated, Instant startedAt)
            throws IOException {
        List<Diagnosis> diagnoses = diagnoses(hindsight);
        Map<String, Cause> causes = new TreeMap<>();
        diagnoses.forEach(diagnosis -> diagnosis
                .told()
                .ifPresent(cause -> causes.put(diagnosis.incident().id(), cause)));
        Innocence innocence = hindsight.innocence(List.of(), Innocence.LEVEL);
        ReportCollector collector = new ReportCollector(shop.zone());
        long[] bands = new long[Band.values().length];
        long facts;
        try (LineFiles files = LineFiles.open(directory, List.of(ARCHIVE))) {
            hindsight.forEachBlock(block -> new Block(block, files.render(block, causes)), block -> {
                write(files, block.rendered);
                block.assessments.forEach(collector::add);
                block.assessments.forEach(assessment -> bands[assessment.band().ordinal()]++);
            });
            facts = files.factCount();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Documents documents = new Documents(directory);
        documents.incidents(diagnoses, innocence.lines());
        documents.rings(hindsight.rings());
        RunRecord.Totals totals = new RunRecord.Totals(
                hindsight.lines(),
                hindsight.orders(),
                bands[Band.CLEAR.ordinal()],
                bands[Band.WATCH.ordinal()],
                bands[Band.SUSPECT.ordinal()],
                diagnoses.size(),
                hindsight.rings().size(),
                facts,
                repeated);
        RunRecord run = record(hindsight, innocence, totals, startedAt);
        documents.run(run);
        ReportPage.write(
                new Report(null, run, List.of(), diagnoses, hindsight.rings(), innocence.lines(), collector),
                directory.staged(ResultFile.REPORT));
    }

    private List<Diagnosis> diagnoses(Hindsight hindsight) {
        List<Incident> incidents = hindsight.incidents();
        List<IncidentFigures> figures = hindsight.incidentFigures();
        return IntStream.range(0, figures.size())
                .mapToObj(i -> new Diagnosis(incidents.get(i), causeModel.opinion(figures.get(i))))
                .toList();
    }

    private static void write(LineFiles files, LineFiles.Rendered rendered) {
        try {
            files.write(rendered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RunRecord record(Hindsight hindsight, Innocence innocence, RunRecord.Totals totals, Instant startedAt) {
        Bands bands = hindsight.thresholds();
        Instant now = clock.instant();
        return new RunRecord(
                version,
                ARCHIVE,
                model.name(),
                causeModel.name(),
                asOf,
                shop.zone().getId(),
                new TreeMap<>(),
                List.of(new RunRecord.Input(ARCHIVE, "", 0, ARCHIVE, null, events, 0)),
                List.of(),
                List.of(new RunRecord.Shop(
                        shop.key().platform().code(),
                        shop.key().shopId(),
                        hindsight.lines(),
                        hindsight.prior(),
                        true,
                        bands.watchFrom(),
                        bands.suspectFrom(),
                        InnocenceRecord.of(innocence),
                        null)),
                totals,
                List.of(),
                new TreeMap<>(),
                abstentions(hindsight),
                new RunRecord.Clock(
                        startedAt,
                        now,
                        Duration.between(startedAt, now).toMillis() / 1000.0,
                        Runtime.version().toString()));
    }

    private static List<RunRecord.Abstention> abstentions(Hindsight hindsight) {
        List<RunRecord.Abstention> all = new ArrayList<>();
        hindsight
                .abstentions()
                .forEach((detector, reasons) -> reasons.forEach((reason, lines) -> all.add(new RunRecord.Abstention(
                        detector, reason.column(), reason.kind().name().toLowerCase(Locale.ROOT), lines))));
        return all;
    }

    private record Block(List<Assessment> assessments, LineFiles.Rendered rendered) {}
}
