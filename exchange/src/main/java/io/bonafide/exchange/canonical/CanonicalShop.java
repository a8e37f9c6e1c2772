package io.bonafide.exchange.canonical;

import io.bonafide.core.simulate.SimulatedShop;
import io.bonafide.core.simulate.SimulationSettings;
import io.bonafide.exchange.result.ResultException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Writes an invented shop as canonical files, {@code labels.csv} among them, all or none. */
public final class CanonicalShop {
    private CanonicalShop() {}

    /**
     * Writes {@code shop} into a directory, which may be absent, empty, or an earlier shop.
     *
     * @return how many lines it has
     * @throws ResultException if the directory holds anything else, or cannot be written to
     */
    public static long write(SimulatedShop shop, Path directory) throws IOException {
        Path target = directory.toAbsolutePath().normalize();
        requireOurs(target, directory);
        Path staging = staging(target, directory);
        try {
            long lines = writeInto(shop, staging);
            for (CanonicalFile file : CanonicalFile.values()) {
                Path written = staging.resolve(file.fileName());
                Files.move(written, target.resolve(file.fileName()), StandardCopyOption.ATOMIC_MOVE);
            }
            return lines;
        } finally {
            remove(staging);
        }
    }

    private static long writeInto(SimulatedShop shop, Path staging) throws IOException {
        try (CanonicalSink sink = new CanonicalSink(staging, shop.settings().shop(), SimulationSettings.ZONE)) {
            shop.generate(sink);
            return sink.lines();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void requireOurs(Path target, Path asGiven) throws IOException {
        ResultException.requireNoBrokenLink(asGiven);
        if (target.getParent() != null && !Files.exists(target)) {
            return;
        }
        if (target.getParent() == null || !Files.isDirectory(target)) {
            throw ResultException.notAShop(asGiven);
        }
        List<String> ours = Arrays.stream(CanonicalFile.values())
                .map(CanonicalFile::fileName)
                .toList();
        try (Stream<Path> files = Files.list(target)) {
            if (!files.allMatch(file -> ours.contains(file.getFileName().toString()))) {
                throw ResultException.notAShop(asGiven);
            }
        }
    }

    private static Path staging(Path target, Path asGiven) throws IOException {
        try {
            Files.createDirectories(target);
            return Files.createTempDirectory(target.getParent(), ".bonafide-");
        } catch (IOException e) {
            throw ResultException.notWritable(asGiven, e);
        }
    }

    private static void remove(Path staging) throws IOException {
        for (CanonicalFile file : CanonicalFile.values()) {
            Files.deleteIfExists(staging.resolve(file.fileName()));
        }
        Files.deleteIfExists(staging);
    }
}
