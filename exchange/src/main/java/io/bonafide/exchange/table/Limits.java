package io.bonafide.exchange.table;

/**
 * How much of a file is read before it is refused, so that a hostile or broken file cannot exhaust the machine.
 *
 * @param maxFileBytes the file as it lies on the disk
 * @param maxUnzippedBytes what a compressed file (XLSX, gz) unfolds to, in all
 * @param maxZipRatio unzipped to zipped bytes of one compressed part, once {@link #RATIO_GRACE_BYTES} are unzipped
 * @param maxColumns cells of a row, trailing blank ones not counted; at most 65,536
 * @param maxCellChars UTF-16 units of a cell, at most 16,777,216; also how far an opening quote of a CSV is followed
 * @param maxRows rows that are not blank
 */
public record Limits(
        long maxFileBytes, long maxUnzippedBytes, double maxZipRatio, int maxColumns, int maxCellChars, long maxRows) {

    /** A part this small is harmless, however well it was compressed. */
    public static final long RATIO_GRACE_BYTES = 32L << 20;

    /** 8 GiB, 16 GiB unzipped, ratio 250, 1,000 columns, 262,144 characters, 100 million rows. */
    public static final Limits DEFAULT = new Limits(8L << 30, 16L << 30, 250, 1_000, 1 << 18, 100_000_000);

    public Limits {
        positive("maxFileBytes", maxFileBytes);
        positive("maxUnzippedBytes", maxUnzippedBytes);
        positive("maxZipRatio", maxZipRatio);
        positive("maxColumns", maxColumns);
        positive("maxCellChars", maxCellChars);
        positive("maxRows", maxRows);
        atMost("maxColumns", maxColumns, 1 << 16);
        atMost("maxCellChars", maxCellChars, 1 << 24);
    }

    private static void atMost(String name, int value, int most) {
        if (value > most) {
            throw new IllegalArgumentException("""
                    The limit %s (%s) must be at most %s, since a row is held in memory.
                    Start from Limits.DEFAULT and change what must differ.""".formatted(name, value, most));
        }
    }

    private static void positive(String name, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException("""
                    The limit %s (%s) must be positive.
                    Start from Limits.DEFAULT and change what must differ.""".formatted(name, value));
        }
    }
}
