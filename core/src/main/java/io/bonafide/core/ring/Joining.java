package io.bonafide.core.ring;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2LongMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Which object joins a block: the one that has more of the likely members than those who are none explain, by the
 * greatest surprise; enough members must act on it, and no fewer of those with several acts.
 */
final class Joining {
    private final CoActions window;
    private final RingParameters parameters;
    private final Int2IntOpenHashMap ofMembers = new Int2IntOpenHashMap();
    private final Int2IntOpenHashMap ofRepeaters = new Int2IntOpenHashMap();
    private int members;
    private int repeaters;
    private long acts;
    private long elsewhere;

    Joining(CoActions window, RingParameters parameters, Block block, Block.Fit fit) {
        this.window = window;
        this.parameters = parameters;
        for (Int2LongMap.Entry entry : block.patternOf().int2LongEntrySet()) {
            if (fit.belongs(entry.getLongValue()) >= parameters.leastProbability()) {
                count(entry.getIntKey(), Long.bitCount(entry.getLongValue()));
            }
        }
        for (int object : block.objects()) {
            ofMembers.remove(object);
        }
    }

    /** The object that joins, or {@link ActionLists#NONE}. */
    int best() {
        double most = parameters.leastTie();
        int best = ActionLists.NONE;
        for (int object : ofMembers.keySet().toIntArray()) {
            if (mayJoin(object)) {
                double surprise = surprise(object);
                if (surprise > most || surprise == most && best != ActionLists.NONE && comesFirst(object, best)) {
                    most = surprise;
                    best = object;
                }
            }
        }
        return best;
    }

    private void count(int actor, int within) {
        IntArrayList objects = window.objectsOf(actor);
        members++;
        repeaters += within > 1 ? 1 : 0;
        acts += objects.size();
        elsewhere += objects.size() - within;
        for (int i = 0; i < objects.size(); i++) {
            ofMembers.addTo(objects.getInt(i), 1);
            ofRepeaters.addTo(objects.getInt(i), within > 1 ? 1 : 0);
        }
    }

    private boolean mayJoin(int object) {
        int here = ofMembers.get(object);
        return here >= Judge.LEAST_COMMON
                && here >= parameters.leastShare() * members
                && ofRepeaters.get(object) >= (int) (parameters.leastShare() * repeaters)
                && window.mayTie(object);
    }

    /** Against the share of the object among all that the others act on. */
    private double surprise(int object) {
        int here = ofMembers.get(object);
        double share = (window.objects().partners(object) - here + 1) / (double) (window.ties() - acts + 1);
        return Coincidence.surprise(here, (elsewhere - here + 1) * share);
    }

    private boolean comesFirst(int object, int other) {
        return window.objects().key(object) < window.objects().key(other);
    }
}
