package io.bonafide.bench.speed;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Java process that has run to its end.
 *
 * @param seconds from its start to its end, start-up included
 * @param peakMemory the most memory it held resident, in MiB, heap and all else; 0 where the system does not tell
 * @param log what it printed
 */
record JavaRun(double seconds, long peakMemory, int exitCode, String log) {
    private static final Path PROCESSES = Path.of("/proc");
    private static final long POLL_MS = 100;

    /** Runs {@code bonafide} of the project's jar, as the launcher does. */
    static JavaRun bonafide(Path project, String heap, String... arguments) throws IOException, InterruptedException {
        Path jar = project.resolve("app/target/bonafide.jar");
        Path tuning = project.resolve("scripts/long-run.args");
        List<String> all = new ArrayList<>(List.of("@" + tuning, "-jar", jar.toString()));
        all.addAll(Arrays.asList(arguments));
        return java(heap, all);
    }

    /** Runs this Java. */
    static JavaRun java(String heap, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(heap);
        command.addAll(arguments);
        File log = File.createTempFile("bonafide-bench-", ".log");
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
            long peak = 0;
            while (!process.waitFor(POLL_MS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, resident(process.pid()));
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new JavaRun(seconds, peak, process.exitValue(), Files.readString(log.toPath()));
        } finally {
            Files.delete(log.toPath());
        }
    }

    /** The same, or an error with what the process printed, if it failed. */
    JavaRun orFail() throws IOException {
        if (exitCode != 0) {
            throw new IOException("A process of the benchmark ended with %d:%n%s".formatted(exitCode, log));
        }
        return this;
    }

    /** The high-water mark of the process's resident memory, as proc(5) gives it, in MiB. */
    private static long resident(long pid) {
        try {
            return Files.readAllLines(PROCESSES.resolve(pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException noSuchSystemOrAlreadyEnded) {
            return 0;
        }
    }
}
