package io.bonafide.bench.burst;

import io.bonafide.bench.SharedData;
import io.bonafide.bench.burst.Ours.Says;
import io.bonafide.bench.burst.Trailing.Law;
import io.bonafide.core.signal.burst.DayParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How many injected bursts are found at one false flag in 1,000 series-days, beside plain tests in the same run. */
public final class BurstBench {
    private static final String FILE = "uci_online_retail/online_retail.csv.gz";
    private static final double ALLOWED = 1e-3;
    private static final int LAST_TUNING_SEED = 10;
    private static final int FIRST_SEED = 101;
    private static final int LAST_SEED = 140;
    private static final int LAST_SEED_OF_SHARES = 120;
    private static final double[] LEVELS = {0, 0.5, 1, 2, 5, Double.POSITIVE_INFINITY};

    private final DaySeries clean;
    private final double[][] expected;

    private BurstBench(DaySeries clean) {
        this.clean = clean;
        this.expected = clean.expected();
    }

    /**
     * Writes {@code docs/bursts.md}.
     *
     * @return whether the data were there
     */
    public static boolean run(Path project) throws IOException {
        Optional<Path> file = SharedData.file(project, FILE);
        if (file.isEmpty()) {
            return false;
        }
        String text = new BurstBench(DaySeries.uci(file.get())).report();
        Files.writeString(project.resolve("docs/bursts.md"), text);
        System.out.print(text);
        return true;
    }

    /**
     * Prints what the tuning half says of settings, one changed at a time.
     *
     * @return whether the data were there
     */
    public static boolean tune(Path project) {
        Optional<Path> file = SharedData.file(project, FILE);
        if (file.isEmpty()) {
            return false;
        }
        BurstBench bench = new BurstBench(DaySeries.uci(file.get()));
        List<Attacked> bursts = bench.worlds(1, LAST_TUNING_SEED, bench::tuningBursts);
        List<Attacked> ramps = bench.worlds(1, LAST_TUNING_SEED, bench::tuningRamps);
        Variants.all().entrySet().parallelStream()
                .map(variant -> String.format(
                        Locale.ROOT,
                        "%-22s bursts by tail %.3f, by evidence %.3f; ramps %.3f",
                        variant.getKey(),
                        bench.recall(new Ours(Says.TAIL, variant.getValue()), false, bursts)
                                .all(),
                        bench.recall(new Ours(Says.EVIDENCE, variant.getValue()), false, bursts)
                                .all(),
                        bench.recall(new Ours(Says.RAMP, variant.getValue()), true, ramps)
                                .all()))
                .forEachOrdered(System.out::println);
        return true;
    }

    private String report() {
        List<Trailing> plain = Stream.of(Law.values()).map(this::best).toList();
        List<Attacked> bursts =
                worlds(FIRST_SEED, LAST_SEED, seed -> Attacked.bursts(clean, expected, Half.REPORTING, seed));
        List<Attacked> ramps =
                worlds(FIRST_SEED, LAST_SEED, seed -> Attacked.ramps(clean, expected, Half.REPORTING, seed));
        List<Recall> ofBursts = recalls(methods(plain, Says.TAIL, Says.EVIDENCE), false, bursts);
        List<Recall> ofRamps = recalls(methods(plain, Says.EVIDENCE, Says.RAMP), true, ramps);
        return BurstPage.TEXT.formatted(
                clean.items(),
                clean.days(),
                LAST_SEED - FIRST_SEED + 1,
                ofBursts.get(0).attacks().size(),
                rows(ofBursts, kinds()),
                counts(ofBursts.get(0)),
                rows(ofBursts, levels()),
                calibration(plain),
                ofRamps.get(0).attacks().size(),
                rows(ofRamps, List.of(attack -> true)),
                shares());
    }

    private Attacked tuningBursts(long seed) {
        return Attacked.bursts(clean, expected, Half.TUNING, seed);
    }

    private Attacked tuningRamps(long seed) {
        return Attacked.ramps(clean, expected, Half.TUNING, seed);
    }

