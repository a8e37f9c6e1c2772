package io.bonafide.bench.speed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.bonafide.core.simulate.SimulationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Times {@code bonafide analyze} as a process of its own, start-up included, in a heap of 2 GiB, on an invented shop's
 * {@code orders.csv}; and a bare FastCSV read of the same file, in a process like it, as the floor.
 */
public final class Speed {
    /** How many lines, unless asked otherwise. */
    public static final int LINES = 1_000_000;

    private static final int REPEATS = 3;
    private static final String HEAP = "-Xmx2g";

    private final Path project;
    private final Path directory;

    private Speed(Path project, Path directory) {
        this.project = project;
        this.directory = directory;
    }

    /** Measures, prints, and writes {@code docs/performance.md}. */
    public static void run(Path project, int lines) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("bonafide-speed-");
        try {
            String text = new Speed(project, directory).measure(lines);
            Files.writeString(project.resolve("docs").resolve("performance.md"), text);
            System.out.print(text);
        } finally {
            Directories.delete(directory);
        }
    }

    /** The floor: reads every cell of a file and does nothing with it. */
    public static void main(String[] arguments) throws IOException {
        long cells = 0;
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(Path.of(arguments[0]))) {
            for (CsvRecord row : rows) {
                cells += row.getFieldCount();
            }
        }
        System.out.println(cells);
    }

    private String measure(int lines) throws IOException, InterruptedException {
        Path shop = directory.resolve("shop");
        int orders = (int) (lines / SimulationSettings.LINES_PER_ORDER / .99);
        bonafide(
                "simulate",
                "--scenario",
                "reverse_brushing_many",
                "--strength",
                "0.01",
                "--seed",
                "7",
                "--orders",
                Integer.toString(orders),
                "--out",
                shop.toString());
        Path file = shop.resolve("orders.csv");
        long rows;
        try (Stream<String> all = Files.lines(file)) {
            rows = all.count() - 1;
        }
        double[] floor = new double[REPEATS];
        double[] whole = new double[REPEATS];
        for (int i = 0; i < REPEATS; i++) {
            floor[i] = JavaRun.java(
                            HEAP,
                            List.of(
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    Speed.class.getName(),
                                    file.toString()))
                    .orFail()
                    .seconds();
            whole[i] = bonafide(
                    "analyze",
                    file.toString(),
                    "--out",
                    directory.resolve("out" + i).toString());
        }
        return String.format(
                Locale.ROOT,
                """
                # Performance

                Written by `./bonafide bench speed`. %d rows of `orders.csv` (%d MB), %d runs each in turn; a
                process of its own each time, start-up included, `%s`, %d processors, Java %s.

                | what | seconds, best | median |
                |---|---|---|
                | bare FastCSV read of the file | %.1f | %.1f |
                | `bonafide analyze`, from the file to all outputs | %.1f | %.1f |
                """,
                rows,
                Files.size(file) >> 20,
                REPEATS,
                HEAP,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                best(floor),
                median(floor),
                best(whole),
                median(whole));
    }

    private double bonafide(String... arguments) throws IOException, InterruptedException {
        return JavaRun.bonafide(project, HEAP, arguments).orFail().seconds();
    }

    private static double best(double[] seconds) {
        return Arrays.stream(seconds).min().orElseThrow();
    }

    private static double median(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
