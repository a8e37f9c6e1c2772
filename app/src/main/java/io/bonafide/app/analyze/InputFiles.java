package io.bonafide.app.analyze;

import io.bonafide.core.exposure.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files that somebody means who names files and directories. A directory means the tables in it, by name, without its
 * subdirectories. A file that was already named, under whatever name, counts once.
 *
 * @param files in the order given
 * @param notices what to tell of it
 */
public record InputFiles(List<Path> files, List<Wording> notices) {
    private static final Set<String> TABLES = Set.of("csv", "tsv", "txt", "xlsx", "xlsm", "xls", "html", "htm", "gz");

    public InputFiles {
        files = List.copyOf(files);
        notices = List.copyOf(notices);
    }

    /** @throws NoInputException if nothing is there to read */
    public static InputFiles of(List<Path> named) throws IOException, NoInputException {
        List<Path> files = new ArrayList<>();
        List<Wording> notices = new ArrayList<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                List<Path> inside = tables(path);
                notices.add(Notices.TEXTS.say("directory", path, inside.size()));
                files.addAll(inside);
            } else {
                files.add(path);
            }
        }
        return new InputFiles(once(files, notices), notices);
    }

    private static List<Path> tables(Path directory) throws IOException, NoInputException {
        try (Stream<Path> inside = Files.list(directory)) {
            List<Path> tables = inside.filter(Files::isRegularFile)
                    .filter(InputFiles::isTable)
                    .sorted()
                    .toList();
            if (tables.isEmpty()) {
                throw new NoInputException(Notices.TEXTS.say(
                        "noTable",
                        directory,
                        String.join(", ", TABLES.stream().sorted().toList())));
            }
            return tables;
        }
    }

    private static boolean isTable(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && TABLES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static List<Path> once(List<Path> files, List<Wording> notices) throws IOException {
        List<Path> kept = new ArrayList<>();
        for (Path file : files) {
            @Nullable Path twin = twin(file, kept);
            if (twin == null) {
                kept.add(file);
            } else {
                notices.add(Notices.TEXTS.say("twin", file, twin));
            }
        }
        return kept;
    }

    /** An earlier file with the same content; compared only where the sizes agree. */
    private static @Nullable Path twin(Path file, List<Path> earlier) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return null;
        }
        long size = Files.size(file);
        for (Path other : earlier) {
            boolean comparable = size > 0 && Files.isRegularFile(other) && Files.size(other) == size;
            if (comparable && Files.isReadable(other) && Files.mismatch(file, other) < 0) {
                return other;
            }
        }
        return null;
    }
}
