package io.bonafide.bench.unseen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.bench.accuracy.Plans;
import io.bonafide.core.order.Platform;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.SimulationSettings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CellTest {

    @Test
    void everyCellIsMeasuredOnceOnASeedOfItsOwnThatNoFitReads() {
        List<Cell> cells = new ArrayList<>(Cell.clean());
        cells.addAll(Cell.attacked());
        assertThat(cells)
                .doesNotHaveDuplicates()
                .hasSize(Cell.EXPORTS.size() * Openness.values().length * (1 + 3 * Plans.ATTACKS.size()));
        assertThat(cells.stream().map(cell -> cell.plan().seed()))
                .doesNotHaveDuplicates()
                .allMatch(seed -> seed > Plans.FIRST_UNSEEN_SEED);
    }

    @Test
    void aShopIsWhatItsCellSays() {
        for (Cell cell : Cell.attacked()) {
            SimulationSettings plan = cell.plan();
            assertThat(plan.scenario()).isEqualTo(cell.scenario());
            assertThat(plan.strength()).isEqualTo(cell.baseRate());
            assertThat(plan.mask()).isEqualTo(cell.mask());
            switch (cell.openness()) {
                case OPEN -> assertThat(plan.stealth()).isBetween(.15, .35);
                case MIDDLE -> assertThat(plan.stealth()).isBetween(.4, .6);
                case STEALTHY -> assertThat(plan.stealth()).isBetween(.65, .85);
            }
        }
    }

    @Test
    void aCleanShopWithFakesIsRefused() {
        assertThatThrownBy(() -> new Cell(Scenario.CLEAN, Platform.TMALL, Openness.OPEN, .01))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(clean at base rate 0.01)");
        assertThatThrownBy(() -> new Cell(Scenario.MASS_UNPAID, Platform.TMALL, Openness.OPEN, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
