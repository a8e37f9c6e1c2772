package io.bonafide.bench.unseen;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.order.Label.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RanksTest {

    @Test
    void fakeAndAbuseAreTogetherAndUnclearIsNowhere() {
        Scored scored = Ranks.parted(
                new double[] {.1, .2, .3, .4, .5},
                List.of(Verdict.GENUINE, Verdict.FAKE, Verdict.UNCLEAR, Verdict.ABUSE, Verdict.GENUINE));
        assertThat(scored.positives()).containsExactly(.2, .4);
        assertThat(scored.negatives()).containsExactly(.1, .5);
    }

    @Test
    void scoresBecomeSharesInTheSameOrder() {
        double[] shares = Ranks.asShares(new double[] {0, .5, 1, 40, 1e9});
        assertThat(shares).isSorted().doesNotHaveDuplicates();
        assertThat(shares[0]).isZero();
        assertThat(shares[2]).isEqualTo(.5);
        assertThat(shares[4]).isLessThan(1);
    }
}
