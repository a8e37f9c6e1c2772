package io.bonafide.app.hindsight;

import io.bonafide.app.analyze.LineWriter;
import io.bonafide.app.analyze.RunRecords;
import io.bonafide.app.analyze.ShopAnalysis;
import io.bonafide.app.analyze.ShopResult;
import io.bonafide.app.archive.Shop;
import io.bonafide.app.report.Report;
import io.bonafide.app.report.ReportCollector;
import io.bonafide.app.report.ReportPage;
import io.bonafide.core.assess.Band;
import io.bonafide.core.assess.Engine;
import io.bonafide.core.assess.EngineSettings;
import io.bonafide.core.assess.EvidenceModel;
import io.bonafide.core.assess.Replay;
import io.bonafide.core.cause.CauseModel;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.signal.Detectors;
import io.bonafide.exchange.model.CauseModels;
import io.bonafide.exchange.model.EvidenceModels;
import io.bonafide.exchange.result.Documents;
import io.bonafide.exchange.result.LineFiles;
import io.bonafide.exchange.result.ResultDirectory;
import io.bonafide.exchange.result.ResultFile;
import io.bonafide.exchange.result.RunRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;

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

    /** @param version of Bonafide, for the record */
    LookBack(Shop shop, Clock clock, String version) {
        this.shop = shop;
        this.clock = clock;
        this.version = version;
    }

    /**
     * Does it.
     *
     * @param progress hears how much is done, from 0 to 1
     */
    void run(SettledEvents archive, Path output, DoubleConsumer progress)
            throws IOException, SQLException, InterruptedException {
        Instant startedAt = clock.instant();
        Engine engine =
                new Engine(EngineSettings.defaults(), ShopContext.of(shop.key(), shop.zone()), Detectors.all(), model);
        Replay replay = new Replay(engine);
        archive.forEachInstant(share -> progress.accept(REPLAYED * share), replay::observe);
        ShopAnalysis analysis = new ShopAnalysis(shop.key(), engine, true, causeModel, List.of(), null);
        analysis.conclude(replay.until());
        try (ResultDirectory directory = ResultDirectory.prepare(output)) {
            write(directory, analysis, replay, archive.events(), startedAt, progress);
            directory.commit();
        }
        progress.accept(1);
    }

    private void write(
            ResultDirectory directory,
            ShopAnalysis analysis,
            Replay replay,
            long events,
            Instant startedAt,
            DoubleConsumer progress)
            throws IOException, InterruptedException {
        ReportCollector collector = new ReportCollector(shop.zone());
        LineWriter lines;
        long facts;
        try (LineFiles files = LineFiles.open(directory, List.of(ARCHIVE))) {
            lines = new LineWriter(
                    files,
                    collector,
                    Math.max(1, analysis.hindsight().lines()),
                    (phase, share) -> progress.accept(REPLAYED + (1 - REPLAYED) * share));
            lines.write(analysis.hindsight(), analysis.causes());
            facts = files.factCount();
        }
        ShopResult found = analysis.result();
        RunRecord.Totals totals = new RunRecord.Totals(
                lines.lines(),
                lines.orders(),
                lines.inBand(Band.CLEAR),
                lines.inBand(Band.WATCH),
                lines.inBand(Band.SUSPECT),
                found.diagnoses().size(),
                found.rings().size(),
                facts,
                replay.repeated());
        RunRecord run = record(found, totals, replay.until(), events, startedAt);
        Documents documents = new Documents(directory);
        documents.incidents(found.diagnoses(), found.innocence().lines());
        documents.rings(found.rings());
        documents.run(run);
        ReportPage.write(
                new Report(
                        null,
                        run,
                        List.of(),
                        found.diagnoses(),
                        found.rings(),
                        found.innocence().lines(),
                        collector),
                directory.staged(ResultFile.REPORT));
    }

    private RunRecord record(ShopResult found, RunRecord.Totals totals, Instant asOf, long events, Instant startedAt) {
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
                List.of(found.record()),
                totals,
                List.of(),
                new TreeMap<>(),
                RunRecords.abstentions(List.of(found)),
                new RunRecord.Clock(
                        startedAt,
                        now,
                        Duration.between(startedAt, now).toMillis() / 1000.0,
                        Runtime.version().toString()));
    }
}
