package io.bonafide.core.identity;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;

/**
 * How much it says that two orders go to one place: little where many receive who have nothing to do with each other.
 *
 * <p>A place weighs 1 up to a household's number of distinct persons, then a household's share of them; a place whose
 * words name a locker, a station, a dormitory or an office weighs at most {@value #NAMED_HUB}. Persons are counted over the whole cluster
 * as it is when asked, so that an edge taken back takes its persons back. Time: O(persons of the cluster) a question. Memory: 16 bytes a
 * person and spelling; beyond {@value #MOST_COUNTED} persons of a spelling none are added, for the weight is next to nothing.
 */
public final class Residents {
    private static final double NAMED_HUB = .1;
    private static final int MOST_COUNTED = 1000;

    private final AddressIndex index;
    private final int household;
    private final Int2ObjectOpenHashMap<LongOpenHashSet> personsAt = new Int2ObjectOpenHashMap<>();

    /** @param household so many persons may share an address without its being a hub */
    public Residents(AddressIndex index, int household) {
        if (household < 1) {
            throw new IllegalArgumentException("""
                    The household (%d) is below 1.
                    Set how many persons may share an address, such as 6.""".formatted(household));
        }
        this.index = index;
        this.household = household;
    }

    /** @param person a token of the receiver or of the phone; unmasked, for masked ones are shared by strangers */
    public void observe(int node, long person) {
        LongOpenHashSet persons = personsAt.computeIfAbsent(node, n -> new LongOpenHashSet(2));
        if (persons.size() < MOST_COUNTED) {
            persons.add(person);
        }
    }

    /** Distinct persons seen at the place of a node. */
    public int persons(int node) {
        LongOpenHashSet all = new LongOpenHashSet();
        IntArrayList members = index.links().membersOf(node);
        for (int i = 0; i < members.size(); i++) {
            LongOpenHashSet persons = personsAt.get(members.getInt(i));
            if (persons != null) {
                all.addAll(persons);
            }
        }
        return all.size();
    }

    /** Above 0 and at most 1: by how much a tie through this place counts. */
    public double weight(int node) {
        double weight = household / (double) Math.max(household, persons(node));
        return namesHub(node) ? Math.min(weight, NAMED_HUB) : weight;
    }

    private boolean namesHub(int node) {
        IntArrayList members = index.links().membersOf(node);
        for (int i = 0; i < members.size(); i++) {
            if (Words.namesHub(index.address(members.getInt(i)).names())) {
                return true;
            }
        }
        return false;
    }
}
