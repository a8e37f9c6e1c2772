package io.bonafide.core.assess.figure;

import io.bonafide.core.assess.table.LineTable;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * The lines of one incident.
 *
 * @param lines ordinals, ascending, and so by the time of placing
 * @param orders the first of them of each order
 */
record Group(int[] lines, int[] orders) {

    static Group of(LineTable table, int[] lines) {
        int[] sorted = lines.clone();
        Arrays.sort(sorted);
        return new Group(
                sorted, table.firstOfEachOrder(IntArrayList.wrap(sorted)).toIntArray());
    }

    int first() {
        return lines[0];
    }

    int last() {
        return lines[lines.length - 1];
    }
}
