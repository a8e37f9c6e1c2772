package io.bonafide.app.upload;

import io.bonafide.app.archive.ArchiveKeys;
import io.bonafide.app.archive.Shop;
import io.bonafide.app.live.ShopDesk;
import io.bonafide.core.exposure.Wording;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.exchange.intake.GivenEvents;
import io.bonafide.exchange.intake.InputFile;
import io.bonafide.exchange.intake.Intake;
import io.bonafide.exchange.intake.IntakeProgress;
import io.bonafide.exchange.intake.IntakeSettings;
import io.bonafide.exchange.intake.TieContradictionException;
import io.bonafide.exchange.intake.UnrecognisedFileException;
import io.bonafide.exchange.layout.LayoutCatalog;
import io.bonafide.exchange.layout.Match;
import io.bonafide.exchange.layout.SideDecoder;
import io.bonafide.exchange.table.Limits;
import io.bonafide.exchange.table.UnreadableFileException;
import io.bonafide.exchange.yaml.YamlException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads an import's files as {@code analyze} does; the same files of one shop give the same events whenever they are read. */
final class ImportReading {
    private static final long MEMORY_BYTES = 48L << 20;
    private static final long UNZIPPED = 20;
    private static final long LEAST_UNZIPPED = 1L << 30;
    private static final int NEAREST = 5;

    private final ArchiveKeys keys;
    private final Path scratch;
    private final Limits limits;

    /** @param most bytes of a file */
    ImportReading(ArchiveKeys keys, Path scratch, long most) {
        this.keys = keys;
        this.scratch = scratch;
        Limits usual = Limits.DEFAULT;
        this.limits = new Limits(
                most,
                Math.max(LEAST_UNZIPPED, UNZIPPED * most),
                usual.maxZipRatio(),
                usual.maxColumns(),
                usual.maxCellChars(),
                usual.maxRows());
    }

    Limits limits() {
        return limits;
    }

    /** @throws RefusedImportException if a file cannot be used, or the rows are not the shop's */
    Intake read(Import entry, Shop shop, OpenFiles files, IntakeProgress progress)
            throws RefusedImportException, IOException, InterruptedException {
        Intake intake = opened(entry, shop, files, progress);
        boolean done = false;
        try {
            requireOfShop(intake, shop);
            done = true;
            return intake;
        } finally {
            if (!done) {
                intake.close();
            }
        }
    }

    /** What makes events of the shop's rows events that are given. */
    GivenEvents events(Shop shop) {
        return ShopDesk.reader(shop, keys);
    }

    private Intake opened(Import entry, Shop shop, OpenFiles files, IntakeProgress progress)
            throws RefusedImportException, IOException, InterruptedException {
        try {
            return Intake.read(files.data(), settings(entry, shop, files.mapping()), progress);
        } catch (UnrecognisedFileException e) {
            throw unrecognised(e);
        } catch (UnreadableFileException e) {
            throw new RefusedImportException(e.says());
        } catch (TieContradictionException e) {
            throw new RefusedImportException(e.says());
        } catch (YamlException e) {
            throw new RefusedImportException("mapping", String.join("\n", e.problems()));
        }
    }

    private IntakeSettings settings(Import entry, Shop shop, Optional<Path> mapping) throws IOException, YamlException {
        LayoutCatalog layouts = LayoutCatalog.shipped();
        return new IntakeSettings(
                mapping.isPresent() ? layouts.with(mapping.get()) : layouts,
                shop.key().platform(),
                shop.key().shopId(),
                shop.zone(),
                shop.currency(),
                new IdentitySealer(keys.sealing()),
                entry.receivedAt().plus(Duration.ofDays(1)),
                MEMORY_BYTES,
                scratch,
                limits);
    }

    private static void requireOfShop(Intake intake, Shop shop) throws RefusedImportException {
        List<String> others = intake.shops().stream()
                .filter(found -> !found.equals(shop.key()))
                .map(found -> found.platform().code() + " " + found.shopId())
                .toList();
        if (!others.isEmpty()) {
            throw new RefusedImportException(
                    "shops",
                    others.size(),
                    shop.key().platform().code() + " " + shop.key().shopId());
        }
        if (intake.eventCount() == 0) {
            long rows = intake.files().stream().mapToLong(InputFile::rows).sum();
            throw new RefusedImportException("orders", rows, intake.quarantine().count());
        }
    }

    /** How a file was read. */
    static ImportedFile read(ImportedFile file, InputFile read) {
        return new ImportedFile(
                file.number(),
                file.name(),
                file.mapping(),
                file.bytes(),
                file.sha256(),
                read.layout().key(),
                read.rows(),
                read.setAside(),
                !SideDecoder.reads(read.layout()));
    }

    private static RefusedImportException unrecognised(UnrecognisedFileException problem) {
        String name = String.valueOf(problem.file().getFileName());
        if (problem.match().headless()) {
            return new RefusedImportException("headless", name);
        }
        return new RefusedImportException("unknown", name, nearest(problem.match()));
    }

    private static Wording nearest(Match.Unrecognised match) {
        return new Wording(nearest(match, Wording::zh), nearest(match, Wording::en));
    }

    private static String nearest(Match.Unrecognised match, Function<Wording, String> language) {
        return match.nearest().stream()
                .limit(NEAREST)
                .map(near -> "- "
                        + language.apply(UploadTexts.say(
                                "nearest",
                                near.layout().key(),
                                near.found(),
                                near.layout().columns().size(),
                                String.join(", ", near.missing()))))
                .collect(Collectors.joining("\n"));
    }
}
