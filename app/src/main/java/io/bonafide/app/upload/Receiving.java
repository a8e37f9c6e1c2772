package io.bonafide.app.upload;

import io.bonafide.app.access.Audit;
import io.bonafide.app.archive.Shop;
import io.bonafide.core.order.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files in: when it returns they are on the disk, sealed, and wait to be read. */
final class Receiving {
    /** The most files of one import. */
    static final int MOST_FILES = 20;

    private static final int LONGEST_NAME = 100;

    private final ImportBook book;
    private final Chunks chunks;
    private final ImportWorker worker;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final long most;

    /** @param most bytes that the files of one import may have together */
    Receiving(
            ImportBook book,
            Chunks chunks,
            ImportWorker worker,
            Audit audit,
            TransactionTemplate transactions,
            long most) {
        this.book = book;
        this.chunks = chunks;
        this.worker = worker;
        this.audit = audit;
        this.transactions = transactions;
        this.most = most;
    }

    long most() {
        return most;
    }

    /**
     * Takes what comes.
     *
     * @throws EmptyUploadException if no file has anything in it
     */
    Received take(Shop shop, String who, Incoming incoming)
            throws IOException, TooLargeException, EmptyUploadException {
        ImportKey key = book.begin(shop.id(), who);
        boolean done = false;
        try {
            Received received = taken(shop, who, key, incoming);
            done = received.fresh();
            return received;
        } finally {
            if (!done) {
                book.forget(key.id());
            }
        }
    }

    private Received taken(Shop shop, String who, ImportKey key, Incoming incoming)
            throws IOException, TooLargeException, EmptyUploadException {
        Taking taking = new Taking(key);
        incoming.handTo(taking);
        if (taking.files == 0 || taking.empty) {
            throw new EmptyUploadException();
        }
        byte[] sha256 = taking.sha256();
        try {
            transactions.executeWithoutResult(status -> {
                book.received(key.id(), sha256, taking.bytes);
                audit.write(
                        who,
                        "file.received",
                        "shop " + shop.name(),
                        null,
                        Map.of("import", key.id(), "bytes", taking.bytes, "files", taking.number));
            });
        } catch (DuplicateKeyException e) {
            return new Received(book.same(shop.id(), sha256).orElseThrow(() -> e), false);
        }
        worker.wake();
        return new Received(book.find(shop.id(), key.id()).orElseThrow(), true);
    }

    /** A name as it is kept: the last step of its path, without signs that steer a terminal, and not too long. */
    static String name(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        int start = Math.max(0, plain.length() - LONGEST_NAME);
        if (start > 0 && Character.isLowSurrogate(plain.charAt(start))) {
            start++;
        }
        String kept = plain.substring(start);
        return kept.isEmpty() || kept.equals(".") || kept.equals("..") ? "file" : kept;
    }

    /** Hands on the files that come, one after the other. */
    @FunctionalInterface
    interface Incoming {
        void handTo(Taking taking) throws IOException, TooLargeException;
    }

    /**
     * What was received.
     *
     * @param fresh false if the shop had the same bytes before
     */
    record Received(Import entry, boolean fresh) {}

    /** Takes the files of one import. */
    final class Taking {
        private final ImportKey key;
        private final List<byte[]> hashes = new ArrayList<>();
        private int number;
        private int files;
        private long bytes;
        private boolean empty;

        private Taking(ImportKey key) {
            this.key = key;
        }

        /** Whether another file would be too many. */
        boolean full() {
            return number == MOST_FILES;
        }

        void take(String name, boolean mapping, InputStream in) throws IOException, TooLargeException {
            book.addFile(key.id(), number, name(name), mapping);
            Chunks.Kept kept = chunks.keep(key, number, in, most - bytes);
            book.fileReceived(key.id(), number, kept);
            bytes += kept.bytes();
            hashes.add(kept.sha256());
            files += mapping ? 0 : 1;
            empty |= kept.bytes() == 0;
            number++;
        }

        private byte[] sha256() {
            if (hashes.size() == 1) {
                return hashes.get(0);
            }
            MessageDigest digest = Sha256.digest();
            hashes.forEach(digest::update);
            return digest.digest();
        }
    }
}
