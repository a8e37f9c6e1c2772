package io.bonafide.bench.unseen;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.bench.accuracy.FittingRows;
import io.bonafide.core.simulate.Mask;
import io.bonafide.core.simulate.Scenario;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LeftOutTest {
    private static final FittingRows REFUNDS = new FittingRows(Mask.FULL, Set.of(Scenario.MASS_REFUND), List.of());
    private static final FittingRows CLEAN = new FittingRows(Mask.TAOBAO, Set.of(Scenario.CLEAN), List.of());
    private static final FittingRows MIXED =
            new FittingRows(Mask.JD, Set.of(Scenario.MIXED, Scenario.MASS_REFUND, Scenario.PRICE_FLIP), List.of());
    private static final List<FittingRows> ALL = List.of(REFUNDS, CLEAN, MIXED);

    @Test
    void aScenarioIsLeftOutWithTheMixedShopsThatHaveALineOfIt() {
        assertThat(new LeftOut(Scenario.MASS_REFUND, null).of(ALL)).containsExactly(CLEAN);
        assertThat(new LeftOut(Scenario.PRICE_FLIP, null).of(ALL)).containsExactly(REFUNDS, CLEAN);
    }

    @Test
    void anExportIsLeftOutWithAllItsShops() {
        assertThat(new LeftOut(null, Mask.TAOBAO).of(ALL)).containsExactly(REFUNDS, MIXED);
        assertThat(new LeftOut(Scenario.PRICE_FLIP, Mask.FULL).of(ALL)).containsExactly(CLEAN);
    }

    @Test
    void nothingLeftOutIsAll() {
        assertThat(LeftOut.NOTHING.of(ALL)).isEqualTo(ALL);
    }

    @Test
    void aFitIsWantedForEveryCell() {
        for (Cell cell : Cell.attacked()) {
            assertThat(Models.wanted())
                    .contains(LeftOut.NOTHING, new LeftOut(cell.scenario(), null), new LeftOut(null, cell.mask()));
        }
    }
}
