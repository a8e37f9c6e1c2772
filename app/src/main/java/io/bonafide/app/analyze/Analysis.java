package io.bonafide.app.analyze;

import io.bonafide.app.report.Headline;
import io.bonafide.app.report.Report;
import io.bonafide.app.report.ReportCollector;
import io.bonafide.app.report.ReportPage;
import io.bonafide.core.assess.Band;
import io.bonafide.core.assess.EngineSettings;
import io.bonafide.core.assess.EvidenceModel;
import io.bonafide.core.assess.ring.OrderRing;
import io.bonafide.core.cause.CauseModel;
import io.bonafide.core.cause.Diagnosis;
import io.bonafide.core.exposure.Exposure;
import io.bonafide.core.exposure.PlatformFinding;
import io.bonafide.core.exposure.Wording;
import io.bonafide.core.innocence.Innocence;
import io.bonafide.core.order.LineKey;
import io.bonafide.exchange.intake.InputFile;
import io.bonafide.exchange.intake.Intake;
import io.bonafide.exchange.intake.IntakeProgress;
import io.bonafide.exchange.intake.Quarantine;
import io.bonafide.exchange.intake.UnrecognisedFileException;
import io.bonafide.exchange.layout.Layout;
import io.bonafide.exchange.model.CauseModels;
import io.bonafide.exchange.model.EvidenceModels;
import io.bonafide.exchange.result.Documents;
import io.bonafide.exchange.result.LineFiles;
import io.bonafide.exchange.result.ResultDirectory;
import io.bonafide.exchange.result.ResultFile;
import io.bonafide.exchange.result.RunRecord;
import io.bonafide.exchange.rules.RulePacks;
import io.bonafide.exchange.table.UnreadableFileException;
import io.bonafide.exchange.yaml.YamlException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One analysis, from files to a result directory.
 *
 * <p>Phases, as progress names them: the intake's own, then for each shop {@code assessing}, {@code looking back} and
 * {@code writing}: a shop's lines are written, and it is let go of, before the next one's events are read.
 * Events later than {@code asOf} are dropped and counted, so that an analysis as of an earlier day sees what could be seen
 * then. Without an {@code asOf} it is the latest event or finding. Rows that speak of a time after tomorrow are set
 * aside: one mistyped year would otherwise make everything else old.
 */
public final class Analysis {
    /** The setting in {@code run.json} that names the files of findings, with {@link #SEPARATOR} between them. */
    public static final String FINDINGS = "findings";

    /** No file's name has it. */
    public static final String SEPARATOR = "/";

    private final AnalysisSettings settings;
    private final IntakeProgress progress;
    private final Clock clock;
    private final String version;
    private final RulePacks packs = RulePacks.shipped();
    private final EvidenceModel model = EvidenceModels.shipped();
    private final CauseModel causeModel = CauseModels.shipped();
    private final EngineSettings engineSettings;
    private final List<Wording> notices = new ArrayList<>();
    private final Reading reading;

    /** @param version of Bonafide, for the record */
    public Analysis(AnalysisSettings settings, IntakeProgress progress, Clock clock, String version) {
        this.settings = settings;
        this.progress = progress;
        this.clock = clock;
        this.version = version;
        this.engineSettings = settings.engine();
        this.reading = new Reading(settings, progress, engineSettings, model, causeModel);
    }

    /**
     * Analyses {@code files} into {@code output}.
     *
     * @throws UnreadableFileException if a file cannot be read as a table
     * @throws UnrecognisedFileException if no layout explains a file
     * @throws YamlException if the mapping file cannot be used
     * @throws ModelRefusedException if a learnt model cannot be used
     * @throws NoInputException if the files hold no order
     * @throws InterruptedException if the thread was interrupted. Whatever is thrown, the output is as it was
     */
    public AnalysisSummary run(InputFiles files, Path output)
            throws IOException, UnreadableFileException, UnrecognisedFileException, YamlException, NoInputException,
                    ModelRefusedException, InterruptedException {
        Instant startedAt = clock.instant();
        notices.addAll(files.notices());
        Activations learnt = Activations.read(settings.models(), settings.modelFrom(), version, model);
        Configuration configuration =
                new Configuration(settings, engineSettings, model, causeModel, packs, learnt, version);
        try (ResultDirectory directory = ResultDirectory.prepare(output);
                Intake intake = reading.open(files, startedAt)) {
            learnt.requireAllUsed(intake.shops());
            Instant asOf = reading.asOf(intake);
            return write(directory, intake, learnt, asOf, configuration, startedAt);
        }
    }

