package io.bonafide.bench.ring;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Every kind of ring once for each seed, {@value #RINGS_AT_ONCE} at a time, in a background whose days are dealt anew
 * within each item.
 */
final class Grid {
    private static final int RINGS_AT_ONCE = 27;
    private static final long SALT = 0x51ed270b;

    private final List<Result> results;
    private final Score total;

    private Grid(List<Result> results, Score total) {
        this.results = results;
        this.total = total;
    }

    /** All seeds from {@code first} to {@code last}. */
    static Grid run(Edges background, Peer peer, int first, int last) {
        List<Run> runs = IntStream.rangeClosed(first, last)
                .boxed()
                .flatMap(seed -> runs(seed).stream())
                .toList();
        List<List<Result>> results = new ArrayList<>();
        Score total = new Score(0, 0, 0);
        for (Outcome outcome :
                runs.parallelStream().map(run -> run.against(background, peer)).toList()) {
            results.add(outcome.results);
            total = total.and(outcome.score);
        }
        return new Grid(results.stream().flatMap(List::stream).toList(), total);
    }

    Score total() {
        return total;
    }

    int rings() {
        return results.size();
    }

    int lost() {
        return (int) results.stream().filter(result -> result.f1 == 0).count();
    }

    double meanF1() {
        return results.stream().mapToDouble(Result::f1).average().orElse(0);
    }

    /** Mean F1 by a property of the kind. */
    <K> Map<K, Double> meanF1By(Function<Cell, K> property) {
        Map<K, List<Double>> groups = new LinkedHashMap<>();
        for (Result result : results) {
            groups.computeIfAbsent(property.apply(result.cell), key -> new ArrayList<>())
                    .add(result.f1);
        }
        Map<K, Double> means = new LinkedHashMap<>();
        groups.forEach((key, values) -> means.put(
                key, values.stream().mapToDouble(Double::doubleValue).average().orElse(0)));
        return means;
    }

    private static List<Run> runs(int seed) {
        List<Cell> cells = new ArrayList<>(Cell.grid());
        SplittableRandom random = new SplittableRandom(seed ^ SALT);
        for (int i = cells.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            Cell swapped = cells.get(i);
            cells.set(i, cells.get(other));
            cells.set(other, swapped);
        }
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += RINGS_AT_ONCE) {
            runs.add(new Run(seed, cells.subList(i, Math.min(cells.size(), i + RINGS_AT_ONCE)), random.split()));
        }
        return runs;
    }

    /** Rings of one seed that share a background. */
    private record Run(int seed, List<Cell> cells, SplittableRandom random) {

        Outcome against(Edges background, Peer peer) {
            Edges edges = Injection.into(background.permuted(seed), cells, random);
            List<IntOpenHashSet> reported = peer.report(edges);
            List<Result> results = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                results.add(new Result(cells.get(i), f1(edges, i + 1, reported)));
            }
            return new Outcome(results, Score.of(edges, reported));
        }

        /** Of one ring: whoever is reported together with a member, and is none, is wrong. */
        private static double f1(Edges edges, int ring, List<IntOpenHashSet> reported) {
            IntOpenHashSet members = new IntOpenHashSet();
            for (int e = 0; e < edges.size(); e++) {
                if (edges.ring()[e] == ring) {
                    members.add(edges.user()[e]);
                }
            }
            IntOpenHashSet together = new IntOpenHashSet();
            for (IntOpenHashSet group : reported) {
                if (group.intStream().anyMatch(members::contains)) {
                    together.addAll(group);
                }
            }
            int right = (int) together.intStream().filter(members::contains).count();
            return new Score(right, together.size() - right, members.size() - right).f1();
        }
    }

    private record Outcome(List<Result> results, Score score) {}

    private record Result(Cell cell, double f1) {}
}
