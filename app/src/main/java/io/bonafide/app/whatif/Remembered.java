package io.bonafide.app.whatif;

import io.bonafide.app.analyze.Analysis;
import io.bonafide.core.order.Sha256;
import io.bonafide.exchange.result.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of findings that a result was made with. A result keeps their names and hashes and no paths, which would tell
 * of the machine and its owner; so they are looked for where the user is, beside the result, and in the directories beside
 * it, and are taken only if they are the very same bytes.
 */
final class Remembered {
    private static final String COUNTED = " \\(\\d+\\)$";

    private final Path result;
    private final RunRecord run;

    Remembered(Path result, RunRecord run) {
        this.result = result.toAbsolutePath().normalize();
        this.run = run;
    }

    /** @param missing takes the names of those that are nowhere to be found */
    List<Path> files(List<String> missing) throws IOException {
        String names = run.settings().getOrDefault(Analysis.FINDINGS, "");
        List<Path> found = new ArrayList<>();
        for (String name : names.isEmpty() ? new String[0] : names.split(Analysis.SEPARATOR)) {
            Optional<Path> file = find(name);
            file.ifPresentOrElse(found::add, () -> missing.add(name));
        }
        return found;
    }

    private Optional<Path> find(String name) throws IOException {
        Optional<RunRecord.Input> input =
                run.inputs().stream().filter(each -> each.file().equals(name)).findFirst();
        if (input.isEmpty()) {
            return Optional.empty();
        }
        for (Path directory : directories()) {
            Path file = directory.resolve(name.replaceFirst(COUNTED, ""));
            if (Files.isRegularFile(file)
                    && Sha256.hex(Files.readAllBytes(file)).equals(input.get().sha256())) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private List<Path> directories() throws IOException {
        List<Path> directories = new ArrayList<>(List.of(Path.of("").toAbsolutePath(), result));
        Path parent = result.getParent();
        if (parent != null) {
            directories.add(parent);
            try (Stream<Path> beside = Files.list(parent)) {
                directories.addAll(beside.filter(Files::isDirectory).sorted().toList());
            }
        }
        return directories;
    }
}
