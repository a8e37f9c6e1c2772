package io.bonafide.core.ring;

import it.unimi.dsi.fastutil.ints.Int2LongMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What remains of a block of the window, and whether it could be chance.
 *
 * <p>Objects where members leave no excess go, and the span shrinks to the actions of the members who act on several,
 * twice over; who is then a probable member is one. Where few of them act on several, a crowd has come for another reason:
 * then those with a single act are no members. Whether the block stands out is tested on the whole window, so that
 * the choice of the span needs no correction.
 */
final class Judge {
    static final int LEAST_COMMON = 2;
    private static final int SHRINKINGS = 2;

    private final CoActions window;
    private final RingParameters parameters;
    private final long windowFrom;
    private final long newestStep;
    private final double rho;

    Judge(CoActions window, RingParameters parameters, long newestStep, double rho) {
        this.window = window;
        this.parameters = parameters;
        this.newestStep = newestStep;
        this.windowFrom = newestStep - parameters.windowSteps() + 1;
        this.rho = rho;
    }

    Block wholeWindow(int[] objects) {
        long step = parameters.step();
        return new Block(window, objects, windowFrom * step, newestStep * step + step - 1);
    }

    /** The block as a finding; null if too few are members, or as many would come by chance. */
    @Nullable
    Finding of(int[] grown) {
        Block block = wholeWindow(grown);
        for (int i = 0; i < SHRINKINGS; i++) {
            block = shrink(block);
            if (block.objects().length < 2) {
                return null;
            }
        }
        Block.Fit fit = block.fit(rho, windowFrom);
        List<Ring.Member> members = members(block, fit);
        List<Ring.Member> repeating = members.stream().filter(Judge::repeats).toList();
        if (repeating.size() < parameters.leastRepeating() * members.size()) {
            members = repeating;
        }
        if (members.size() < parameters.leastActors() || repeating.size() < parameters.leastRepeaters()) {
            return null;
        }
        Block whole = wholeWindow(block.objects());
        List<Int2LongMap.Entry> repeaters = repeaters(whole);
        Coincidence coincidence = coincidence(whole, repeaters);
        if (coincidence.strength() <= 0) {
            return null;
        }
        return new Finding(
                members,
                coincidence,
                repeaters.stream()
                        .map(entry -> window.actors().key(entry.getIntKey()))
                        .toList());
    }

    private static boolean repeats(Ring.Member member) {
        return member.acts().stream().mapToLong(Action::object).distinct().count() > 1;
    }

    /** Without the objects on which members leave no excess, from the first to the last act of members on several. */
    private Block shrink(Block block) {
        Block.Fit fit = block.fit(rho, windowFrom);
        int[] kept = new int[block.objects().length];
        int count = 0;
        for (int i = 0; i < kept.length; i++) {
            if (fit.mixture().membersOn(i) >= LEAST_COMMON) {
                kept[count++] = block.objects()[i];
            }
        }
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        ActionLists lists = window.lists();
        for (int object : block.objects()) {
            for (int node = window.objects().head(object); node != ActionLists.NONE; node = lists.nextOfObject(node)) {
                long pattern = block.patternOf().get(lists.actor(node));
                if (block.holds(lists.time(node))
                        && Long.bitCount(pattern) > 1
                        && fit.belongs(pattern) >= parameters.leastProbability()) {
                    from = Math.min(from, lists.time(node));
                    to = Math.max(to, lists.time(node));
                }
            }
        }
        return from > to
                ? new Block(window, new int[0], 0, 0)
                : new Block(window, Arrays.copyOf(kept, count), from, to);
    }

    private List<Ring.Member> members(Block block, Block.Fit fit) {
        IntOpenHashSet objects = new IntOpenHashSet(block.objects());
        List<Ring.Member> members = new ArrayList<>();
        for (Int2LongMap.Entry entry : block.patternOf().int2LongEntrySet()) {
            double probability = fit.belongs(entry.getLongValue());
            if (probability >= parameters.leastProbability()) {
                members.add(new Ring.Member(
                        window.actors().key(entry.getIntKey()), probability, acts(entry.getIntKey(), block, objects)));
            }
        }
        members.sort(Comparator.comparingLong(Ring.Member::actor));
        return members;
    }

    private List<Action> acts(int actor, Block block, IntOpenHashSet objects) {
        ActionLists lists = window.lists();
        List<Action> acts = new ArrayList<>();
        for (int node = window.actors().head(actor); node != ActionLists.NONE; node = lists.nextOfActor(node)) {
            if (block.holds(lists.time(node)) && objects.contains(lists.object(node))) {
                acts.add(new Action(
                        window.actors().key(actor), window.objects().key(lists.object(node)), lists.time(node)));
            }
        }
        return acts.stream().distinct().sorted(Story.ORDER).toList();
    }

    private Coincidence coincidence(Block whole, List<Int2LongMap.Entry> repeaters) {
        int[] objects = whole.objects();
        double[] shares = new double[objects.length];
        int least = Integer.MAX_VALUE;
        double ties = window.ties();
        for (Int2LongMap.Entry repeater : repeaters) {
            int repeats = repeats(repeater);
            ties -= repeats;
            for (int i = 0; i < objects.length; i++) {
                if ((repeater.getLongValue() >> i & 1) != 0) {
                    shares[i] -= repeats / (repeats + 1.0);
                }
            }
        }
        for (int i = 0; i < objects.length; i++) {
            int actors = window.objects().partners(objects[i]);
            shares[i] = (shares[i] + actors) / ties;
            least = Math.min(least, actors);
        }
        double[] chances = Coincidence.symmetric(shares);
        double factorial = 1;
        for (int k = 2; k < chances.length; k++) {
            factorial *= k;
            double ways = factorial + window.waysToAct(k);
            for (Int2LongMap.Entry repeater : repeaters) {
                int all = window.actors().partners(repeater.getIntKey());
                ways += CoActions.falling(all - repeats(repeater), k) - CoActions.falling(all, k);
            }
            chances[k] *= ways;
        }
        int asBusy = Math.max(objects.length, window.objectsWith(least));
        return new Coincidence(
                repeaters.stream().mapToInt(Judge::repeats).toArray(),
                chances,
                parameters.affinity(),
                Coincidence.logChoices(asBusy, objects.length));
    }

    /** Those with the most objects first, then by key. */
    private List<Int2LongMap.Entry> repeaters(Block whole) {
        return whole.patternOf().int2LongEntrySet().stream()
                .filter(entry -> repeats(entry) > 0)
                .sorted(Comparator.comparingInt((Int2LongMap.Entry entry) -> -repeats(entry))
                        .thenComparingLong(entry -> window.actors().key(entry.getIntKey())))
                .toList();
    }

    private static int repeats(Int2LongMap.Entry entry) {
        return Long.bitCount(entry.getLongValue()) - 1;
    }
}
