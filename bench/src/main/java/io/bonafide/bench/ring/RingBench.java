package io.bonafide.bench.ring;

import io.bonafide.core.ring.Action;
import io.bonafide.core.ring.Ring;
import io.bonafide.core.ring.RingParameters;
import io.bonafide.core.ring.Rings;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How well and how fast rings are found, beside the peers in the same run. */
public final class RingBench {
    private static final int FIRST_SEED = 101;
    private static final int LAST_SEED = 140;
    private static final int LAST_SEED_OF_PEERS = 102;
    private static final int ROUNDS = 7;
    private static final int BLOCKS = 3;
    private static final double[] AFFINITIES = {5, 10, 20, 50};
    private static final int WORST = 5;

    private final Edges edges;
    private final Edges background;
    private final Ours ours = new Ours(RingParameters.ofDays());

    private RingBench(Edges edges) {
        this.edges = edges;
        this.background = edges.untouched();
    }

    /**
     * Writes {@code docs/rings.md}.
     *
     * @return whether the data were there
     */
    public static boolean run(Path project) throws IOException {
        Optional<Path> file = YelpRings.file(project);
        if (file.isEmpty()) {
            return false;
        }
        String text = new RingBench(YelpRings.read(file.get())).report();
        Files.writeString(project.resolve("docs/rings.md"), text);
        System.out.print(text);
        return true;
    }

    /**
     * Prints what the tuning seeds say of each affinity.
     *
     * @param seeds how many of them, from 1; at most 20
     * @return whether the data were there
     */
    public static boolean tune(Path project, int seeds) {
        Optional<Path> file = YelpRings.file(project);
        if (file.isEmpty()) {
            return false;
        }
        Edges background = YelpRings.read(file.get()).untouched();
        for (double affinity : AFFINITIES) {
            Grid grid = Grid.run(background, new Ours(RingParameters.ofDays().withAffinity(affinity)), 1, seeds);
            System.out.printf(
                    Locale.ROOT,
                    "affinity %.0f: mean F1 %.3f, precision %.3f, %d of %d rings lost%n",
                    affinity,
                    grid.meanF1(),
                    grid.total().precision(),
                    grid.lost(),
                    grid.rings());
        }
        return true;
    }

    private String report() {
        String asIs = asIs();
        String speed = speed();
        return RingPage.TEXT.formatted(speed, asIs, nothing(), grid());
    }

    private String asIs() {
        StringBuilder rows = new StringBuilder();
        for (Peer peer : List.of(
                ours,
                new CoActionCounting(3, 3, 4),
                new CoActionCounting(2, 3, 4),
                new WindowPeeling(7, 2.2),
                new WindowPeeling(7, 2.5),
                new DensestBlock(1, Peeling.Density.PER_SLICE),
                new DensestBlock(BLOCKS, Peeling.Density.PER_SLICE),
                new DensestBlock(1, Peeling.Density.GEOMETRIC))) {
            Score untouched = Score.of(background, peer.report(background));
            long begin = System.nanoTime();
            List<IntOpenHashSet> reported = peer.report(edges);
            double seconds = (System.nanoTime() - begin) / 1e9;
            Score score = Score.of(edges, reported);
            rows.append(String.format(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f | %.3f | %d | %d | %.1f |%n",
                    peer.name(),
                    score.precision(),
                    score.recall(),
                    score.f1(),
                    score.wrong(),
                    untouched.wrong(),
                    seconds));
        }
        return rows.toString().strip();
    }

