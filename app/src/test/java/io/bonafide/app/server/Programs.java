package io.bonafide.app.server;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL's programs, unpacked once for all servers of the tests: unpacking takes seconds. Each server's directory gets a
 * copy; the first server, and whoever starts meanwhile, unpacks its own.
 */
final class Programs {
    private static final Path KEPT = Path.of("target", "postgres-programs").toAbsolutePath();
    private static final String PLACE = "postgres/programs";

    private Programs() {}

    /** Gives them to a server that has none yet, if they are there. */
    static void give(Path home) throws IOException {
        Path own = home.resolve(PLACE);
        if (Files.isDirectory(KEPT) && !Files.exists(own)) {
            Files.createDirectories(own.getParent());
            copy(KEPT, own);
        }
    }

    /** Keeps those of a server that is ready. */
    static synchronized void keep(Path home) throws IOException {
        Path own = home.resolve(PLACE);
        if (!Files.exists(KEPT) && Files.isDirectory(own)) {
            Path half = Files.createTempDirectory(KEPT.getParent(), "postgres-");
            copy(own, half);
            try {
                Files.move(half, KEPT);
            } catch (FileAlreadyExistsException e) {
                FileSystemUtils.deleteRecursively(half); // the other run of tests was first
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(from)) {
            all = walk.toList();
        }
        for (Path each : all) {
            Path there = to.resolve(from.relativize(each).toString());
            if (Files.isDirectory(each)) {
                Files.createDirectories(there);
            } else {
                Files.copy(each, there, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
