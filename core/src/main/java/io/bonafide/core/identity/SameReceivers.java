package io.bonafide.core.identity;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which orders of a shop went to one receiver, as far as masked values can tell.
 *
 * <p>Fellegi and Sunter (JASA 1969): a value that two orders both show weighs log2(m / u), one in which they differ
 * log2((1 - m) / (1 - u)), one that is missing nothing. m is assumed. u is the share of the shop's different sightings that
 * show the value, so that a common surname weighs little, a hub's address next to nothing, and a receiver of hundreds of orders
 * no less than one of two; between values that differ it is the chance that any two agree. The weights' sum is the log of a likelihood
 * ratio, whose mean among strangers is 1; so by Markov's inequality a pair of strangers passes a threshold T with chance 2^-T at
 * most, and with T = log2(pairs of orders / {@code mostFalse}) the expected number of strangers who are tied is at most {@code mostFalse} in
 * the whole shop. Where many ties pass, {@code shareFalse} of them may be strangers': Benjamini and Hochberg's rule (J. R. Stat. Soc. B
 * 57, 1995), with 2^-weight for the p-value. That holds as far as what is shown of one field tells nothing of another's.
 * An OAID is another one each week: two of one week are compared, with u from that week's sightings; two of different weeks say nothing.
 *
 * <p>Compared are orders that show the same pair of values, by field; pairs of values that very many show are left out, since they tell too little. The
 * surest ties are offered first, to {@link Links} with a cap and with what a person said. Time: O(orders + pairs of values × mostInBlock). Memory: some
 * 900 bytes an order.
 */
public final class SameReceivers {
    private static final List<Reason> REASONS = List.of(
            Reason.SAME_NAME_SHOWN,
            Reason.SAME_PHONE_SHOWN,
            Reason.SAME_PLACE_SHOWN,
            Reason.SAME_BUYER_SHOWN,
            Reason.SAME_OAID);

    private final SightingParameters parameters;
    private final List<Sighting> distinct;
    private final double pairs;
    private final double floor;
    private double threshold;
    private final List<ShownValues> fields = new ArrayList<>();
    private final List<Match> matches = new ArrayList<>();
    private final Links links;

    /**
     * A tie of two orders.
     *
     * @param edge its ends are the orders' indices
     * @param weight log2 of how much likelier what they show is of one receiver than of two
     */
    public record Match(Edge edge, double weight) {}

    private record Offer(int from, int to, double weight) {}

    private SameReceivers(List<Sighting> orders, SightingParameters parameters) {
        this.parameters = parameters;
        distinct = orders.stream().distinct().toList();
        pairs = Math.max(1, orders.size() * (orders.size() - 1.0) / 2);
        floor = ShownValues.log2(pairs / allowed((double) orders.size() * parameters.mostInBlock()));
        links = new Links(parameters.mostOrders());
        for (int i = 0; i < Sighting.FIELDS; i++) {
            fields.add(new ShownValues(distinct, i, parameters.agreement().get(i)));
        }
    }

    /**
     * @param orders in any order; ties are between their indices
     * @param said of indices; without contradiction
     */
    public static SameReceivers of(List<Sighting> orders, SightingParameters parameters, Said said) {
        SameReceivers receivers = new SameReceivers(orders, parameters);
        orders.forEach(order -> receivers.links.add(Links.NO_MARK));
        receivers.tie(orders, said);
        return receivers;
    }

    /** The orders' clusters, and why. */
    public Links links() {
        return links;
    }

    /** Log2 of how much likelier than of strangers what two orders show must be of one receiver. */
    public double threshold() {
        return threshold;
    }

    /** The ties that hold, surest first. */
    public List<Match> matches() {
        return matches.stream()
                .filter(match -> links.together(match.edge.from(), match.edge.to()))
                .toList();
    }

