package io.bonafide.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The real data that the figures are made on; a clone has none of them. */
public final class SharedData {
    private SharedData() {}

    /**
     * Where a file of the shared data is: in BONAFIDE_DATA, or beside the project. Says so if it is not there.
     *
     * @param name its directory and name, such as {@code darpa/darpa_original.zip}
     */
    public static Optional<Path> file(Path project, String name) {
        Path file = Optional.ofNullable(System.getenv("BONAFIDE_DATA"))
                .map(Path::of)
                .orElse(project.resolve("../shared/data"))
                .resolve(name);
        if (Files.exists(file)) {
            return Optional.of(file);
        }
        System.err.printf(
                "The data (%s) are not there.%nSet BONAFIDE_DATA to the directory that has %s.%n",
                file, Path.of(name).getName(0));
        return Optional.empty();
    }

    /** What {@code reading} makes of the lines after the heading of a compressed file. */
    public static <T> T read(Path file, Function<Stream<String>, T> reading) {
        return readAll(file, lines -> reading.apply(lines.skip(1)));
    }

    /** What {@code reading} makes of the lines of a compressed file that has no heading. */
    public static <T> T readAll(Path file, Function<Stream<String>, T> reading) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reading.apply(lines.lines());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
