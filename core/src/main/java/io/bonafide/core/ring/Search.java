package io.bonafide.core.ring;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The blocks that stand out in the window, around the actions of its newest step.
 *
 * <p>A seed is a pair of objects with at least two common actors, more than chance brings, one of whom has just acted.
 * The strongest seed grows: its {@link Mixture} says who is a likely member, and the object of the best {@link
 * Joining} joins, until there is none. The block is then put to the {@link Judge}. Objects thus found are not looked at again in this step; two rings that share an object but not their actors grow
 * apart, since members of the one do not act on the other's objects.
 *
 * <p>O(Σ d²) over the actors of the step for the seeds, d objects each; O(actions on the block) for each object that
 * joins.
 */
final class Search {
    private static final int LEAST_COMMON = Judge.LEAST_COMMON;

    private final CoActions window;
    private final RingParameters parameters;
    private final long windowFrom;
    private final double rho;
    private final Judge judge;

    Search(CoActions window, RingParameters parameters, long newestStep) {
        this.window = window;
        this.parameters = parameters;
        this.windowFrom = newestStep - parameters.windowSteps() + 1;
        double ties = Math.max(1, window.ties());
        this.rho = (window.pairsOfActs() + 2) / (ties * ties);
        this.judge = new Judge(window, parameters, newestStep, rho);
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        List<IntOpenHashSet> done = new ArrayList<>();
        for (Seed seed : seeds()) {
            if (done.stream().noneMatch(set -> set.contains(seed.one) && set.contains(seed.other))) {
                int[] objects = grow(seed);
                done.add(new IntOpenHashSet(objects));
                Finding finding = judge.of(objects);
                if (finding != null) {
                    findings.add(finding);
                }
            }
        }
        return findings;
    }

    private List<Seed> seeds() {
        List<Seed> seeds = new ArrayList<>();
        IntOpenHashSet actors = new IntOpenHashSet();
        LongOpenHashSet pairs = new LongOpenHashSet();
        ActionLists lists = window.lists();
        for (int node = window.newestStepFirst(); node != ActionLists.NONE; node = lists.next(node)) {
            int actor = lists.actor(node);
            if (window.actors().partners(actor) > 1 && !window.isBusy(actor) && actors.add(actor)) {
                addSeeds(window.objectsOf(actor), pairs, seeds);
            }
        }
        seeds.sort(Comparator.comparingDouble(Seed::tie)
                .reversed()
                .thenComparingLong(seed -> window.objects().key(seed.one))
                .thenComparingLong(seed -> window.objects().key(seed.other)));
        return seeds;
    }

    private void addSeeds(IntArrayList objects, LongOpenHashSet pairs, List<Seed> seeds) {
        for (int i = 0; i < objects.size(); i++) {
            for (int j = 0; j < i; j++) {
                int one = objects.getInt(i);
                int other = objects.getInt(j);
                int common = window.common(one, other);
                if (common >= LEAST_COMMON && crowd(one, other, common) && pairs.add(CoActions.pair(one, other))) {
                    double tie = Coincidence.surprise(common, rho * partners(one) * partners(other));
                    if (tie >= parameters.leastTie()) {
                        boolean inOrder =
                                window.objects().key(one) < window.objects().key(other);
                        seeds.add(inOrder ? new Seed(one, other, tie) : new Seed(other, one, tie));
                    }
                }
            }
        }
    }

    private boolean crowd(int one, int other, int common) {
        return window.mayTie(one)
                && window.mayTie(other)
                && partners(one) + partners(other) - common >= parameters.leastActors();
    }

    private int[] grow(Seed seed) {
        int[] objects = {seed.one, seed.other};
        while (objects.length < parameters.mostObjects()) {
            Block block = judge.wholeWindow(objects);
            int joins = new Joining(window, parameters, block, block.fit(rho, windowFrom)).best();
            if (joins == ActionLists.NONE) {
                break;
            }
            objects = Arrays.copyOf(objects, objects.length + 1);
            objects[objects.length - 1] = joins;
            objects = byKey(objects);
        }
        return objects;
    }

    private int[] byKey(int[] objects) {
        return Arrays.stream(objects)
                .boxed()
                .sorted(Comparator.comparingLong(object -> window.objects().key(object)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int partners(int object) {
        return window.objects().partners(object);
    }

    /** Two objects that share actors, in order of their keys. */
    private record Seed(int one, int other, double tie) {}
}
