package io.bonafide.exchange.intake;

import io.bonafide.core.identity.Reason;
import io.bonafide.core.order.SourceRef;
import java.util.List;

/**
 * Two writings of an address that are taken for one place, by the first rows that have them: what was written stays in
 * the merchant's own file.
 *
 * @param place counts the places from 1; the same for all writings that are one
 * @param confidence estimated probability that both are the same place
 * @param reasons what agrees, most telling first
 */
public record AddressTie(int place, SourceRef one, SourceRef other, double confidence, List<Reason> reasons) {

    public AddressTie {
        reasons = List.copyOf(reasons);
    }
}
