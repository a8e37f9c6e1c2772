package io.bonafide.bench.unseen;

import io.bonafide.bench.accuracy.Plans;
import io.bonafide.core.evaluate.Calibration;
import io.bonafide.core.evaluate.Evaluation;
import io.bonafide.core.order.Platform;
import io.bonafide.core.simulate.Scenario;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of what was measured. */
final class UnseenPage {
    private static final int BINS = 15;
    private static final List<Way> MODELS =
            List.of(Way.SHIPPED, Way.ALL_ROWS, Way.WITHOUT_SCENARIO, Way.WITHOUT_EXPORT);

    private final String model;
    private final int fittingShops;
    private final List<Reading> clean;
    private final List<Reading> attacked;
    private final StringBuilder page = new StringBuilder();

    /**
     * @param model the name of the shipped model
     * @param fittingShops from how many shops the others were fitted
     */
    UnseenPage(String model, int fittingShops, List<Reading> clean, List<Reading> attacked) {
        this.model = model;
        this.fittingShops = fittingShops;
        this.clean = clean;
        this.attacked = attacked;
    }

    String text() {
        head();
        clean();
        page.append("## The shipped model by how open the attack is\n");
        Cell.BASE_RATES.forEach(this::shipped);
        leftOut();
        scenarios();
        exports();
        peers();
        return page.toString();
    }

    private void head() {
        add(
                """
                # Accuracy on what nobody has seen

                Written by `./bonafide bench unseen`. Shipped model `%s`. One simulated shop of %d orders in 45 days for each of %d
                scenarios, %d forms of export, %d ranges of stealth and %d base rates: %d shops on seeds that no fit reads, and %d clean ones.
                Nothing was chosen on them. Recall is of lines that are no ordinary purchases, at the threshold that passes 0.1 %% of the
                genuine lines; every shop has its own threshold unless a column says otherwise. Brier skill is against the row's own base
                rate, the calibration error over %d bins of equal count of lines with p ≥ .01. A shop's number is right if the sum of its
                probabilities is within a fifth of its fakes.

                """,
                model.substring(0, 12),
                Cell.ORDERS,
                Plans.ATTACKS.size(),
                Cell.EXPORTS.size(),
                Openness.values().length,
                Cell.BASE_RATES.size(),
                attacked.size(),
                clean.size(),
                BINS);
    }

    private void clean() {
        Calibration calibration = Scored.together(scored(clean, Way.SHIPPED)).calibration();
        add(
                """
                ## Base rate 0

                %d shops, %d lines, none fake: the shipped model expects %.2f, and %.2f without the export; %d lines at p ≥ .5.

                """,
                clean.size(),
                calibration.lines(),
                calibration.predicted(),
                Counting.of(scored(clean, Way.WITHOUT_EXPORT)).predicted(),
                Scored.together(scored(clean, Way.SHIPPED)).ranking().at(.5).alarms());
    }

    private void shipped(double baseRate) {
        add(
                """

                ### Base rate %s %%

                | attack | lines | recall | one threshold for the row | %s | Brier skill | calibration error | shops with the right number | predicted / true |
                |---|---|---|---|%s---|---|---|---|
                """,
                baseRate * 100,
                Cell.EXPORTS.stream().map(Words::export).collect(Collectors.joining(" | ")),
                "---|".repeat(Cell.EXPORTS.size()));
        List<Reading> all = having(cell -> cell.baseRate() == baseRate);
        for (Openness openness : Openness.values()) {
            shipped(openness.toString(), of(all, cell -> cell.openness() == openness));
        }
        shipped("**all**", all);
        worst(all);
    }

    private void shipped(String name, List<Reading> readings) {
        Evaluation together = Scored.together(scored(readings, Way.SHIPPED));
        Counting counting = Counting.of(scored(readings, Way.SHIPPED));
        add(
                "| %s | %d | %s | %s | %s | %s | %s | %d of %d | %.2f |\n",
                name,
                together.ranking().positives(),
                recall(readings, Way.SHIPPED),
                Words.figure(together.ranking().atFalsePositiveRate(Tally.RATE).recall()),
                Cell.EXPORTS.stream()
                        .map(export -> recall(of(readings, cell -> cell.export() == export), Way.SHIPPED))
                        .collect(Collectors.joining(" | ")),
                Words.figure(together.calibration().brierSkill()),
                Words.figure(together.calibration().error(BINS)),
                counting.close(),
                counting.shops(),
                counting.predicted() / counting.actual());
    }

    private void worst(List<Reading> readings) {
        page.append('\n');
        for (Openness openness : Openness.values()) {
            List<Reading> rows = of(readings, cell -> cell.openness() == openness);
            long nothing = rows.stream()
                    .filter(reading -> reading.tally(Way.SHIPPED).hits() == 0)
                    .count();
            Reading.worst(rows, Way.SHIPPED)
                    .ifPresent(worst -> add(
                            "- Worst %s cell: %s, recall %s; %d of %d cells find nothing.\n",
                            openness.word(),
                            worst.cell(),
                            Words.figure(worst.tally(Way.SHIPPED).recall()),
                            nothing,
                            rows.size()));
        }
    }

