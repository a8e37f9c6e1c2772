package io.bonafide.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The SHA-256 of a file's bytes, computed beside the looking at it and the reading of its rows. */
final class Fingerprint {
    private final FutureTask<String> task;

    private Fingerprint(FutureTask<String> task) {
        this.task = task;
    }

    static Fingerprint start(Path path) {
        FutureTask<String> task = new FutureTask<>(() -> sha256(path));
        Thread thread = new Thread(task, "sha256");
        thread.setDaemon(true);
        thread.start();
        return new Fingerprint(task);
    }

    private static String sha256(Path path) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] buffer = new byte[1 << 17];
        try (InputStream in = Files.newInputStream(path)) {
            for (int read = in.read(buffer); read >= 0 && !Thread.interrupted(); read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Waits for it, if need be. */
    String hex() {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The SHA-256 of the file was not awaited.\nThe thread was interrupted.", e);
        } catch (CancellationException e) {
            throw new IllegalStateException(
                    "The SHA-256 of the file is not known.\nAsk for it before the file is closed.", e);
        } catch (ExecutionException e) {
            throw new UncheckedIOException(
                    new IOException("The file could not be read for its SHA-256.", e.getCause()));
        }
    }

    /** Gives up, if it is not done. */
    void cancel() {
        task.cancel(true);
    }
}
