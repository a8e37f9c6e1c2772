package io.bonafide.exchange.table;

import java.io.IOException;
import java.util.function.LongSupplier;

/**
 * The limits on what a compressed file unfolds to: in all, and by ratio in each part. Counts what really comes out, since
 * the sizes that an archive declares are the attacker's.
 */
final class UnzipGuard {
    private final SourceFile file;
    private long total;

    UnzipGuard(SourceFile file) {
        this.file = file;
    }

    /** Takes note of {@code more} unzipped bytes of a part that has so far given {@code unzipped} of {@code zipped}. */
    void unzipped(long more, long unzipped, LongSupplier zipped) throws IOException {
        total += more;
        Limits limits = file.limits();
        if (total > limits.maxUnzippedBytes()) {
            throw new RefusedException(file.refuse(Refusal.UNFOLDS, limits.maxUnzippedBytes()));
        }
        if (unzipped > Limits.RATIO_GRACE_BYTES
                && unzipped / (double) Math.max(1, zipped.getAsLong()) > limits.maxZipRatio()) {
            throw new RefusedException(file.refuse(Refusal.BOMB, limits.maxZipRatio()));
        }
    }
}