    private List<Attacked> worlds(int first, int last, LongFunction<Attacked> world) {
        return LongStream.rangeClosed(first, last).mapToObj(world).toList();
    }

    private Recall recall(Method method, boolean fresh, List<Attacked> worlds) {
        return Recall.of(method, ALLOWED, fresh, clean, worlds);
    }

    private List<Recall> recalls(List<Method> methods, boolean fresh, List<Attacked> worlds) {
        return methods.parallelStream()
                .map(method -> recall(method, fresh, worlds))
                .toList();
    }

    /** The law with the window that finds most on the tuning half. */
    private Trailing best(Law law) {
        List<Attacked> worlds = worlds(1, LAST_TUNING_SEED, this::tuningBursts);
        return Trailing.with(law).stream()
                .max(Comparator.comparingDouble(
                        method -> recall(method, false, worlds).all()))
                .orElseThrow();
    }

    private static List<Method> methods(List<Trailing> plain, Says... ours) {
        List<Method> methods = new ArrayList<>(plain);
        for (Says says : ours) {
            methods.add(new Ours(says, DayParameters.defaults()));
        }
        return methods;
    }

    private static List<Predicate<Attack>> kinds() {
        List<Predicate<Attack>> kinds = new ArrayList<>(List.of(attack -> true));
        for (int factor : Attacked.FACTORS) {
            kinds.add(attack -> attack.factor() == factor);
        }
        for (int length : Attacked.LENGTHS) {
            kinds.add(attack -> attack.length() == length);
        }
        return kinds;
    }

    private static List<Predicate<Attack>> levels() {
        List<Predicate<Attack>> levels = new ArrayList<>();
        for (int i = 1; i < LEVELS.length; i++) {
            double from = LEVELS[i - 1];
            double to = LEVELS[i];
            levels.add(attack -> attack.level() >= from && attack.level() < to);
        }
        return levels;
    }

    private static String counts(Recall any) {
        StringBuilder cells = new StringBuilder();
        levels().forEach(level ->
                cells.append(" | ").append(any.attacks().stream().filter(level).count()));
        return cells.substring(" | ".length());
    }

    private static String rows(List<Recall> recalls, List<Predicate<Attack>> columns) {
        StringBuilder rows = new StringBuilder();
        for (Recall recall : recalls) {
            rows.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f%s |%n",
                    recall.method().name(),
                    recall.threshold().tail(),
                    recall.rate() * 1000,
                    recall.cells(columns)));
        }
        return rows.toString().strip();
    }

    private String calibration(List<Trailing> plain) {
        StringBuilder rows = new StringBuilder();
        for (Method method : methods(plain, Says.values())) {
            double[][] tails = method.tails(clean);
            rows.append("| ").append(method.name());
            for (int depth = 2; depth <= 4; depth++) {
                double rate = new Threshold(depth, false).rate(tails, clean, Half.REPORTING);
                rows.append(String.format(Locale.ROOT, " | %.2f", rate * Math.pow(10, depth)));
            }
            rows.append(" |\n");
        }
        return rows.toString().strip();
    }

    private String shares() {
        List<Attacked> real =
                worlds(FIRST_SEED, LAST_SEED_OF_SHARES, seed -> Attacked.bursts(clean, expected, Half.REPORTING, seed));
        List<Attacked> steady = simulated(clean.steady());
        List<Attacked> moving = simulated(expected);
        return Stream.of(
                        Discoveries.row("simulated, steady", false, steady),
                        Discoveries.row("simulated, steady", true, steady),
                        Discoveries.row("simulated, moving", false, moving),
                        Discoveries.row("simulated, moving", true, moving),
                        Discoveries.row("real", false, real),
                        Discoveries.row("real", true, real))
                .reduce("", String::concat)
                .strip();
    }

    private List<Attacked> simulated(double[][] means) {
        return worlds(
                FIRST_SEED,
                LAST_SEED_OF_SHARES,
                seed -> Attacked.bursts(Discoveries.simulated(clean, means, seed), means, Half.REPORTING, seed));
    }
}
