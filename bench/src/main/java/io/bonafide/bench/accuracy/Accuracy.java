package io.bonafide.bench.accuracy;

import io.bonafide.core.assess.EvidenceModel;
import io.bonafide.core.evaluate.Calibration;
import io.bonafide.core.evaluate.Evaluation;
import io.bonafide.core.evaluate.Evaluator;
import io.bonafide.core.evaluate.Ranking;
import io.bonafide.core.order.Label;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.SimulationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;

/** Measures the shipped model on shops that its fit has not seen, and writes the table and the reliability curve. */
public final class Accuracy {
    private static final List<Double> BASE_RATES = List.of(.001, .01, .1);
    private static final int ROUNDS = 9;
    private static final int BINS = 15;

    private final EvidenceModel model;
    private final StringBuilder table = new StringBuilder();
    private final Evaluator all = new Evaluator();

    private Accuracy(EvidenceModel model) {
        this.model = model;
    }

    /** @param docs the directory of the documents, where {@code accuracy.md} and its picture go */
    public static void run(EvidenceModel model, Path docs) throws IOException {
        Accuracy accuracy = new Accuracy(model);
        String text = accuracy.measure();
        Files.createDirectories(docs.resolve("images"));
        Files.writeString(docs.resolve("accuracy.md"), text);
        Files.writeString(
                docs.resolve("images").resolve("reliability.svg"),
                ReliabilityChart.svg(accuracy.all.evaluate().calibration().curve(BINS)));
        System.out.print(text);
    }

    private String measure() {
        table.append("""
                # Accuracy on simulated shops

                Written by `./bonafide bench accuracy`. Model `%s`. Seeds from %d on, which the fit has not seen; nine
                shops a row (own site, Tmall and Douyin exports), 15,000 orders each, stealth drawn from .15 to .85.
                Recall is at the threshold that passes 0.1 %% or 1 %% of the genuine lines of the same shops. Brier skill
                is against the row's own base rate; the calibration error is over %d bins of equal count of lines with
                p ≥ .01.

                """.formatted(model.name().substring(0, 12), Plans.FIRST_UNSEEN_SEED, BINS));
        clean();
        for (double baseRate : BASE_RATES) {
            attacked(baseRate);
        }
        Calibration calibration = all.evaluate().calibration();
        table.append("""

                ## Reliability

                All rows above together: predicted %.0f lines that are not ordinary purchases, labelled %d; Brier skill %s,
                calibration error %s.

                ![Reliability curve](images/reliability.svg)

                | p from | to | lines | predicted | observed | 95 %% interval |
                |---|---|---|---|---|---|
                """.formatted(
                        calibration.predicted(),
                        calibration.positives(),
                        text(calibration.brierSkill()),
                        text(calibration.error(BINS))));
        calibration
                .curve(BINS)
                .forEach(bin -> table.append(String.format(
                        Locale.ROOT,
                        "| %.3f | %.3f | %d | %.3f | %.3f | %.3f – %.3f |%n",
                        bin.lowest(),
                        bin.highest(),
                        bin.lines(),
                        bin.mean(),
                        bin.share(),
                        bin.interval().low(),
                        bin.interval().high())));
        return table.toString();
    }

    private void clean() {
        Evaluator evaluator = new Evaluator();
        double prior = 0;
        List<SimulationSettings> plans = Plans.measuring(Scenario.CLEAN, .001, ROUNDS);
        for (SimulationSettings plan : plans) {
            prior = Math.max(prior, add(plan, evaluator));
        }
        Evaluation evaluation = evaluator.evaluate();
        table.append("## Base rate 0\n\n")
                .append(String.format(
                        Locale.ROOT,
                        "%d shops, %d lines, none fake: %.2f expected by the probabilities, %d lines at p ≥ .5, largest prior %.6f.%n%n",
                        plans.size(),
                        evaluation.calibration().lines(),
                        evaluation.calibration().predicted(),
                        evaluation.ranking().at(.5).alarms(),
                        prior));
    }

    private void attacked(double baseRate) {
        table.append(String.format(Locale.ROOT, """
                ## Base rate %s %%

                | scenario | lines | recall at 0.1 %% | recall at 1 %% | AUC | Brier skill | calibration error |
                |---|---|---|---|---|---|---|
                """, baseRate * 100));
        Evaluator together = new Evaluator();
        for (Scenario scenario : Plans.ATTACKS) {
            Evaluator evaluator = new Evaluator();
            for (SimulationSettings plan : Plans.measuring(scenario, baseRate, ROUNDS)) {
                add(plan, evaluator, together, all);
            }
            row(scenario.code(), evaluator.evaluate());
            System.err.println(scenario.code() + " at " + baseRate);
        }
        row("**all**", together.evaluate());
        table.append('\n');
    }

    private void row(String name, Evaluation evaluation) {
        Ranking ranking = evaluation.ranking();
        Calibration calibration = evaluation.calibration();
        table.append(String.format(
                "| %s | %d | %s | %s | %s | %s | %s |%n",
                name,
                ranking.positives(),
                text(ranking.atFalsePositiveRate(.001).recall()),
                text(ranking.atFalsePositiveRate(.01).recall()),
                text(ranking.rocAuc()),
                text(calibration.brierSkill()),
                text(calibration.error(BINS))));
    }

    /** Puts a shop through the engine and its lines to the evaluators; gives the prior. */
    private double add(SimulationSettings plan, Evaluator... evaluators) {
        ShopRun run = ShopRun.of(plan, model);
        run.hindsight().forEachAssessment(assessment -> {
            Label label = Objects.requireNonNull(run.labels().get(assessment.line()));
            for (Evaluator evaluator : evaluators) {
                evaluator.add(assessment.probability(), assessment.band(), label.verdict(), label.scenario());
            }
        });
        return run.hindsight().prior();
    }

    private static String text(OptionalDouble value) {
        return value.isEmpty() ? "–" : String.format(Locale.ROOT, "%.3f", value.getAsDouble());
    }
}
