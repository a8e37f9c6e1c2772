package io.bonafide.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** A file on the disk as it was when it was opened, and the words in which it is refused. */
record SourceFile(Path path, long size, FileTime modified, Limits limits) {

    /** How much of a file's start is looked at to recognise it. */
    static final int HEAD_BYTES = 1 << 16;

    /** Looks that there is a readable file with something in it, within the limit. */
    static SourceFile of(Path path, Limits limits) throws UnreadableFileException {
        SourceFile file = new SourceFile(path, 0, FileTime.fromMillis(0), limits);
        if (!Files.exists(path)) {
            throw file.refuse(Refusal.ABSENT);
        }
        if (Files.isDirectory(path)) {
            throw file.refuse(Refusal.DIRECTORY);
        }
        if (!Files.isRegularFile(path)) {
            throw file.refuse(Refusal.SPECIAL);
        }
        if (!Files.isReadable(path)) {
            throw file.refuse(Refusal.FORBIDDEN);
        }
        return file.measured();
    }

    private SourceFile measured() throws UnreadableFileException {
        BasicFileAttributes now = attributes();
        if (now.size() == 0) {
            throw refuse(Refusal.EMPTY);
        }
        if (now.size() > limits.maxFileBytes()) {
            throw refuse(Refusal.TOO_LONG, now.size(), limits.maxFileBytes());
        }
        return new SourceFile(path, now.size(), now.lastModifiedTime(), limits);
    }

    /** Throws if the file is no longer the one that was opened: its rows and its hash would not belong together. */
    void requireUnchanged() throws UnreadableFileException {
        BasicFileAttributes now = attributes();
        if (now.size() != size || !now.lastModifiedTime().equals(modified)) {
            throw refuse(Refusal.CHANGED);
        }
    }

    private BasicFileAttributes attributes() throws UnreadableFileException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** The first {@link #HEAD_BYTES}, or all. */
    byte[] head() throws UnreadableFileException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(HEAD_BYTES);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private UnreadableFileException failed(IOException cause) {
        return refuseAfter(cause, Refusal.DISK);
    }

    UnreadableFileException refuse(Refusal why, Object... values) {
        return new UnreadableFileException(why.of(name(), values), null);
    }

    UnreadableFileException refuseAfter(Throwable cause, Refusal why, Object... values) {
        return new UnreadableFileException(why.of(name(), values), cause);
    }

    private Path name() {
        Path name = path.getFileName();
        return name == null ? path : name;
    }
}
