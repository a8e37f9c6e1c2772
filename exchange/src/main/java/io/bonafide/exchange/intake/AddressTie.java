package io.bonafide.exchange.intake;

import io.bonafide.core.identity.Reason;
import io.bonafide.core.order.SourceRef;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two writings of an address that are taken for one place, by the first rows that have them: what was written stays in
 * the merchant's own file.
 *
 * @param place counts the places from 1; the same for all writings that are one
 * @param confidence estimated probability that both are the same place
 * @param reasons what agrees, most telling first
 */
public record AddressTie(int place, End one, End other, double confidence, List<Reason> reasons) {

    public AddressTie {
        reasons = List.copyOf(reasons);
    }

    /**
     * One of the two writings.
     *
     * @param row the first that has it, of those that name their order if any does
     * @param orderId the row's order; null if no row that has the writing names one
     */
    public record End(SourceRef row, @Nullable String orderId) {
        static final Comparator<End> FIRST = Comparator.comparing((End end) -> end.orderId == null)
                .thenComparing(end -> end.row.file())
                .thenComparing(end -> end.row.row());
    }
}
