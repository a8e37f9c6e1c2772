package io.bonafide.core.cause;

import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.ShopKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assessed lines with one story.
 *
 * @param id stable for the same members: the shop-wide rank by start and first line, such as {@code I-0001}
 * @param from when its first line was placed
 * @param to when its last line was placed
 * @param members its lines by time, never empty
 * @param probability that the incident is real, that is, that any of its lines is not an ordinary purchase; at least
 *     every member's own probability
 * @param pattern code of the detector that most members share
 * @param sharedBy what ties the members together, such as {@code buyer}, {@code coupon}, {@code item and hour}
 */
public record Incident(
        String id,
        ShopKey shop,
        Instant from,
        Instant to,
        List<Member> members,
        double probability,
        String pattern,
        List<String> sharedBy) {

    public Incident {
        members = members.stream()
                .sorted(Comparator.comparing(Member::at).thenComparing(Member::line))
                .toList();
        sharedBy = List.copyOf(sharedBy);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("""
                    The incident (%s) has no members.
                    Group at least one line.""".formatted(id));
        }
    }

    /** The number of lines that are not ordinary purchases, in expectation. */
    public double expectedLines() {
        return members.stream().mapToDouble(Member::probability).sum();
    }

    /**
     * One line of the incident.
     *
     * @param at when it was placed
     * @param paid what was paid, if known
     * @param probability the line's probability in hindsight; given that the incident is real it is this divided by the
     *     incident's probability
     */
    public record Member(LineKey line, Instant at, @Nullable Money paid, double probability) {}
}
