package io.bonafide.core.simulate;

import io.bonafide.core.order.ShopContext.Change;
import java.util.ArrayList;
import java.util.List;

/**
 * What a scenario adds to a shop.
 *
 * @param flows its orders
 * @param pushes campaigns that go with it
 * @param changes edits by staff that go with it
 * @param tamper what it does to ordinary orders
 */
record Plot(List<Flow> flows, List<Push> pushes, List<Change> changes, Tamper tamper) {
    static final Plot NOTHING = new Plot(List.of(), List.of(), List.of(), Tamper.NONE);

    static Plot of(Flow flow) {
        return new Plot(List.of(flow), List.of(), List.of(), Tamper.NONE);
    }

    /** Both at once; at most one of them may tamper. */
    Plot and(Plot other) {
        return new Plot(
                join(flows, other.flows),
                join(pushes, other.pushes),
                join(changes, other.changes),
                tamper == Tamper.NONE ? other.tamper : tamper);
    }

    private static <T> List<T> join(List<T> some, List<T> others) {
        List<T> all = new ArrayList<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }
}
