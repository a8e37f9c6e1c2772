package io.bonafide.core.ring;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.function.LongPredicate;

/**
 * What the window holds: who acts on what, and how many actors any two objects have in common.
 *
 * <p>An actor counts once for an object, however often it acts on it, and not at all while it has more than {@link
 * RingParameters#busyActor} actions within the window. All figures are functions of the set of actions in the window:
 * their order does not matter. An arrival or a departure costs O(objects of its actor).
 */
final class CoActions {
    private static final int COUNTS = 64;

    private final LongPredicate hub;
    private final int most;
    private final int busy;
    private final ActionLists lists = new ActionLists();
    private final Slots actors = new Slots();
    private final Slots objects = new Slots();
    private final Long2IntOpenHashMap common = new Long2IntOpenHashMap();
    private final ObjectRates rates;
    private final long stepLength;
    private final IntArrayList scratch = new IntArrayList();

    /** How many objects have n actors, those of more in the last place. */
    private final int[] objectsOfCount = new int[COUNTS + 1];

    private int newestStepFirst = ActionLists.NONE;
    private int knownObjects;
    private long ties;
    private double pairsOfActs;

    /** How many actors have n objects. */
    private final int[] actorsOfCount;

    /** @param hub whether an object ties nobody, however many act on it */
    CoActions(RingParameters parameters, LongPredicate hub) {
        this.hub = hub;
        this.most = parameters.hubObject();
        this.busy = parameters.busyActor();
        this.actorsOfCount = new int[busy + 1];
        this.stepLength = parameters.step();
        this.rates = new ObjectRates(parameters.halfLifeSteps());
    }

    /** Opens a step: what is older than {@code windowFrom} leaves. */
    void open(long windowFrom) {
        newestStepFirst = ActionLists.NONE;
        for (int node = lists.oldest();
                node != ActionLists.NONE && step(lists.time(node)) < windowFrom;
                node = lists.oldest()) {
            leave(node);
        }
    }

    void add(Action action) {
        int actor = actors.of(action.actor());
        int object = objects.of(action.object());
        if (object >= knownObjects) {
            rates.begin(object, step(action.time()));
            knownObjects = object + 1;
        }
        if (actors.actions(actor) == busy) {
            retract(actor);
        }
        if (actors.actions(actor) < busy) {
            IntArrayList others = objectsOf(actor);
            if (!others.contains(object)) {
                enter(actor, object, others);
            }
        }
        int node = lists.add(actor, object, action.time());
        if (actors.head(actor) != ActionLists.NONE) {
            lists.followInActor(actors.tail(actor), node);
        }
        actors.append(actor, node);
        if (objects.head(object) != ActionLists.NONE) {
            lists.followInObject(objects.tail(object), node);
        }
        objects.append(object, node);
        if (newestStepFirst == ActionLists.NONE) {
            newestStepFirst = node;
        }
    }

    long step(long time) {
        return Math.floorDiv(time, stepLength);
    }

    /** The first action of the open step, then {@link ActionLists#next}; {@link ActionLists#NONE} if it has none. */
    int newestStepFirst() {
        return newestStepFirst;
    }

    ActionLists lists() {
        return lists;
    }

    Slots actors() {
        return actors;
    }

    Slots objects() {
        return objects;
    }

    ObjectRates rates() {
        return rates;
    }

    boolean isBusy(int actor) {
        return actors.actions(actor) > busy;
    }

    /** Different objects of an actor, in no particular order; valid until the next call. Not for a busy actor. */
    IntArrayList objectsOf(int actor) {
        scratch.clear();
        for (int node = actors.head(actor); node != ActionLists.NONE; node = lists.nextOfActor(node)) {
            if (!scratch.contains(lists.object(node))) {
                scratch.add(lists.object(node));
            }
        }
        return scratch;
    }

    /** Whether the object may be part of a ring. */
    boolean mayTie(int object) {
        return objects.partners(object) <= most && !hub.test(objects.key(object));
    }

    /** How many actors act on both objects. */
    int common(int one, int other) {
        return common.get(pair(one, other));
    }

    /** How many pairs of an actor and an object there are. */
    long ties() {
        return ties;
    }

    /** Over all actors, the sum of objects × (objects − 1). */
    double pairsOfActs() {
        return pairsOfActs;
    }

    /** Over all actors, the sum of d (d − 1) … (d − {@code k} + 1) with d objects each. */
    double waysToAct(int k) {
        double ways = 0;
        for (int d = k; d <= busy; d++) {
            ways += actorsOfCount[d] * falling(d, k);
        }
        return ways;
    }

    /** d (d − 1) … (d − {@code k} + 1). */
    static double falling(int d, int k) {
        double product = 1;
        for (int i = 0; i < k; i++) {
            product *= Math.max(0, d - i);
        }
        return product;
    }

    /** How many objects have at least {@code count} actors; those beyond {@value #COUNTS} are all that is told apart. */
    int objectsWith(int count) {
        int found = 0;
        for (int n = Math.min(count, COUNTS); n <= COUNTS; n++) {
            found += objectsOfCount[n];
        }
        return found;
    }

    static long pair(int one, int other) {
        return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
    }

    private void leave(int node) {
        int actor = lists.actor(node);
        int object = lists.object(node);
        boolean wasBusy = isBusy(actor);
        actors.dropHead(actor, lists.nextOfActor(node));
        objects.dropHead(object, lists.nextOfObject(node));
        rates.add(object, step(lists.time(node)));
        lists.removeOldest();
        if (wasBusy) {
            if (!isBusy(actor)) {
                readmit(actor);
            }
        } else {
            IntArrayList others = objectsOf(actor);
            if (!others.contains(object)) {
                exit(actor, object, others);
            }
        }
        if (actors.actions(actor) == 0) {
            actors.release(actor);
        }
    }

    private void enter(int actor, int object, IntArrayList others) {
        for (int i = 0; i < others.size(); i++) {
            common.addTo(pair(object, others.getInt(i)), 1);
        }
        change(actor, object, 1);
    }

    private void exit(int actor, int object, IntArrayList others) {
        for (int i = 0; i < others.size(); i++) {
            long pair = pair(object, others.getInt(i));
            if (common.addTo(pair, -1) == 1) {
                common.remove(pair);
            }
        }
        change(actor, object, -1);
    }

    private void change(int actor, int object, int by) {
        int before = objects.partners(object);
        if (before > 0) {
            objectsOfCount[Math.min(before, COUNTS)]--;
        }
        if (before + by > 0) {
            objectsOfCount[Math.min(before + by, COUNTS)]++;
        }
        objects.changePartners(object, by);
        int mine = actors.partners(actor);
        actorsOfCount[mine]--;
        actorsOfCount[mine + by]++;
        actors.changePartners(actor, by);
        pairsOfActs += falling(mine + by, 2) - falling(mine, 2);
        ties += by;
    }

    private void retract(int actor) {
        IntArrayList all = new IntArrayList(objectsOf(actor));
        while (!all.isEmpty()) {
            int object = all.popInt();
            exit(actor, object, all);
        }
    }

    private void readmit(int actor) {
        IntArrayList all = new IntArrayList(objectsOf(actor));
        IntArrayList entered = new IntArrayList();
        for (int i = 0; i < all.size(); i++) {
            enter(actor, all.getInt(i), entered);
            entered.add(all.getInt(i));
        }
    }
}
