package io.bonafide.app.upload;

import io.bonafide.app.access.Audit;
import io.bonafide.app.archive.Shop;
import io.bonafide.app.live.Desks;
import io.bonafide.app.live.ShopDesk;
import io.bonafide.core.exposure.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Takes in what is laid into {@code FOLDER/<shop>/}. A file that did not change between two looks is received as an upload of the
 * server's own; when it is read it is moved to {@code done/} or {@code refused/} beside it, a refused one with the reason in a text.
 *
 * <p>What it must know after a restart is in the files and in the record of imports: a file that was received and not moved yet is
 * received again, which gives the same import. For one thread.
 */
final class WatchedFolder {
    static final String DONE = "done";
    static final String REFUSED = "refused";

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);

    private final Path folder;
    private final Desks desks;
    private final Receiving receiving;
    private final ImportBook book;
    private final Audit audit;
    private final Duration quiet;
    private final Map<Path, Seen> seen = new HashMap<>();

    /** @param quiet how long a file must not have changed */
    WatchedFolder(Path folder, Desks desks, Receiving receiving, ImportBook book, Audit audit, Duration quiet) {
        this.folder = folder;
        this.desks = desks;
        this.receiving = receiving;
        this.book = book;
        this.audit = audit;
        this.quiet = quiet;
    }

    /**
     * Looks once through all shops' directories.
     *
     * @param now by a clock that only this asks
     */
    void look(Instant now) {
        try {
            for (Path directory : entries(folder)) {
                Optional<Shop> shop = desks.of(name(directory)).map(ShopDesk::shop);
                if (shop.isPresent() && Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
                    for (Path file : entries(directory)) {
                        lookAt(shop.get(), file, now);
                    }
                }
            }
            seen.keySet().removeIf(file -> !Files.exists(file, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException | UncheckedIOException | DataAccessException e) {
            LOG.warn(
                    "The watched folder could not be read through: {}",
                    e.getClass().getName());
        }
    }

    /** One that cannot be read, or was taken away meanwhile, holds up no other. */
    private void lookAt(Shop shop, Path file, Instant now) {
        try {
            look(shop, file, now);
        } catch (IOException e) {
            LOG.warn(
                    "A file of the watched folder of {} waits: {}",
                    shop.name(),
                    e.getClass().getName());
        }
    }

    private void look(Shop shop, Path file, Instant now) throws IOException {
        BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!is.isRegularFile() || name(file).startsWith(".")) {
            return;
        }
        Seen before = seen.get(file);
        if (before == null || !before.same(is)) {
            seen.put(file, new Seen(is.size(), is.lastModifiedTime().toMillis(), now, Optional.empty()));
            return;
        }
        if (before.taken.isPresent()) {
            settle(shop, file, before.taken.get());
        } else if (!now.isBefore(before.since.plus(quiet))) {
            take(shop, file, before);
        }
    }

    private void take(Shop shop, Path file, Seen before) throws IOException {
        try {
            Receiving.Received received = receiving.take(shop, Audit.SERVER, taking -> {
                try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                    taking.take(name(file), false, in);
                }
            });
            seen.put(file, before.takenAs(received.entry()));
        } catch (TooLargeException e) {
            refuse(shop, file, UploadTexts.say("large", receiving.most() >> 20));
        } catch (EmptyUploadException e) {
            refuse(shop, file, UploadTexts.say("empty"));
        }
    }

    private void settle(Shop shop, Path file, Import taken) throws IOException {
        Import now = book.find(shop.id(), taken.id()).orElse(taken);
        switch (now.state()) {
            case DONE -> {
                move(file, DONE);
                audit.write(Audit.SERVER, "folder.done", "shop " + shop.name(), null, Map.of("import", now.id()));
            }
            case REFUSED, FAILED -> refuse(shop, file, now.reason() == null ? UploadTexts.say("failed") : now.reason());
            case RECEIVED, READING -> {}
        }
    }

    private void refuse(Shop shop, Path file, Wording reason) throws IOException {
        Path moved = move(file, REFUSED);
        Files.writeString(
                moved.resolveSibling(name(moved) + ".txt"),
                reason.zh() + "\n\n" + reason.en() + "\n",
                StandardCharsets.UTF_8);
        audit.write(Audit.SERVER, "folder.refused", "shop " + shop.name(), null, Map.of("reason", reason.en()));
    }

    /** Never over an earlier one. */
    private Path move(Path file, String to) throws IOException {
        Path directory = Files.createDirectories(file.resolveSibling(to));
        Path target = directory.resolve(name(file));
        for (int i = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); i++) {
            target = directory.resolve(i + "-" + name(file));
        }
        Files.move(file, target);
        seen.remove(file);
        return target;
    }

    private static List<Path> entries(Path directory) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory)) {
            found.forEach(entries::add);
        }
        entries.sort(null);
        return entries;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /**
     * A file as it was seen last.
     *
     * @param since when it was first seen so
     * @param taken the import that it gave
     */
    private record Seen(long size, long modified, Instant since, Optional<Import> taken) {
        boolean same(BasicFileAttributes is) {
            return is.size() == size && is.lastModifiedTime().toMillis() == modified;
        }

        Seen takenAs(Import entry) {
            return new Seen(size, modified, since, Optional.of(entry));
        }
    }
}
