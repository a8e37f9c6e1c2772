package io.bonafide.bench.speed;

import io.bonafide.core.simulate.SimulationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Ten million lines of history through {@code bonafide analyze} in a heap of 4 GiB: of one shop, and of ten shops side by
 * side. A size that fails is reported with what the command said, and the half of it is tried.
 */
public final class History {
    /** How many lines in all, unless asked otherwise. */
    public static final int LINES = 10_000_000;

    private static final int SHOPS = 10;
    private static final int LEAST_LINES = 1_000;
    private static final String HEAP = "-Xmx4g";
    /** The invented half years may end after today, and rows of the future are set aside. */
    private static final String AFTER_ALL = "2027-12-31T00:00:00Z";

    private static final int LONGEST_REASON = 300;

    private final Path project;
    private final Path directory;
    private final StringBuilder rows = new StringBuilder();

    private History(Path project, Path directory) {
        this.project = project;
        this.directory = directory;
    }

    /** Measures, prints, and writes {@code docs/history.md}. */
    public static void run(Path project, int lines) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("bonafide-history-");
        try {
            History history = new History(project, directory);
            history.largest(1, lines);
            history.largest(SHOPS, lines);
            String text = history.page();
            Files.writeString(project.resolve("docs").resolve("history.md"), text);
            System.out.print(text);
        } finally {
            Directories.delete(directory);
        }
    }

    /** From {@code lines} on down to the first size that passes. */
    private void largest(int shops, int lines) throws IOException, InterruptedException {
        for (int size = lines; size >= LEAST_LINES; size /= 2) {
            if (measure(shops, size)) {
                return;
            }
        }
    }

    private boolean measure(int shops, int lines) throws IOException, InterruptedException {
        System.err.printf("%d shops, %d lines: simulating …%n", shops, lines);
        List<String> command = new ArrayList<>(List.of("analyze"));
        long counted = 0;
        for (int shop = 0; shop < shops; shop++) {
            Path file = simulate(shop, lines / shops);
            try (Stream<String> all = Files.lines(file)) {
                counted += all.count() - 1;
            }
            command.add(file.toString());
        }
        Path out = directory.resolve("out");
        command.addAll(List.of("--out", out.toString(), "--as-of", AFTER_ALL));
        System.err.printf("%d shops, %d lines: analysing …%n", shops, counted);
        JavaRun run = JavaRun.bonafide(project, HEAP, command.toArray(String[]::new));
        boolean passed = run.exitCode() == 0;
        rows.append(String.format(
                Locale.ROOT,
                "| %d | %d | %s | %d | %s |%n",
                shops,
                counted,
                passed ? String.format(Locale.ROOT, "%.0f", run.seconds()) : "—",
                run.peakMemory(),
                passed ? "done" : reason(run)));
        Directories.delete(directory);
        Files.createDirectories(directory);
        return passed;
    }

    /** The shop's orders; its other files are not read. */
    private Path simulate(int number, int lines) throws IOException, InterruptedException {
        Path shop = directory.resolve("shop" + number);
        int orders = (int) (lines / SimulationSettings.LINES_PER_ORDER / .99);
        JavaRun.bonafide(
                        project,
                        HEAP,
                        "simulate",
                        "--scenario",
                        "reverse_brushing_many",
                        "--strength",
                        "0.01",
                        "--days",
                        "180",
                        "--seed",
                        Integer.toString(71 + number),
                        "--shop",
                        "shop" + number,
                        "--orders",
                        Integer.toString(orders),
                        "--out",
                        shop.toString())
                .orFail();
        return shop.resolve("orders.csv");
    }

    /** Why a run failed, in one cell. */
    private static String reason(JavaRun run) {
        String said = run.log().strip().replaceAll("\\s+", " ").replace('|', '/');
        return "failed with %d: %s"
                .formatted(run.exitCode(), said.substring(Math.max(0, said.length() - LONGEST_REASON)));
    }

    private String page() {
        return String.format(
                        Locale.ROOT,
                        """
                # Ten million lines of history

                Written by `./bonafide bench history`. Shops of 180 days with an attack on one line in a hundred, of which only
                `orders.csv` is given; `bonafide analyze` from the files to all outputs as a process of its own, start-up
                included, `%s`, %d processors, Java %s. The bars: one shop within 300 s, ten shops within 180 s, 4 GiB. The memory is the
                most that the process held resident. A size that fails is told, and the half of it is tried.

                | shops | lines | seconds | MiB | |
                |---|---|---|---|---|
                """,
                        HEAP,
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature())
                + rows;
    }
}
