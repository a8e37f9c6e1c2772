package io.bonafide.app.alert;

import java.time.Instant;
import java.util.List;

/**
 * What a channel is told at once.
 *
 * @param id the same when the same is told again
 */
record Bulletin(String id, Instant at, List<OfShop> shops) {

    Bulletin {
        shops = List.copyOf(shops);
    }

    /**
     * One shop's part.
     *
     * @param orders how many orders were found, each counted once
     * @param strongest the first few by probability
     * @param absences what did not happen, the first few of each kind
     */
    record OfShop(String shop, long orders, List<Line> strongest, List<Missing> absences) {
        OfShop {
            strongest = List.copyOf(strongest);
            absences = List.copyOf(absences);
        }
    }

    /** @param suspicious codes of the detectors that found it so */
    record Line(String orderId, double probability, String action, List<String> suspicious) {
        Line {
            suspicious = List.copyOf(suspicious);
        }
    }

    /**
     * @param what shipment, pickup or hub
     * @param lines how many in all
     * @param orders the first few
     */
    record Missing(String what, long lines, List<String> orders) {
        Missing {
            orders = List.copyOf(orders);
        }
    }
}