    private AnalysisSummary write(
            ResultDirectory directory,
            Intake intake,
            Activations learnt,
            Instant asOf,
            Configuration configuration,
            Instant startedAt)
            throws IOException, InterruptedException {
        List<String> names =
                InputNames.of(intake.files().stream().map(InputFile::path).toList());
        ReportCollector collector = new ReportCollector(settings.zone());
        List<ShopResult> shops;
        LineWriter lines;
        long facts;
        try (LineFiles files = LineFiles.open(directory, names)) {
            lines = new LineWriter(files, collector, Math.max(1, intake.lines()), progress);
            shops = reading.assess(intake, asOf, learnt, shop -> {
                lines.write(shop.hindsight(), shop.causes());
                return shop.result();
            });
            facts = files.factCount();
        }
        List<Diagnosis> incidents =
                shops.stream().flatMap(shop -> shop.diagnoses().stream()).toList();
        List<OrderRing> rings =
                shops.stream().flatMap(shop -> shop.rings().stream()).toList();
        List<Exposure> exposures = exposures(intake, shops, asOf);
        Documents documents = new Documents(directory);
        SortedMap<LineKey, Innocence.Standing> standings = new TreeMap<>();
        shops.forEach(shop -> standings.putAll(shop.innocence().lines()));
        documents.incidents(incidents, standings);
        documents.rings(rings);
        documents.exposure(exposures);
        documents.addresses(AddressPairs.of(intake.addressTies(), names));
        documents.receivers(AddressPairs.ofReceivers(intake.receiverTies()));
        RunRecord run;
        try (Quarantine.Entries entries = intake.quarantine().open()) {
            QuarantineRows quarantine = new QuarantineRows(entries, names);
            documents.quarantine(quarantine);
            run = new RunRecord(
                    version,
                    configuration.hash(),
                    model.name(),
                    causeModel.name(),
                    asOf,
                    settings.zone().getId(),
                    withFindings(configuration.settings(), intake, names),
                    RunRecords.inputs(intake.files(), names),
                    RunRecords.packs(shops, packs, asOf),
                    shops.stream().map(ShopResult::record).toList(),
                    totals(lines, incidents.size(), rings.size(), facts),
                    quarantine.byReason(),
                    intake.notes(),
                    RunRecords.abstentions(shops),
                    elapsed(startedAt));
        }
        documents.run(run);
        ReportPage.write(
                new Report(settings.lang(), run, exposures, incidents, rings, standings, collector),
                directory.staged(ResultFile.REPORT));
        Reading.stopIfInterrupted();
        directory.commit();
        progress.phase("writing", 1);
        return summary(directory, intake, exposures, run);
    }

    /** The settings, and the names of the files of findings, by which what-if questions find them again. */
    private static SortedMap<String, String> withFindings(
            SortedMap<String, String> settings, Intake intake, List<String> names) {
        String files = IntStream.range(0, names.size())
                .filter(i -> intake.files().get(i).layout().rows() == Layout.Rows.FINDING)
                .mapToObj(names::get)
                .collect(Collectors.joining(SEPARATOR));
        SortedMap<String, String> all = new TreeMap<>(settings);
        if (!files.isEmpty()) {
            all.put(FINDINGS, files);
        }
        return all;
    }

    private List<Exposure> exposures(Intake intake, List<ShopResult> shops, Instant asOf) {
        List<PlatformFinding> findings = intake.findings();
        return shops.stream()
                .map(shop -> shop.exposure(packs.of(shop.shop().platform()), findings, asOf, settings.exposure()))
                .flatMap(Optional::stream)
                .toList();
    }

    private RunRecord.Totals totals(LineWriter lines, int incidents, int rings, long facts) {
        return new RunRecord.Totals(
                lines.lines(),
                lines.orders(),
                lines.inBand(Band.CLEAR),
                lines.inBand(Band.WATCH),
                lines.inBand(Band.SUSPECT),
                incidents,
                rings,
                facts,
                reading.eventsDropped());
    }

    private RunRecord.Clock elapsed(Instant startedAt) {
        Instant now = clock.instant();
        double seconds = Duration.between(startedAt, now).toMillis() / 1000.0;
        return new RunRecord.Clock(startedAt, now, seconds, Runtime.version().toString());
    }

    private AnalysisSummary summary(ResultDirectory directory, Intake intake, List<Exposure> exposures, RunRecord run) {
        new Notices(notices).addAll(intake, reading.eventsDropped(), run.asOf(), settings);
        return new AnalysisSummary(
                directory.target(),
                directory.target().resolve(ResultFile.REPORT.fileName()),
                Headline.of(exposures).says(),
                run.asOf(),
                run.totals(),
                intake.files().stream().mapToLong(InputFile::rows).sum(),
                intake.files().stream().mapToLong(InputFile::setAside).sum(),
                run.shops(),
                notices);
    }
}
