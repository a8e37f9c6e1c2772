package io.bonafide.exchange.intake;

import io.bonafide.core.order.ShopKey;
import io.bonafide.exchange.layout.Draft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of one order. Filled again for the next: nothing may keep its drafts. */
final class OrderRows {
    /** By part, file and row: the order in which rows are joined. */
    private static final Comparator<Draft> ORDER =
            Comparator.comparing(Draft::part).thenComparing(Draft::file).thenComparing(Draft::row);

    private final List<Draft> spare = new ArrayList<>();
    private final List<Draft> rows = new ArrayList<>();
    private @Nullable ShopKey shop;
    private String orderId = "";

    void start(ShopKey newShop, String newOrderId) {
        spare.addAll(rows);
        rows.clear();
        shop = newShop;
        orderId = newOrderId;
    }

    /** A draft to fill with the order's next row. */
    Draft add() {
        Draft draft = spare.isEmpty() ? new Draft() : spare.remove(spare.size() - 1);
        rows.add(draft);
        return draft;
    }

    void sort() {
        rows.sort(ORDER);
    }

    ShopKey shop() {
        return Objects.requireNonNull(shop);
    }

    String orderId() {
        return orderId;
    }

    int size() {
        return rows.size();
    }

    /** The rows of all parts. */
    List<Draft> all() {
        return rows;
    }

    /** The rows of one part, in the order of files and rows. */
    List<Draft> of(Draft.Part part) {
        int from = 0;
        while (from < rows.size() && rows.get(from).part() != part) {
            from++;
        }
        int to = from;
        while (to < rows.size() && rows.get(to).part() == part) {
            to++;
        }
        return rows.subList(from, to);
    }
}
