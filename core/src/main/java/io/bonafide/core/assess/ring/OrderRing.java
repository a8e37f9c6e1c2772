package io.bonafide.core.assess.ring;

import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.ring.Ring;
import io.bonafide.core.signal.KeyKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Buyers who share keys of at least two kinds within days, more of them than chance explains. It says that they act in
 * lockstep, not that they do wrong: an office or a group purchase does too.
 *
 * @param id rank by strength, such as {@code R-0001}
 * @param members by their first order in it; never empty
 * @param shared the keys that tie them, in the order in which the shop's lines show them
 * @param from when the first of its lines was placed
 * @param to when the last was placed
 * @param strength −log10 of the chance of as many repeats among keys as busy
 * @param expected how many repeats chance brings at most: uses of its keys beyond each buyer's first
 * @param seen how many there are
 * @param falseShare share of chance among the shop's rings at least as strong (Benjamini-Hochberg)
 * @param pivotal places in {@code members}, from 0, of those without whom the ring, were it the only one, would not be
 *     significant
 * @param birth the order of the first act of the first window that showed the ring: the same however many lines come after, where the id
 *     is not
 * @param life what became of the ring from window to window, by time; begins with its appearance
 * @param continues ids of earlier rings that it goes on from: half of the smaller one's members are in both; several have merged
 *     in it
 * @param continuedBy ids of later ones that go on from it; if several, it has split
 * @param phones where its members' phones were given out; null if none says it
 * @param dissolving orders of it, without which, and without those of the shop's other rings, a search finds it no more; empty
 *     where no part of it does that
 */
public record OrderRing(
        String id,
        ShopKey shop,
        List<Member> members,
        List<SharedKey> shared,
        Instant from,
        Instant to,
        double strength,
        double expected,
        int seen,
        double falseShare,
        List<Integer> pivotal,
        String birth,
        List<Change> life,
        List<String> continues,
        List<String> continuedBy,
        @Nullable PhoneOrigin phones,
        List<String> dissolving) {

    public OrderRing {
        life = List.copyOf(life);
        continues = List.copyOf(continues);
        continuedBy = List.copyOf(continuedBy);
        dissolving = List.copyOf(dissolving);
        members = List.copyOf(members);
        shared = List.copyOf(shared);
        pivotal = List.copyOf(pivotal);
        if (members.isEmpty() || shared.size() < 2) {
            throw new IllegalArgumentException("""
                    The ring (%s) has %d members and %d keys.
                    Name the members and at least two keys that they share.""".formatted(id, members.size(), shared.size()));
        }
    }

    OrderRing dissolvingWithout(List<String> without) {
        return with(continues, continuedBy, without);
    }

    OrderRing between(List<String> earlier, List<String> later) {
        return with(earlier, later, dissolving);
    }

    private OrderRing with(List<String> earlier, List<String> later, List<String> without) {
        return new OrderRing(
                id,
                shop,
                members,
                shared,
                from,
                to,
                strength,
                expected,
                seen,
                falseShare,
                pivotal,
                birth,
                life,
                earlier,
                later,
                phones,
                without);
    }

    /** The orders that its members' lines are of, each once, member by member. */
    public List<String> orders() {
        return members.stream()
                .flatMap(member -> member.orders().stream())
                .distinct()
                .toList();
    }

    /**
     * One who belongs: a buyer; where buyers are unknown or masked, who pays from one account or gives one phone.
     *
     * @param probability that the member belongs rather than came by
     * @param lines of the ring, by time; never empty
     * @param keys places in {@link OrderRing#shared}, from 0, of the keys that the lines use, in increasing order
     */
    public record Member(double probability, List<LineKey> lines, List<Integer> keys) {

        public Member {
            lines = List.copyOf(lines);
            keys = List.copyOf(keys);
        }

        /** The orders that the lines are of, each once. */
        public List<String> orders() {
            return lines.stream().map(LineKey::orderId).distinct().toList();
        }
    }

    /**
     * What happened to the ring.
     *
     * @param at the day, as UTC has it, that ends the window which showed it
     * @param members places in {@link OrderRing#members}, from 0, of those whom it is about, in increasing order
     */
    public record Change(Instant at, Ring.Change.Kind kind, List<Integer> members) {

        public Change {
            members = List.copyOf(members);
        }
    }

    /**
     * Where most phones of the members were given out.
     *
     * @param place such as 浙江省杭州市
     * @param members how many have a phone from there
     * @param of how many have a phone that says where it was given out
     * @param destinations to how many provinces the orders of those from there go; 0 if the records do not say
     * @param elsewhere share of that place among the shop's lines outside the ring whose phones say it; NaN if there are none
     */
    public record PhoneOrigin(String place, int members, int of, int destinations, double elsewhere) {}

    /**
     * What members share.
     *
     * @param word the coupon, link, creator or memo code, the weight or the delay; null for what may identify a person
     * @param firstOrder the first order of the ring that shows the key, by which it can be found
     * @param members how many use it
     */
    public record SharedKey(KeyKind kind, @Nullable String word, String firstOrder, int members) {}
}
