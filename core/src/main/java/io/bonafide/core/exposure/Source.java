package io.bonafide.core.exposure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule's value was read.
 *
 * @param url link or address; never empty
 * @param title the document's name
 * @param published when the platform published this text, if it says so
 * @param readOn when it was read: the value is as known on that day
 * @param confidence how sure what is read there is, unless a value says less
 */
public record Source(
        String code, String url, String title, @Nullable LocalDate published, LocalDate readOn, Confidence confidence) {

    public Source {
        code = Require.code("source", code);
        Require.that(!url.isBlank() && !title.isBlank(), """
                The source (%s) lacks a link or a title.
                Write both, so that a reader can check it.""", code);
    }
}
