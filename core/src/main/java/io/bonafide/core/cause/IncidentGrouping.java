package io.bonafide.core.cause;

import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.ShopKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A simple grouping of suspect lines into incidents, in time and by shared keys.
 *
 * <p>Two suspects that follow each other under one key are tied if the time between them is within the gap of that kind
 * of key, and if the key is rare around them: at most {@value #MOST_BETWEEN} lines of the shop that are not suspect use it
 * in between. Tied suspects are one component (union-find); a component of two or more orders is an incident. A suspect
 * that is tied to no other order keeps its assessment and belongs to no incident.
 *
 * <p>A {@link Bond} then joins components that their keys do not: if at least half of its orders are suspect, it joins those
 * components of which it holds at least half. So a bond of which little is suspect joins nothing, and one that has a foot in each
 * of two stories does not make them one. The strongest bond goes first, and the next sees what it joined.
 *
 * <p>The members' suspicions rest on each other, so that the incident's probability is its members' greatest, not one
 * minus the product of their complements. O(ties). What it cannot do: part two stories that share a key.
 */
public final class IncidentGrouping {
    private static final int MOST_BETWEEN = 9;

    private final ShopKey shop;
    private final List<Suspect> suspects;
    private final int[] parent;
    private final List<Link> links = new ArrayList<>();

    private IncidentGrouping(ShopKey shop, List<Suspect> suspects) {
        this.shop = shop;
        this.suspects = suspects;
        this.parent = new int[suspects.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
    }

    /** The incidents among {@code suspects} that nothing but their keys ties. */
    public static List<Incident> group(ShopKey shop, Collection<Suspect> suspects) {
        return group(shop, suspects, List.of());
    }

    /**
     * The incidents among {@code suspects}, by start, then by their first line; in no particular order in, the same out.
     *
     * @param bonds the strongest first
     */
    public static List<Incident> group(ShopKey shop, Collection<Suspect> suspects, List<Bond> bonds) {
        List<Suspect> byTime = suspects.stream()
                .sorted(Comparator.comparing(Suspect::at).thenComparing(Suspect::line))
                .toList();
        IncidentGrouping grouping = new IncidentGrouping(shop, byTime);
        grouping.tie();
        grouping.bind(bonds);
        return grouping.incidents();
    }

    private void tie() {
        Map<Key, Integer> newest = new HashMap<>();
        for (int i = 0; i < suspects.size(); i++) {
            for (Tie tie : suspects.get(i).ties()) {
                @Nullable Integer before = newest.put(new Key(tie.kind().name(), tie.token()), i);
                if (before != null && holds(before, i, tie)) {
                    links.add(new Link(tie.kind().name(), i));
                    parent[root(i)] = root(before);
                }
            }
        }
    }

    private boolean holds(int before, int after, Tie tie) {
        Duration between =
                Duration.between(suspects.get(before).at(), suspects.get(after).at());
        return between.compareTo(tie.kind().gap()) <= 0
                && tie.rank() - rank(suspects.get(before), tie) <= MOST_BETWEEN + 1;
    }

    private static int rank(Suspect suspect, Tie like) {
        return suspect.ties().stream()
                .filter(tie -> tie.token() == like.token() && tie.kind().equals(like.kind()))
                .mapToInt(Tie::rank)
                .findFirst()
                .orElseThrow();
    }

    private void bind(List<Bond> bonds) {
        Map<LineKey, Integer> places = new HashMap<>();
        for (int i = 0; i < suspects.size(); i++) {
            places.put(suspects.get(i).line(), i);
        }
        for (Bond bond : bonds) {
            List<Integer> bound = bond.lines().stream()
                    .map(places::get)
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            if (2 * orders(bound) >= bond.orders()) {
                bind(bond.kind(), bound);
            }
        }
    }

    /** How many orders the suspects at the places are of. */
    private long orders(Collection<Integer> places) {
        return places.stream()
                .map(place -> suspects.get(place).line().orderId())
                .distinct()
                .count();
    }

    /** Joins the components of which {@code bound} are at least half, by their suspects. */
    private void bind(String kind, List<Integer> bound) {
        Map<Integer, Integer> sizes = new HashMap<>();
        for (int i = 0; i < suspects.size(); i++) {
            sizes.merge(root(i), 1, Integer::sum);
        }
        Map<Integer, List<Integer>> parts = new LinkedHashMap<>();
        bound.forEach(place ->
                parts.computeIfAbsent(root(place), any -> new ArrayList<>()).add(place));
        parts.entrySet()
                .removeIf(part -> 2 * part.getValue().size() < Objects.requireNonNull(sizes.get(part.getKey())));
        @Nullable Integer joined = null;
        for (List<Integer> part : parts.values()) {
            int first = part.get(0);
            if (joined != null) {
                links.add(new Link(kind, first));
                parent[root(first)] = root(joined);
            }
            joined = first;
        }
    }

    private int root(int suspect) {
        int at = suspect;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private List<Incident> incidents() {
        Map<Integer, List<Suspect>> components = new LinkedHashMap<>();
        for (int i = 0; i < suspects.size(); i++) {
            components.computeIfAbsent(root(i), any -> new ArrayList<>()).add(suspects.get(i));
        }
        Map<Integer, Map<String, Integer>> shared = sharedByComponent();
        List<Incident> incidents = new ArrayList<>();
        components.forEach((root, members) -> {
            if (members.stream()
                            .map(member -> member.line().orderId())
                            .distinct()
                            .count()
                    > 1) {
                incidents.add(incident(incidents.size() + 1, members, Objects.requireNonNull(shared.get(root))));
            }
        });
        return incidents;
    }

    /** How many links each kind of key made in each component. */
    private Map<Integer, Map<String, Integer>> sharedByComponent() {
        Map<Integer, Map<String, Integer>> shared = new HashMap<>();
        for (Link link : links) {
            shared.computeIfAbsent(root(link.suspect), any -> new TreeMap<>()).merge(link.kind, 1, Integer::sum);
        }
        return shared;
    }

    /** Components stand in the order of their first members, since suspects stand by time. */
    private Incident incident(int number, List<Suspect> members, Map<String, Integer> shared) {
        return new Incident(
                String.format(Locale.ROOT, "I-%04d", number),
                shop,
                members.get(0).at(),
                members.get(members.size() - 1).at(),
                members.stream().map(Suspect::member).toList(),
                members.stream().mapToDouble(Suspect::probability).max().orElseThrow(),
                mostCommon(members),
                byCount(shared));
    }

    private static String mostCommon(List<Suspect> members) {
        Map<String, Integer> counts = new TreeMap<>();
        members.forEach(member -> counts.merge(member.pattern(), 1, Integer::sum));
        return byCount(counts).get(0);
    }

    /** The names by falling count; ties by name. */
    private static List<String> byCount(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * A line that may belong to an incident.
     *
     * @param at when it was placed
     * @param pattern code of the detector that says most against it
     * @param ties its keys
     */
    public record Suspect(
            LineKey line, Instant at, @Nullable Money paid, double probability, String pattern, List<Tie> ties) {
        public Suspect {
            ties = List.copyOf(ties);
        }

        private Incident.Member member() {
            return new Incident.Member(line, at, paid, probability);
        }
    }

    /**
     * Lines that belong together by what is found of them as a whole.
     *
     * @param kind what an incident says that its members share
     * @param lines each once
     * @param orders how many orders they are of
     */
    public record Bond(String kind, List<LineKey> lines, int orders) {
        public Bond {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One key of a suspect.
     *
     * @param token the key, compared for equality only
     * @param rank of the line among all the shop's lines with that key, by time
     */
    public record Tie(TieKind kind, long token, int rank) {}

    /**
     * A kind of key.
     *
     * @param name what an incident says that its members share
     * @param gap the longest time between two suspects that it ties
     */
    public record TieKind(String name, Duration gap) {}

    private record Key(String kind, long token) {}

    private record Link(String kind, int suspect) {}
}
