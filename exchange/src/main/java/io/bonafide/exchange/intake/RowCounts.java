package io.bonafide.exchange.intake;

import java.util.Arrays;

/** Counts rows by the file in which they stand. */
final class RowCounts {
    private long[] counts = new long[16];

    void add(int file) {
        if (file >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(file + 1, counts.length * 2));
        }
        counts[file]++;
    }

    long of(int file) {
        return file < counts.length ? counts[file] : 0;
    }

    long sum() {
        return Arrays.stream(counts).sum();
    }
}
