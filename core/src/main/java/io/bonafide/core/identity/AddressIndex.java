package io.bonafide.core.identity;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntIterator;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Takes addresses one by one and tells which earlier ones are the same place.
 *
 * <p>A new spelling is read, meets candidates with the same digits and alike names, is compared with each, and offers edges to the surest.
 * Where two of those contradict each other and are equally sure, none is offered: it could be either. An address
 * that is the same as an earlier one when normalised is tied to that one and does not become a candidate itself.
 * Time: a few microseconds an address, whatever has been seen. Memory: about 1 kB a spelling.
 */
public final class AddressIndex {
    static final double SAME = .99;
    private static final int NONE = -1;
    private static final int LOOKED_AT = 16;
    private static final double TIE = .02;

    private final AddressParameters parameters;
    private final AddressParser parser;
    private final Candidates candidates;
    private final Links links;
    private final Object2IntOpenHashMap<String> nodeOf = new Object2IntOpenHashMap<>();
    private final Object2IntOpenHashMap<String> firstOf = new Object2IntOpenHashMap<>();
    private final Object2IntOpenHashMap<String> markOf = new Object2IntOpenHashMap<>();
    private final List<Profile> profiles = new ArrayList<>();

    public AddressIndex(Gazetteer gazetteer, AddressParameters parameters) {
        this.parameters = parameters;
        parser = new AddressParser(gazetteer);
        candidates = new Candidates(parameters);
        links = new Links(parameters.mostNodes());
        nodeOf.defaultReturnValue(NONE);
        firstOf.defaultReturnValue(NONE);
    }

    /** The clusters and their edges, to be explained and taken back. */
    public Links links() {
        return links;
    }

    /** The address that a node was read as. */
    public Address address(int node) {
        return profiles.get(node).address();
    }

    public Placement add(String text) {
        int known = nodeOf.getInt(text);
        if (known != NONE) {
            return new Placement.Placed(known, links.cluster(known), List.of());
        }
        AddressReading reading = parser.read(text);
        if (reading instanceof AddressReading.Abstained abstained) {
            return new Placement.Abstained(abstained.why());
        }
        Profile profile = Profile.of(((AddressReading.Read) reading).address());
        int node = links.add(mark(profile.address().division()));
        nodeOf.put(text, node);
        profiles.add(profile);
        List<Edge> edges = edges(node, profile);
        return new Placement.Placed(node, links.cluster(node), edges);
    }

    private List<Edge> edges(int node, Profile profile) {
        int first =
                firstOf.putIfAbsent(profile.address().key() + profile.address().division(), node);
        if (first != NONE) {
            return List.of(links.offer(node, first, SAME, List.of(Reason.SAME_WHEN_NORMALISED)));
        }
        List<Edge> edges = new ArrayList<>();
        for (Likely likely : surest(node, profile)) {
            edges.add(links.offer(node, likely.node, likely.confidence, likely.comparison.reasons()));
        }
        return edges;
    }

    private record Likely(int node, double confidence, Comparison comparison) {}

    private List<Likely> surest(int node, Profile profile) {
        List<Likely> likely = new ArrayList<>();
        for (IntIterator met = candidates.meet(node, profile).iterator(); met.hasNext(); ) {
            int other = met.nextInt();
            Comparison comparison = new Comparison(profile, profiles.get(other));
            if (!comparison.excluded()) {
                double confidence = confidence(comparison.measures());
                if (confidence >= parameters.leastConfidence()) {
                    likely.add(new Likely(other, confidence, comparison));
                }
            }
        }
        likely.removeIf(one -> contradictsCluster(profile, one.node));
        likely.sort(Comparator.comparingDouble((Likely one) -> -one.confidence).thenComparingInt(one -> one.node));
        return consistent(likely.subList(0, Math.min(likely.size(), LOOKED_AT)));
    }

    /** The surest and those that go with it; none if one as sure does not. */
    private List<Likely> consistent(List<Likely> likely) {
        List<Likely> kept = new ArrayList<>();
        for (Likely one : likely) {
            if (kept.isEmpty() || !contradictsCluster(profiles.get(kept.get(0).node), one.node)) {
                kept.add(one);
            } else if (one.confidence > kept.get(0).confidence - TIE) {
                return List.of();
            }
        }
        return kept.subList(0, Math.min(kept.size(), parameters.mostEdges()));
    }

    /** One of the other's cluster cannot be this place. */
    private boolean contradictsCluster(Profile profile, int other) {
        IntArrayList members = links.membersOf(other);
        for (int i = 0; i < members.size(); i++) {
            if (new Comparison(profile, profiles.get(members.getInt(i))).contradicts()) {
                return true;
            }
        }
        return false;
    }

    private double confidence(double[] measures) {
        double odds = parameters.weights().get(0);
        for (int i = 0; i < measures.length; i++) {
            odds += parameters.weights().get(i + 1) * measures[i];
        }
        return 1 / (1 + StrictMath.exp(-odds));
    }

    private int mark(Division division) {
        if (division.city() == null) {
            return Links.NO_MARK;
        }
        int next = markOf.size() + 1;
        int mark = markOf.putIfAbsent(division.city(), next);
        return mark == markOf.defaultReturnValue() ? next : mark;
    }
}