    private void tie(List<Sighting> orders, Said said) {
        Map<Sighting, IntArrayList> ordersOf = new HashMap<>();
        for (int i = 0; i < orders.size(); i++) {
            ordersOf.computeIfAbsent(orders.get(i), absent -> new IntArrayList(1))
                    .add(i);
        }
        Set<Offer> offers = new HashSet<>();
        for (Sighting one : distinct) {
            IntArrayList same = ordersOf.getOrDefault(one, new IntArrayList());
            double weight = weight(one, one);
            for (int i = 1; i < same.size() && weight >= floor; i++) {
                offers.add(new Offer(same.getInt(0), same.getInt(i), weight));
            }
        }
        for (int i = 0; i < Sighting.FIELDS; i++) {
            for (int k = i + 1; k < Sighting.FIELDS; k++) {
                compare(i, k, ordersOf, offers);
            }
        }
        said.apart().forEach(pair -> links.forbid((int) pair.one(), (int) pair.other()));
        said.same()
                .forEach(
                        pair -> offer((int) pair.one(), (int) pair.other(), Double.POSITIVE_INFINITY, Settlement.SAID));
        List<Offer> surest = offers.stream()
                .sorted(Comparator.comparingDouble((Offer offer) -> -offer.weight)
                        .thenComparingInt(Offer::from)
                        .thenComparingInt(Offer::to))
                .toList();
        for (Offer offer : surest.subList(0, passing(surest))) {
            offer(offer.from, offer.to, offer.weight, reasons(orders.get(offer.from), orders.get(offer.to)));
        }
    }

    /** How many of the surest pass a threshold at which no more of them are expected to be of strangers than is allowed. */
    private int passing(List<Offer> surest) {
        threshold = ShownValues.log2(pairs / allowed(0));
        int passing = 0;
        for (int i = 0; i < surest.size(); i++) {
            double needed = ShownValues.log2(pairs / allowed(i + 1));
            if (surest.get(i).weight >= needed) {
                threshold = needed;
                passing = i + 1;
            }
        }
        return passing;
    }

    private double allowed(double ties) {
        return Math.max(parameters.mostFalse(), parameters.shareFalse() * ties);
    }

    private record Both(long one, long other) {}

    /** Those that agree in both fields. */
    private void compare(int one, int other, Map<Sighting, IntArrayList> ordersOf, Set<Offer> offers) {
        Map<Both, List<Sighting>> blocks = new HashMap<>();
        for (Sighting sighting : distinct) {
            if (sighting.field(one) != 0 && sighting.field(other) != 0) {
                blocks.computeIfAbsent(
                                new Both(sighting.field(one), sighting.field(other)), absent -> new ArrayList<>(1))
                        .add(sighting);
            }
        }
        for (List<Sighting> block : blocks.values()) {
            for (int i = 0; block.size() <= parameters.mostInBlock() && i < block.size(); i++) {
                for (int k = 0; k < i; k++) {
                    double weight = weight(block.get(k), block.get(i));
                    if (weight >= floor) {
                        offers.add(new Offer(first(ordersOf, block.get(k)), first(ordersOf, block.get(i)), weight));
                    }
                }
            }
        }
    }

    private static int first(Map<Sighting, IntArrayList> ordersOf, Sighting sighting) {
        return ordersOf.getOrDefault(sighting, new IntArrayList()).getInt(0);
    }

    private void offer(int from, int to, double weight, List<Reason> reasons) {
        double confidence = 1 / (1 + pairs * StrictMath.pow(2, -weight));
        Edge edge = links.offer(from, to, confidence, reasons);
        matches.add(new Match(edge, weight));
    }

    private double weight(Sighting one, Sighting other) {
        double weight = 0;
        for (ShownValues field : fields) {
            weight += field.weight(one, other);
        }
        return weight;
    }

    private static List<Reason> reasons(Sighting one, Sighting other) {
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < Sighting.FIELDS; i++) {
            if (one.field(i) != 0 && one.field(i) == other.field(i)) {
                reasons.add(REASONS.get(i));
            }
        }
        return reasons;
    }
}
