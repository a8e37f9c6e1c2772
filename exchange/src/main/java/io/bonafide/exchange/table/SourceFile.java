package io.bonafide.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** A file on the disk as it was when it was opened, and the words in which it is refused. */
record SourceFile(Path path, long size, FileTime modified, Limits limits) {

    /** How much of a file's start is looked at to recognise it. */
    static final int HEAD_BYTES = 1 << 16;

    /** Looks that there is a readable file with something in it, within the limit. */
    static SourceFile of(Path path, Limits limits) throws UnreadableFileException {
        SourceFile file = new SourceFile(path, 0, FileTime.fromMillis(0), limits);
        if (!Files.exists(path)) {
            throw file.refuse("does not exist", "Check the path.");
        }
        if (Files.isDirectory(path)) {
            throw file.refuse("is a directory", "Name the files in it, one by one.");
        }
        if (!Files.isRegularFile(path)) {
            throw file.refuse("is not an ordinary file", "Copy what it delivers into a file and name that.");
        }
        if (!Files.isReadable(path)) {
            throw file.refuse("may not be read", "Give yourself the right to read it, or copy it.");
        }
        return file.measured();
    }

    private SourceFile measured() throws UnreadableFileException {
        BasicFileAttributes now = attributes();
        if (now.size() == 0) {
            throw refuse("is empty", "Export it again.");
        }
        if (now.size() > limits.maxFileBytes()) {
            throw refuse(
                    "has " + now.size() + " bytes, more than " + limits.maxFileBytes(),
                    "Split it, or raise the limit of a file.");
        }
        return new SourceFile(path, now.size(), now.lastModifiedTime(), limits);
    }

    /** Throws if the file is no longer the one that was opened: its rows and its hash would not belong together. */
    void requireUnchanged() throws UnreadableFileException {
        BasicFileAttributes now = attributes();
        if (now.size() != size || !now.lastModifiedTime().equals(modified)) {
            throw refuse("was changed while it was read", "Wait until it is written, or copy it, and start again.");
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
        return refuse("cannot be read from the disk", "Copy it to another place and try that.", cause);
    }

    /** {@code The file (name) <what>.} and the way out. */
    UnreadableFileException refuse(String what, String wayOut) {
        return refuse(what, wayOut, null);
    }

    UnreadableFileException refuse(String what, String wayOut, @Nullable Throwable cause) {
        return new UnreadableFileException("The file (" + name() + ") " + what + ".\n" + wayOut, cause);
    }

    private Path name() {
        Path name = path.getFileName();
        return name == null ? path : name;
    }
}
