package io.bonafide.core.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the shop's records say of one line, joined over its files. The canonical {@code orders.csv} row and what
 * stands beside it.
 *
 * @param source the row that the line itself was read from
 * @param paid what was paid for the line
 * @param paymentAccount who paid, where the merchant has it
 * @param shippedAt when it was shipped; its parcels may be known without it
 */
public record OrderLine(
        LineKey key,
        SourceRef source,
        Purchase purchase,
        @Nullable Instant createdAt,
        @Nullable Instant paidAt,
        @Nullable Money paid,
        @Nullable Identity paymentAccount,
        @Nullable Instant shippedAt,
        List<Parcel> parcels,
        List<Scan> scans,
        @Nullable Instant deliveredAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant closedAt,
        List<Refund> refunds,
        List<Review> reviews,
        Notes notes) {

    public OrderLine {
        parcels = List.copyOf(parcels);
        scans = List.copyOf(scans);
        refunds = List.copyOf(refunds);
        reviews = List.copyOf(reviews);
    }
}