    private void leftOut() {
        add("""

                ## With what is reported left out of the fit

                Fitted on %d of the shops of `bench fit`, the same ways through its plan, those of at most %d orders: on all of them,
                without the scenario, or without the export. A shop with a single line of what is left out is left out as a whole.
                Douyin's mask is all but PDD's, which stays. The coefficients alone are fitted: detectors, their thresholds and groups
                were written knowing all scenarios.

                | base rate | attack | %s |
                |---|---|%s
                """, fittingShops, Models.MOST_ORDERS, Words.names(MODELS), "---|".repeat(MODELS.size()));
        for (double baseRate : Cell.BASE_RATES) {
            for (Openness openness : Openness.values()) {
                recalls(
                        Words.percent(baseRate) + " | " + openness.word(),
                        MODELS,
                        cell -> cell.baseRate() == baseRate && cell.openness() == openness);
            }
        }
        page.append("""

                | fit | base rate | Brier skill | calibration error | shops with the right number | predicted / true |
                |---|---|---|---|---|---|
                """);
        for (Way way : MODELS) {
            for (double baseRate : Cell.BASE_RATES) {
                calibration(way, baseRate);
            }
        }
    }

    private void calibration(Way way, double baseRate) {
        List<Scored> shops = scored(having(cell -> cell.baseRate() == baseRate), way);
        Calibration calibration = Scored.together(shops).calibration();
        Counting counting = Counting.of(shops);
        add(
                "| %s | %s | %s | %s | %d of %d | %.2f |\n",
                way,
                Words.percent(baseRate),
                Words.figure(calibration.brierSkill()),
                Words.figure(calibration.error(BINS)),
                counting.close(),
                counting.shops(),
                counting.predicted() / counting.actual());
    }

    private void scenarios() {
        add("""

                Recall by scenario, open and stealthy attacks of all exports, at base rates of 1 %% and 10 %% together:

                | scenario | attack | %s |
                |---|---|%s
                """, Words.names(MODELS), "---|".repeat(MODELS.size()));
        for (Scenario scenario : Plans.ATTACKS) {
            for (Openness openness : List.of(Openness.OPEN, Openness.STEALTHY)) {
                recalls(
                        scenario.code() + " | " + openness.word(),
                        MODELS,
                        cell -> cell.scenario() == scenario && cell.openness() == openness && cell.baseRate() >= .01);
            }
        }
    }

    private void exports() {
        add("""

                Recall by export, the same shops and the middle ones:

                | export | base rate | %s |
                |---|---|%s
                """, Words.names(MODELS), "---|".repeat(MODELS.size()));
        for (Platform export : Cell.EXPORTS) {
            for (double baseRate : Cell.BASE_RATES) {
                recalls(
                        Words.export(export) + " | " + Words.percent(baseRate),
                        MODELS,
                        cell -> cell.export() == export && cell.baseRate() == baseRate);
            }
        }
    }

    private void peers() {
        List<Way> ways = List.of(
                Way.SHIPPED,
                Way.WITHOUT_SCENARIO,
                Way.WITHOUT_EXPORT,
                Way.CUT_FOREST,
                Way.ISOLATION_FOREST,
                Way.FIRING_COUNT);
        add("""

                ## Beside detectors of outliers

                In the same shops at base rate %s on the same detectors' weights (an abstention as an ordinary answer, log1p of a weight,
                constant columns left out). Random cut forest by its authors' library with its defaults (50 trees of 256), each line
                scored before it is learnt, in the order of time; isolation forest with its authors' (100 trees of 256), over the whole
                shop. They read no label; the models were fitted to labelled simulated lines.

                | recall | %s |
                |---|%s
                """, Words.percent(Ranks.PEERS_AT), Words.names(ways), "---|".repeat(ways.size()));
        for (Openness openness : Openness.values()) {
            recalls(openness.word(), ways, cell -> cell.baseRate() == Ranks.PEERS_AT && cell.openness() == openness);
        }
        List<Reading> readings = having(cell -> cell.baseRate() == Ranks.PEERS_AT);
        row("**all**", ways.stream().map(way -> recall(readings, way)));
        row(
                "area under the ROC curve, mean of the shops",
                ways.stream().map(way -> Words.figure(Tally.of(readings, way).auc())));
    }

    private void recalls(String name, List<Way> ways, Predicate<Cell> which) {
        List<Reading> readings = having(which);
        row(name, ways.stream().map(way -> recall(readings, way)));
    }

    private void row(String name, Stream<String> values) {
        page.append("| ")
                .append(name)
                .append(" | ")
                .append(values.collect(Collectors.joining(" | ")))
                .append(" |\n");
    }

    private List<Reading> having(Predicate<Cell> which) {
        return of(attacked, which);
    }

    private static List<Reading> of(List<Reading> readings, Predicate<Cell> which) {
        return readings.stream().filter(reading -> which.test(reading.cell())).toList();
    }

    private static List<Scored> scored(List<Reading> readings, Way way) {
        return readings.stream().map(reading -> reading.scored(way)).toList();
    }

    private static String recall(List<Reading> readings, Way way) {
        return Words.figure(Tally.of(readings, way).recall());
    }

    private void add(String format, Object... values) {
        page.append(String.format(Locale.ROOT, format, values));
    }
}
