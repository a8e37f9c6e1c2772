package io.bonafide.app.whatif;

import java.util.List;

/**
 * What to change before asking again.
 *
 * @param more lines that the platform would count for sure, on top
 * @param cleared how many lines of open incidents turn out ordinary, the likeliest first
 * @param revoked findings that are taken back
 */
public record Change(int more, int cleared, List<String> revoked) {

    public Change {
        revoked = List.copyOf(revoked);
        if (more < 0 || cleared < 0) {
            throw new IllegalArgumentException("""
                    The numbers of lines (%d more, %d cleared) must not be negative.
                    Write --add and --clear with numbers from 0 on.""".formatted(more, cleared));
        }
    }

    public boolean isNone() {
        return more == 0 && cleared == 0 && revoked.isEmpty();
    }
}
