package io.bonafide.exchange.layout;

import com.dynatrace.hash4j.hashing.Hashing;

/** A hash of a text's letters and digits, for telling repeated texts without keeping them. */
final class TextHash {
    private TextHash() {}

    static long of(String text) {
        return Hashing.komihash5_0().hashCharsToLong(Cells.header(text));
    }
}
