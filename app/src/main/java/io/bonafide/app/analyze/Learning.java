package io.bonafide.app.analyze;

import io.bonafide.core.assess.EvidenceModel;
import io.bonafide.core.assess.Lessons;
import io.bonafide.core.cause.CauseModel;
import io.bonafide.core.learn.Decision;
import io.bonafide.core.learn.Learner;
import io.bonafide.core.learn.LearningSettings;
import io.bonafide.core.learn.Learnt;
import io.bonafide.core.learn.LearntModel;
import io.bonafide.core.learn.Lesson;
import io.bonafide.core.learn.Trainer;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.signal.Detectors;
import io.bonafide.exchange.intake.InputFile;
import io.bonafide.exchange.intake.Intake;
import io.bonafide.exchange.intake.IntakeProgress;
import io.bonafide.exchange.intake.UnrecognisedFileException;
import io.bonafide.exchange.model.CauseModels;
import io.bonafide.exchange.model.EvidenceModels;
import io.bonafide.exchange.table.UnreadableFileException;
import io.bonafide.exchange.yaml.YamlException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Learns from the labels among a shop's files, and writes what was learnt as a model.
 *
 * <p>The engine that is learnt from uses nothing learnt. A model is put to use at what was taken for now, unless whoever
 * uses it says otherwise. Files are {@code <hash>.model} in the output directory, one for each shop that learnt something.
 */
public final class Learning {
    private final AnalysisSettings settings;
    private final IntakeProgress progress;
    private final Clock clock;
    private final String version;
    private final @Nullable Trainer trainer;
    private final EvidenceModel evidence = EvidenceModels.shipped();
    private final CauseModel causes = CauseModels.shipped();

    /**
     * @param version of Bonafide, which the models name
     * @param trainer of trees; null if there is none here
     */
    public Learning(
            AnalysisSettings settings,
            IntakeProgress progress,
            Clock clock,
            String version,
            @Nullable Trainer trainer) {
        this.settings = settings;
        this.progress = progress;
        this.clock = clock;
        this.version = version;
        this.trainer = trainer;
    }

    /**
     * What one shop learnt.
     *
     * @param labels that counted, by source
     * @param unknown how many labelled lines are not in the records
     * @param learnt null if no label counts
     * @param file the model; null if nothing was learnt that changes anything
     */
    public record OfShop(
            String platform,
            String shopId,
            List<LearntModel.Labels> labels,
            int unknown,
            @Nullable Learnt learnt,
            @Nullable Path file) {}

    /**
     * Learns from {@code files}. A shop without labels is among the results too.
     *
     * @throws NoInputException if the files hold no order
     */
    public List<OfShop> run(InputFiles files, Path output)
            throws IOException, UnreadableFileException, UnrecognisedFileException, YamlException, NoInputException,
                    InterruptedException {
        Reading reading = new Reading(settings, progress, settings.engine(), evidence, causes);
        try (Intake intake = reading.open(files, clock.instant())) {
            Instant now = reading.asOf(intake);
            return reading.assess(intake, now, Activations.none(), shop -> {
                progress.phase("learning", 0);
                Lessons lessons = Lessons.of(shop.hindsight(), reading.labels(intake, shop.shop()));
                OfShop learnt = learn(shop, lessons, intake, now, output);
                Reading.stopIfInterrupted();
                return learnt;
            });
        }
    }

    private OfShop learn(ShopAnalysis shop, Lessons lessons, Intake intake, Instant now, Path output)
            throws IOException {
        @Nullable Learnt learnt = null;
        @Nullable Path file = null;
        List<LearntModel.Labels> labels = labels(lessons.lessons());
        if (!lessons.lessons().isEmpty()) {
            List<String> codes = Detectors.all().stream().map(Detector::code).toList();
            learnt = new Learner(LearningSettings.defaults(), codes, trainer)
                    .learn(lessons.lessons(), lessons.unlabelled());
            if (!learnt.changesNothing()) {
                file = write(model(shop, lessons.lessons(), labels, learnt, intake, now), output);
            }
        }
        return new OfShop(shop.shop().platform().code(), shop.shop().shopId(), labels, lessons.unknown(), learnt, file);
    }

    private LearntModel model(
            ShopAnalysis shop,
            List<Lesson> lessons,
            List<LearntModel.Labels> labels,
            Learnt learnt,
            Intake intake,
            Instant now) {
        Instant first = lessons.get(0).at();
        Instant last = lessons.get(lessons.size() - 1).at();
        LearntModel.Origin origin = new LearntModel.Origin(
                version,
                evidence.name(),
                Activations.hash(shop.shop()),
                intake.files().stream().map(InputFile::sha256).toList(),
                labels,
                new LearntModel.Span(first, learnt.laterFrom()),
                new LearntModel.Span(learnt.laterFrom(), last));
        return new LearntModel(
                origin,
                now,
                learnt.hindsight(),
                learnt.asOf(),
                learnt.trees(),
                learnt.ofTrees() instanceof Decision.Better better ? Optional.of(better.later()) : Optional.empty());
    }

    private static Path write(LearntModel model, Path output) throws IOException {
        Files.createDirectories(output);
        Path file = output.resolve(model.name() + ".model");
        Path part = Files.createTempFile(output, ".learnt", ".part");
        try {
            Files.writeString(part, model.canonicalText(), StandardCharsets.ISO_8859_1);
            return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static List<LearntModel.Labels> labels(List<Lesson> lessons) {
        SortedMap<String, int[]> counts = new TreeMap<>();
        for (Lesson lesson : lessons) {
            counts.computeIfAbsent(lesson.source(), any -> new int[2])[lesson.positive() ? 1 : 0]++;
        }
        return counts.entrySet().stream()
                .map(each -> new LearntModel.Labels(each.getKey(), each.getValue()[0], each.getValue()[1]))
                .toList();
    }
}
