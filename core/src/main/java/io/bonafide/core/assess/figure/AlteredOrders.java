package io.bonafide.core.assess.figure;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.order.ShopContext.Change;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether staff altered the price of the line's order. */
final class AlteredOrders {
    private final LineTable table;
    private final boolean known;
    private final Set<String> orders;

    AlteredOrders(LineTable table, List<Change> changes) {
        this.table = table;
        this.known = !changes.isEmpty();
        this.orders = changes.stream()
                .filter(change ->
                        change.object().equals("order") && change.field().equals("price"))
                .map(change -> String.valueOf(change.objectId()))
                .collect(Collectors.toSet());
    }

    double altered(int line) {
        if (!known) {
            return Double.NaN;
        }
        return LineTraits.Trait.when(
                !orders.isEmpty() && orders.contains(table.key(line).orderId()));
    }
}
