package io.bonafide.core.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.core.exposure.Ladder.Row;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LadderTest {

    @Test
    void aLadderKnowsItsTiersByRank() {
        Ladder ladder = Sample.ladder();
        assertThat(ladder.rank("light")).isZero();
        assertThat(ladder.rank("especially-severe")).isEqualTo(3);
        assertThat(ladder.rank("unheard-of")).isEqualTo(-1);
        assertThat(ladder.readsMass()).isTrue();
    }

    @Test
    void aTableThatLeavesAFindingUngradedIsRefused() {
        List<Row> table = Sample.table().subList(0, Sample.table().size() - 1);
        assertThatThrownBy(() -> ladder(table)).hasMessageContaining("grades no finding in the situation");
    }

    @Test
    void aTableThatGradesMoreLinesLighterIsRefused() {
        List<Row> table = List.of(
                Sample.row("light", Bounds.ANY, "ninety-six", null, List.of()), new Row("general", Condition.ALWAYS));
        assertThatThrownBy(() -> ladder(table)).hasMessageContaining("lower than a smaller one");
    }

    @Test
    void anUnknownTierThresholdOrKindOfEarlierFindingIsRefusedByName() {
        assertThatThrownBy(() -> ladder(List.of(new Row("fatal", Condition.ALWAYS))))
                .hasMessageContaining("fatal");
        assertThatThrownBy(() -> ladder(List.of(Sample.row("light", Bounds.ANY, "hundred", null, List.of()))))
                .hasMessageContaining("hundred");
        assertThatThrownBy(() -> ladder(List.of(Sample.row("light", Bounds.ANY, null, null, Sample.prior("vile", 1)))))
                .hasMessageContaining("vile");
    }

    @Test
    void thresholdsThatDoNotRiseAreRefused() {
        Threshold lower = new Threshold("fifty", Sample.says("50"), 50, Sample.READ);
        assertThatThrownBy(() -> new Ladder(
                        List.of(Sample.ninetySix(), lower),
                        Sample.tiers(),
                        List.of(new Row("light", Condition.ALWAYS))))
                .hasMessageContaining("fifty");
    }

    @Test
    void aTableThatTellsTooMuchApartIsRefusedAndNotTried() {
        List<Row> table = new ArrayList<>();
        for (String kind : List.of("severe", "mass", "light", "general")) {
            table.add(Sample.row("light", new Bounds(20, null), null, null, Sample.prior(kind, 20)));
        }
        table.add(new Row("light", Condition.ALWAYS));
        assertThatThrownBy(() -> ladder(table)).hasMessageContaining("more than 20000 situations");
    }

    @Test
    void boundsThatHoldNothingAreRefused() {
        assertThatThrownBy(() -> new Bounds(3, 2)).hasMessageContaining("3 to 2");
    }

    private static Ladder ladder(List<Row> table) {
        return new Ladder(List.of(Sample.ninetySix()), Sample.tiers(), table);
    }
}
