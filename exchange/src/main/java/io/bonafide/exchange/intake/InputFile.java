package io.bonafide.exchange.intake;

import io.bonafide.exchange.layout.Layout;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read.
 *
 * @param sha256 of its bytes, in lower-case hexadecimal
 * @param layout that it was read with
 * @param charset of a text; null of a workbook
 * @param rows with something in them, the header and totals left out
 * @param setAside how many of them were set aside
 * @param unexplained headers that the layout does not name
 * @param timesWithoutOffset whether a time was read in the shop's zone, since it had no offset
 */
public record InputFile(
        Path path,
        String sha256,
        long bytes,
        Layout layout,
        @Nullable String charset,
        long rows,
        long setAside,
        List<String> unexplained,
        boolean timesWithoutOffset) {

    public InputFile {
        unexplained = List.copyOf(unexplained);
    }

    InputFile withSetAside(long count) {
        return new InputFile(path, sha256, bytes, layout, charset, rows, count, unexplained, timesWithoutOffset);
    }
}
