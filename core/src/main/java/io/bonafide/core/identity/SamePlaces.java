package io.bonafide.core.identity;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which writings of a shop's addresses are one place.
 *
 * <p>Writings can only meet if they have the same digits, so that each such group is joined by an {@link AddressIndex} of
 * its own, in the order of its texts: the outcome does not depend on the order in which they are given. A writing is left
 * as it is where a tie would bind strangers: it names a locker, station, office or dormitory; more
 * persons than a door has, or people of several cities, use it; or it says only a house or less, and more writings meet there than a household
 * would have. What a person said of two writings outweighs all of this ({@link Said}).
 *
 * <p>Time: that of the index for writings which share their digits with another; the others are only read. Memory: that of the
 * index for the largest group, and 200 bytes for each writing.
 */
public final class SamePlaces {
    /** So many persons may share a door, as a brushing office has them do; where more do, nobody can tell it from a hub. */
    public static final int MOST_PERSONS = 30;

    /** Road and house: a room, or a building too, is what tells neighbours apart. */
    private static final int NUMBERS_OF_A_DOOR = 2;

    private static final List<Reason> SAME = List.of(Reason.SAME_WHEN_NORMALISED);

    private final AddressParameters parameters;
    private final int household;
    private final Gazetteer gazetteer;
    private final List<Tie> found = new ArrayList<>();
    private Long2LongOpenHashMap places = new Long2LongOpenHashMap();
    private List<Tie> ties = List.of();

    private SamePlaces(AddressParameters parameters, int household, Gazetteer gazetteer) {
        this.parameters = parameters;
        this.household = household;
        this.gazetteer = gazetteer;
    }

    /**
     * @param spellings one for each token
     * @param household so many writings that name no door may be one place
     * @param said without contradiction; also of tokens without a spelling
     */
    public static SamePlaces of(
            Collection<Spelling> spellings, AddressParameters parameters, int household, Said said) {
        List<Spelling> ordered = new ArrayList<>(spellings);
        ordered.sort(Comparator.comparing(Spelling::whole).thenComparing(Spelling::token));
        SamePlaces places = new SamePlaces(parameters, household, gazetteer(ordered));
        places.groups(ordered).values().forEach(places::join);
        places.settle(said);
        return places;
    }

    private void settle(Said said) {
        Settlement settlement = new Settlement(found, said);
        places = settlement.places();
        ties = List.copyOf(settlement.ties());
        found.clear();
    }

    /** The token that stands for a writing's place: another writing's, or its own. */
    public long place(long token) {
        return places.getOrDefault(token, token);
    }

    /** Why, for every two writings that were tied: what was said, then by the place that was found. */
    public List<Tie> ties() {
        return ties;
    }

    private static Gazetteer gazetteer(List<Spelling> spellings) {
        GazetteerBuilder builder = new GazetteerBuilder();
        spellings.forEach(one -> builder.column(one.province(), one.city(), one.district()));
        return builder.addresses(spellings.stream().map(Spelling::text).toList())
                .build();
    }

    /** Those that may meet, by their digits; hubs and what cannot be read are left out. */
    private Map<String, List<Writing>> groups(List<Spelling> spellings) {
        AddressParser parser = new AddressParser(gazetteer);
        Map<String, List<Writing>> groups = new TreeMap<>();
        for (Spelling spelling : spellings) {
            Writing writing = Writing.of(spelling, parser);
            if (writing != null && !spelling.shared() && !writing.namesHub()) {
                groups.computeIfAbsent(writing.digits(), digits -> new ArrayList<>(1))
                        .add(writing);
            }
        }
        return groups;
    }

    private void join(List<Writing> group) {
        if (group.size() == 1) {
            return;
        }
        AddressIndex index = new AddressIndex(gazetteer, parameters);
        List<List<Writing>> placed = new ArrayList<>(group.size());
        for (Writing writing : group) {
            if (index.add(writing.text()) instanceof Placement.Placed at) {
                if (at.node() == placed.size()) {
                    placed.add(new ArrayList<>(1));
                }
                placed.get(at.node()).add(writing);
            }
        }
        for (int node = 0; node < placed.size(); node++) {
            if (index.links().cluster(node) == node && !mayBeNeighbours(index, node)) {
                tie(index.links(), node, placed);
            }
        }
    }

    /** Nobody says a door, and more writings meet than a household would have. */
    private boolean mayBeNeighbours(AddressIndex index, int node) {
        List<Integer> members = index.links().members(node);
        return members.size() > household
                && members.stream()
                        .noneMatch(member -> index.address(member).digits().size() >= NUMBERS_OF_A_DOOR);
    }

    private void tie(Links links, int first, List<List<Writing>> placed) {
        long place = placed.get(first).get(0).token();
        for (int member : links.members(first)) {
            List<Writing> same = placed.get(member);
            long token = same.get(0).token();
            for (Writing writing : same.subList(1, same.size())) {
                found.add(new Tie(place, writing.token(), token, AddressIndex.SAME, SAME));
            }
            for (Edge edge : links.edgesAt(member)) {
                if (edge.from() == member && links.together(member, edge.to())) {
                    long other = placed.get(edge.to()).get(0).token();
                    found.add(new Tie(place, token, other, edge.confidence(), edge.reasons()));
                }
            }
        }
    }
}
