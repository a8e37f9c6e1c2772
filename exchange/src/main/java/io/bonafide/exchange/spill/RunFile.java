package io.bonafide.exchange.spill;

import io.bonafide.core.exposure.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A sorted run in a file, with the key of a record every 64 KiB to begin reading at. */
final class RunFile {
    private static final int STRIDE = 1 << 16;
    private static final int WRITE_BYTES = 1 << 18;

    private final Path path;
    private final List<byte[]> signKeys = new ArrayList<>();
    private final List<Long> signOffsets = new ArrayList<>();

    private RunFile(Path path) {
        this.path = path;
    }

    /**
     * Writes all that {@code from} has left, in its order, and closes it.
     *
     * @throws ScratchException if the disk is full or fails
     */
    static RunFile write(Scratch scratch, String name, RecordCursor from) {
        RunFile run = new RunFile(scratch.newFile(name));
        try (from;
                OutputStream out = scratch.write(run.path)) {
            run.copy(from, out);
            return run;
        } catch (IOException e) {
            run.delete();
            throw new ScratchException(
                    new Wording("""
                    临时目录（%s）存不下（%s）的排序数据：%s。
                    请在那里腾出空间，或指定另一个临时目录。""".formatted(scratch.directory().getParent(), name, e), """
                    The scratch directory (%s) could not take the sorted records of (%s): %s.
                    Free space there, or name another directory for temporary files.""".formatted(
                                    scratch.directory().getParent(), name, e)),
                    e);
        }
    }

    private void copy(RecordCursor from, OutputStream out) throws IOException {
        byte[] buffer = new byte[WRITE_BYTES];
        int filled = 0;
        long written = 0;
        long nextSign = 0;
        while (from.next()) {
            if (written + filled >= nextSign) {
                signKeys.add(Keys.copy(from));
                signOffsets.add(written + filled);
                nextSign = written + filled + STRIDE;
            }
            if (buffer.length - filled < from.length() + 10) {
                out.write(buffer, 0, filled);
                written += filled;
                filled = 0;
                buffer = buffer.length < from.length() + 10 ? new byte[from.length() + 10] : buffer;
            }
            filled = Lengths.write(buffer, filled, from.keyLength());
            filled = Lengths.write(buffer, filled, from.length());
            System.arraycopy(from.array(), from.offset(), buffer, filled, from.length());
            filled += from.length();
        }
        out.write(buffer, 0, filled);
    }

    /** Reads from the first record whose key is not below {@code from}. */
    RecordCursor open(byte[] from) {
        RunReader reader = new RunReader(path, offsetBelow(from));
        reader.skipBelow(from);
        return reader;
    }

    /** Where the last sign below {@code from} stands. */
    private long offsetBelow(byte[] from) {
        int sign = 0;
        while (sign + 1 < signKeys.size() && Arrays.compareUnsigned(signKeys.get(sign + 1), from) < 0) {
            sign++;
        }
        return signOffsets.isEmpty() ? 0 : signOffsets.get(sign);
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new ScratchException(new Wording("""
                    临时文件（%s）无法删除：%s。
                    请手动删除。""".formatted(path, e), """
                    The scratch file (%s) cannot be removed: %s.
                    Remove it by hand.""".formatted(path, e)), e);
        }
    }
}
