package io.bonafide.bench.unseen;

import io.bonafide.bench.accuracy.Plans;
import io.bonafide.core.order.Platform;
import io.bonafide.core.simulate.Mask;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.SimulationSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * One kind of shop that is measured; one shop is drawn for it.
 *
 * @param baseRate the share of its lines that are no ordinary purchases; 0 for a clean shop
 */
record Cell(Scenario scenario, Platform export, Openness openness, double baseRate) {
    /** From everything of the buyer to nothing: an own shop, the name in part, none. */
    static final List<Platform> EXPORTS = List.of(Platform.OTHER, Platform.TMALL, Platform.DOUYIN);

    static final List<Double> BASE_RATES = List.of(.001, .01, .1);

    /** Beyond the seeds of every fit and of the other pages. */
    private static final long FIRST_SEED = 4 * Plans.FIRST_UNSEEN_SEED;

    static final int ORDERS = 8_000;

    private static final int DAYS = 45;

    Cell {
        if ((scenario == Scenario.CLEAN) != (baseRate == 0)) {
            throw new IllegalArgumentException("""
                    The cell (%s at base rate %s) is not possible.
                    A clean shop has the base rate 0, and no other has.""".formatted(scenario.code(), baseRate));
        }
    }

    static List<Cell> attacked() {
        List<Cell> cells = new ArrayList<>();
        for (double baseRate : BASE_RATES) {
            for (Scenario scenario : Plans.ATTACKS) {
                cells.addAll(of(scenario, baseRate));
            }
        }
        return cells;
    }

    static List<Cell> clean() {
        return of(Scenario.CLEAN, 0);
    }

    private static List<Cell> of(Scenario scenario, double baseRate) {
        List<Cell> cells = new ArrayList<>();
        for (Platform export : EXPORTS) {
            for (Openness openness : Openness.values()) {
                cells.add(new Cell(scenario, export, openness, baseRate));
            }
        }
        return cells;
    }

    Mask mask() {
        return Mask.of(export);
    }

    /** The shop; no two cells have the same seed. */
    SimulationSettings plan() {
        long place = (scenario.ordinal() * 100L + EXPORTS.indexOf(export)) * 100 + openness.ordinal();
        long seed = FIRST_SEED + place * 100 + 1 + BASE_RATES.indexOf(baseRate);
        SplittableRandom random = new SplittableRandom(seed);
        return SimulationSettings.defaults()
                .withSeed(seed)
                .withOrders(ORDERS)
                .withPeriod(LocalDate.of(2026, 1 + random.nextInt(9), 11), DAYS)
                .withShop(export, "unseen")
                .withScenario(scenario, baseRate, openness.drawn(random));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s, %s, %s", scenario.code(), Words.export(export), openness);
    }
}
