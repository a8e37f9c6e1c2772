package io.bonafide.bench.unseen;

import io.bonafide.bench.accuracy.FittingRows;
import io.bonafide.core.simulate.Mask;
import io.bonafide.core.simulate.Scenario;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a fit does not see. A shop that has a single line of the scenario, or an export of the mask, is left out as a whole.
 *
 * @param scenario null leaves none out
 * @param mask null leaves none out
 */
record LeftOut(@Nullable Scenario scenario, @Nullable Mask mask) {
    static final LeftOut NOTHING = new LeftOut(null, null);

    boolean admits(FittingRows shop) {
        return (scenario == null || !shop.scenarios().contains(scenario)) && shop.mask() != mask;
    }

    List<FittingRows> of(List<FittingRows> shops) {
        return shops.stream().filter(this::admits).toList();
    }

    @Override
    public String toString() {
        return "%s, %s"
                .formatted(
                        scenario == null ? "every scenario" : "no " + scenario.code(),
                        mask == null ? "every export" : "no " + mask);
    }
}
