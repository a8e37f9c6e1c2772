package io.bonafide.bench.accuracy;

import io.bonafide.core.assess.EvidenceModel;
import io.bonafide.core.assess.EvidenceModelFitter;
import io.bonafide.core.assess.EvidenceVector;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.simulate.Mask;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.SimulationSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * What one simulated shop gives to a fit.
 *
 * @param mask which columns its export gives
 * @param scenarios that any of its lines is of, those of a mixed shop as well
 */
public record FittingRows(Mask mask, Set<Scenario> scenarios, List<EvidenceModelFitter.Row> rows) {
    /** Of genuine lines on which no detector fires, one in so many is kept, for as many. */
    private static final int THINNING = 10;
    /** What a shop without a fake line is taken to have, so that its false alarms count. */
    private static final double BASE_RATE_OF_CLEAN = .002;

    public FittingRows {
        scenarios = Set.copyOf(scenarios);
        rows = List.copyOf(rows);
    }

    /** Puts a shop through the detectors. */
    public static FittingRows of(SimulationSettings settings) {
        EvidenceModel none = EvidenceModel.silent();
        ShopRun run =
                Plans.givesCalendar(settings) ? ShopRun.of(settings, none) : ShopRun.withoutCalendar(settings, none);
        long fakes =
                run.labels().values().stream().filter(FittingRows::positive).count();
        double baseRate =
                fakes == 0 ? BASE_RATE_OF_CLEAN : (double) fakes / run.labels().size();
        SplittableRandom random = new SplittableRandom(settings.seed());
        List<EvidenceModelFitter.Row> rows = new ArrayList<>();
        run.hindsight()
                .forEachVector(vector ->
                        row(label(run, vector.line()), vector, baseRate, random).ifPresent(rows::add));
        return new FittingRows(settings.mask(), scenarios(settings, run), rows);
    }

    private static Optional<EvidenceModelFitter.Row> row(
            Label label, EvidenceVector vector, double baseRate, SplittableRandom random) {
        if (label.verdict() == Label.Verdict.UNCLEAR) {
            return Optional.empty();
        }
        boolean fake = positive(label);
        boolean thin = !fake && Arrays.stream(vector.weights()).noneMatch(weight -> weight > 0);
        if (thin && random.nextInt(THINNING) != 0) {
            return Optional.empty();
        }
        return Optional.of(new EvidenceModelFitter.Row(fake, thin ? THINNING : 1, baseRate, vector.weights()));
    }

    private static Set<Scenario> scenarios(SimulationSettings settings, ShopRun run) {
        return run.labels().values().stream()
                .map(Label::scenario)
                .filter(Objects::nonNull)
                .flatMap(code -> Scenario.ofCode(code).stream())
                .collect(Collectors.toCollection(() -> EnumSet.of(settings.scenario())));
    }

    private static Label label(ShopRun run, LineKey line) {
        Label label = run.labels().get(line);
        if (label == null) {
            throw new IllegalStateException(
                    "The line (%s) has no label.\nThe simulator labels every line.".formatted(line));
        }
        return label;
    }

    static boolean positive(Label label) {
        return label.verdict() == Label.Verdict.FAKE || label.verdict() == Label.Verdict.ABUSE;
    }
}
