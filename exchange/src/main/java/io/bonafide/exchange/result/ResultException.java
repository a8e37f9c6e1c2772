package io.bonafide.exchange.result;

import java.io.IOException;
import java.nio.file.Path;

/** A result that cannot be written or read. The message names the thing, its value and the way out. */
public final class ResultException extends IOException {
    private static final long serialVersionUID = 1;

    ResultException(String message) {
        super(message);
    }

    static ResultException notOurs(Path target) {
        return new ResultException("""
                The output (%s) exists and is not a result of Bonafide, so nothing in it was touched.
                Name a new directory, an empty one, or an earlier result.""".formatted(target));
    }

    /** A directory that should take an invented shop holds something else. */
    public static ResultException notAShop(Path target) {
        return new ResultException("""
                The output (%s) exists and holds more than an invented shop, so nothing in it was touched.
                Name a new directory, an empty one, or one that bonafide simulate wrote.""".formatted(target));
    }

    /** A file that should hold labels does not, or not in this row. */
    public static ResultException notLabels(Path file, long row, String what) {
        return new ResultException("""
                %s:%d: %s.
                Use a labels.csv with order_id, line_id and label (genuine, fake, abuse or unclear).""".formatted(file, row, what));
    }

    /** A file that should hold findings does not, or not in this row. */
    public static ResultException notFindings(Path file, long row, String what) {
        return new ResultException("""
                %s:%d: %s.
                Use a findings.csv with finding_id, found_at, lines, severe, status and so on.""".formatted(file, row, what));
    }

    /** The output cannot be written. */
    public static ResultException notWritable(Path target, IOException why) {
        return new ResultException("""
                The output (%s) cannot be written: %s.
                Name a directory that you may write to.""".formatted(target, why.getClass().getSimpleName()));
    }

    static ResultException notAResult(Path directory) {
        return new ResultException("""
                The directory (%s) holds no finished result: %s is missing.
                Run bonafide analyze with --out %s first.""".formatted(directory, ResultFile.RUN.fileName(), directory));
    }

    static ResultException notReadable(Path file, long row, String what) {
        return new ResultException("""
                %s:%d: %s.
                Use a file that Bonafide wrote, unchanged.""".formatted(file, row, what));
    }
}
