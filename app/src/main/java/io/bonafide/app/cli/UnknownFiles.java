package io.bonafide.app.cli;

import io.bonafide.core.exposure.Wording;
import io.bonafide.exchange.intake.UnrecognisedFileException;
import io.bonafide.exchange.layout.LayoutCatalog;
import io.bonafide.exchange.layout.MappingFile;
import io.bonafide.exchange.layout.Match;
import io.bonafide.exchange.result.ResultDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What to tell of a file that no layout explains, and the mapping file that is written for it. */
final class UnknownFiles {
    private static final int NEAREST = 5;
    private static final int MOST_MAPPINGS = 100;

    private UnknownFiles() {}

    /** The refusal; unless the file has no header, it names the mapping file that was written. */
    static UserError refused(UnrecognisedFileException problem) throws IOException {
        String name = String.valueOf(problem.file().getFileName());
        if (problem.match().headless()) {
            return UserError.unreadable("unknown.headless", name);
        }
        Path mapping = writeMapping(problem, name);
        return UserError.unreadable("unknown.file", name, nearest(problem.match()), mapping);
    }

    /** The layouts that come nearest, and what each lacks; one line for each. */
    static Wording nearest(Match.Unrecognised match) {
        return new Wording(nearest(match, Wording::zh), nearest(match, Wording::en));
    }

    private static String nearest(Match.Unrecognised match, Function<Wording, String> language) {
        return match.nearest().stream()
                .limit(NEAREST)
                .map(near -> "- " + language.apply(nearness(near)))
                .collect(Collectors.joining("\n"));
    }

    private static Wording nearness(Match.Nearness near) {
        return Terminal.wording(
                "unknown.nearest",
                Columns.left(near.layout().key(), 32),
                near.found(),
                near.layout().columns().size(),
                String.join(", ", near.missing()));
    }

    /** Beside the file, or where that is not allowed, in the current directory. Never over an earlier one. */
    private static Path writeMapping(UnrecognisedFileException problem, String name) throws IOException {
        byte[] text = MappingFile.template(name, problem.match(), LayoutCatalog.shipped())
                .getBytes(StandardCharsets.UTF_8);
        try {
            return writeNew(beside(problem.file()), name, text);
        } catch (IOException e) {
            return writeNew(Path.of(""), name, text);
        }
    }

    /** The file's directory; for a file in a result, that in which the result is: a result holds nothing else. */
    private static Path beside(Path file) {
        Path directory = file.toAbsolutePath().normalize().getParent();
        while (directory != null && ResultDirectory.isResult(directory)) {
            directory = directory.getParent();
        }
        return directory == null ? Path.of("") : directory;
    }

    private static Path writeNew(Path directory, String name, byte[] text) throws IOException {
        for (int i = 1; i <= MOST_MAPPINGS; i++) {
            Path target = directory.resolve(name + (i == 1 ? "" : "-" + i) + ".mapping.yaml");
            try {
                return Files.write(target, text, StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException e) {
                continue;
            }
        }
        throw UserError.usage("unknown.mappings", MOST_MAPPINGS, name);
    }
}
