package io.bonafide.bench;

import java.nio.file.Path;
import java.util.Optional;

/** The data that is measured against and not part of the project. */
public final class SharedData {
    private SharedData() {}

    /** A file or directory under {@code BONAFIDE_DATA}, or under {@code ../shared/data} beside the project. */
    public static Path path(Path project, String name) {
        return Optional.ofNullable(System.getenv("BONAFIDE_DATA"))
                .map(Path::of)
                .orElse(project.resolve("../shared/data"))
                .resolve(name);
    }
}