    private String speed() {
        List<Action> actions = edges.actions();
        List<Double> batches = new ArrayList<>();
        List<Ours.Stream> streams = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            Rings.among(actions, ours.parameters());
            batches.add((System.nanoTime() - begin) / 1e9);
            streams.add(ours.stream(actions));
        }
        batches.sort(Comparator.naturalOrder());
        streams.sort(Comparator.comparingDouble(Ours.Stream::mean));
        Ours.Stream median = streams.get(ROUNDS / 2);
        return String.format(
                Locale.ROOT,
                "| batch, %d actions | %.2f s (%.2f to %.2f) |%n| stream, mean of an update | %.2f µs |%n"
                        + "| stream, 99th percentile | %.2f µs |%n| stream, slowest: the update that ends a step | %.0f µs |",
                actions.size(),
                batches.get(ROUNDS / 2),
                batches.get(0),
                batches.get(ROUNDS - 1),
                median.mean(),
                median.p99(),
                median.most());
    }

    private String nothing() {
        int users = 0;
        for (int seed = FIRST_SEED; seed < FIRST_SEED + 20; seed++) {
            users +=
                    Score.of(background, ours.report(background.permuted(seed))).wrong();
        }
        List<Ring> real = Rings.among(background.actions(), ours.parameters());
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "Days dealt anew within each item, seeds %d to %d: **%d users** reported in all 20 together. "
                        + "The untouched reviews as they are: %d groups",
                FIRST_SEED,
                FIRST_SEED + 19,
                users,
                real.size()));
        real.forEach(ring -> text.append(String.format(
                Locale.ROOT,
                "; %d users on %d items within %d days, %d repeats where %.2f were expected",
                ring.members().size(),
                ring.objects().size(),
                ring.to() - ring.from() + 1,
                ring.seen(),
                ring.expected())));
        return text.append('.').toString();
    }

    private String grid() {
        StringBuilder text = new StringBuilder();
        text.append(
                "| method | seeds | rings | mean F1 | precision | recall | lost |\n|---|---|---|---|---|---|---|\n");
        Grid grid = Grid.run(background, ours, FIRST_SEED, LAST_SEED);
        append(text, ours, grid, LAST_SEED);
        for (Peer peer : List.of(new CoActionCounting(3, 3, 4), new WindowPeeling(7, 2.2))) {
            append(text, peer, Grid.run(background, peer, FIRST_SEED, LAST_SEED_OF_PEERS), LAST_SEED_OF_PEERS);
        }
        text.append("\nMean F1 of core.ring by one property of the ring at a time:\n\n");
        text.append("| buyers | items | days | density | camouflage |\n|---|---|---|---|---|\n| ");
        text.append(String.join(
                " | ",
                by(grid.meanF1By(Cell::buyers)),
                by(grid.meanF1By(Cell::items)),
                by(grid.meanF1By(Cell::days)),
                by(grid.meanF1By(Cell::density)),
                by(grid.meanF1By(Cell::camouflage))));
        text.append(" |\n\nThe worst kinds, of 324, each over ")
                .append(LAST_SEED - FIRST_SEED + 1)
                .append(" seeds:\n\n");
        text.append("| buyers | items | days | density | camouflage | mean F1 |\n|---|---|---|---|---|---|\n");
        grid.meanF1By(cell -> cell).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(WORST)
                .forEach(entry -> text.append(String.format(
                        Locale.ROOT,
                        "| %d | %d | %d | %s | %d | %.3f |%n",
                        entry.getKey().buyers(),
                        entry.getKey().items(),
                        entry.getKey().days(),
                        entry.getKey().density(),
                        entry.getKey().camouflage(),
                        entry.getValue())));
        return text.toString().strip();
    }

    private static void append(StringBuilder text, Peer peer, Grid grid, int lastSeed) {
        text.append(String.format(
                Locale.ROOT,
                "| %s | %d to %d | %d | %.3f | %.3f | %.3f | %d |%n",
                peer.name(),
                FIRST_SEED,
                lastSeed,
                grid.rings(),
                grid.meanF1(),
                grid.total().precision(),
                grid.total().recall(),
                grid.lost()));
    }

    private static <K extends Comparable<K>> String by(Map<K, Double> means) {
        return means.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> String.format(Locale.ROOT, "%s: %.3f", entry.getKey(), entry.getValue()))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }
}
