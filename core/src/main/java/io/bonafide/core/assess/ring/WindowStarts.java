package io.bonafide.core.assess.ring;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.ring.RingParameters;
import java.util.BitSet;

/** Of each line, which lines are within reach before it and how many those are. */
final class WindowStarts {
    private final int[] first;
    /** How many lines of those that are not left out come before; the last place holds all. */
    private final int[] before;

    WindowStarts(LineTable table, RingParameters parameters, BitSet without) {
        long step = parameters.step();
        int lines = table.lines();
        first = new int[lines];
        before = new int[lines + 1];
        int start = 0;
        for (int line = 0; line < lines; line++) {
            long windowFrom = Math.floorDiv(table.placed.get(line), step) - parameters.windowSteps() + 1;
            while (Math.floorDiv(table.placed.get(start), step) < windowFrom) {
                start++;
            }
            first[line] = start;
            before[line + 1] = before[line] + (without.get(line) ? 0 : 1);
        }
    }

    /** Whether {@code earlier} is in the window that {@code line} closes. */
    boolean reaches(int earlier, int line) {
        return earlier >= first[line];
    }

    /** Lines in the window that {@code line} closes, for each line outside of it. */
    double odds(int line) {
        int within = before[line + 1] - before[first[line]];
        return within / (before[before.length - 1] - within + 1.0);
    }
}
