package io.bonafide.core.exposure;

import io.bonafide.core.order.Money;
import io.bonafide.core.order.Platform;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a platform found against a shop: a row of {@code findings.csv}. A platform's accusation is not a truth label.
 *
 * @param rule the platform's word for the rule; null if not known, which counts as a finding of fake transactions
 * @param foundAt when the platform told of it
 * @param lines how many lines it counted; null if not known
 * @param orders how many orders it counted; null if not known
 * @param orderIds the orders that it named, or none
 * @param itemIds the listings that it named, or none
 * @param severe whether the platform graded it severe or worse; null if not known
 * @param mass whether the platform called it short-term mass; null if not known
 * @param points that the platform took; null if not known
 * @param damages that the platform took; null if not known
 * @param noticeId of the notice that told of it
 */
public record PlatformFinding(
        String findingId,
        Platform platform,
        String shopId,
        @Nullable String rule,
        Instant foundAt,
        @Nullable Integer lines,
        @Nullable Integer orders,
        List<String> orderIds,
        List<String> itemIds,
        @Nullable Boolean severe,
        @Nullable Boolean mass,
        Status status,
        @Nullable Integer points,
        @Nullable Money damages,
        @Nullable String noticeId) {

    /** By time, then by id. */
    public static final Comparator<PlatformFinding> IN_TIME =
            Comparator.comparing(PlatformFinding::foundAt).thenComparing(PlatformFinding::findingId);

    public PlatformFinding {
        orderIds = List.copyOf(orderIds);
        itemIds = List.copyOf(itemIds);
        Require.that(!findingId.isBlank(), """
                The finding id (%s) is empty.
                Give each finding an id of its own, such as the notice's number.""", findingId);
        requireNotNegative("lines", lines, findingId);
        requireNotNegative("orders", orders, findingId);
        requireNotNegative("points", points, findingId);
    }

    /** Whether it counts: an appeal that is not decided changes nothing yet. */
    public boolean stands() {
        return status != Status.REVOKED;
    }

    /** How many 笔, in this unit if it is known, else in the other; null if in neither. */
    public @Nullable Integer size(CountingUnit unit) {
        Integer byOrder = orders == null && !orderIds.isEmpty() ? Integer.valueOf(orderIds.size()) : orders;
        Integer wanted = unit == CountingUnit.LINE ? lines : byOrder;
        return wanted != null ? wanted : unit == CountingUnit.LINE ? byOrder : lines;
    }

    /** The same finding, with another status. */
    public PlatformFinding with(Status newStatus) {
        return new PlatformFinding(
                findingId, platform, shopId, rule, foundAt, lines, orders, orderIds, itemIds, severe, mass, newStatus,
                points, damages, noticeId);
    }

    private static void requireNotNegative(String name, @Nullable Integer value, String findingId) {
        Require.that(value == null || value >= 0, """
                The %s (%s) of finding (%s) must not be negative.
                Leave it empty if it is not known.""", name, value, findingId);
    }

    /** What became of a finding. */
    public enum Status {
        UPHELD,
        APPEALED,
        REVOKED;

        /** The word that files use. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The status of a file's word, in any case; empty if there is none. */
        public static Optional<Status> ofCode(String code) {
            for (Status status : values()) {
                if (status.code().equals(code.strip().toLowerCase(Locale.ROOT))) {
                    return Optional.of(status);
                }
            }
            return Optional.empty();
        }
    }
}
