package io.bonafide.core.simulate;

import io.bonafide.core.order.Label;
import io.bonafide.core.order.OrderLine;
import io.bonafide.core.order.Scan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line with its label, and the words that an {@link OrderLine} holds only as hashes.
 *
 * @param line with raw or masked identities; its source row counts the simulated lines from 1
 * @param buyerMessage what the buyer wrote when ordering
 * @param reviewTexts of {@code line.reviews()}, in the same order
 * @param traces the scans of parcels that no earlier line has given: parcels are shared by an order's lines, and
 *     sometimes by two orders
 */
public record SimulatedLine(
        OrderLine line, Label label, @Nullable String buyerMessage, List<String> reviewTexts, List<Trace> traces) {

    public SimulatedLine {
        reviewTexts = List.copyOf(reviewTexts);
        traces = List.copyOf(traces);
        if (reviewTexts.size() != line.reviews().size()) {
            throw new IllegalArgumentException(
                    """
                    The review texts (%d) do not go with the line's reviews (%d).
                    Give one text for each.""".formatted(reviewTexts.size(), line.reviews().size()));
        }
    }

    /** One row of {@code tracking.csv}. */
    public record Trace(String waybill, Scan scan, String message) {}
}
