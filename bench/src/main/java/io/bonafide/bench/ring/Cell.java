package io.bonafide.bench.ring;

import java.util.ArrayList;
import java.util.List;

/**
 * One kind of ring to inject.
 *
 * @param density share of its items that a member reviews
 * @param camouflage other reviews of each member
 */
record Cell(int buyers, int items, int days, double density, int camouflage) {

    /** The grid: 324 kinds, from the smallest and thinnest to the largest. */
    static List<Cell> grid() {
        List<Cell> cells = new ArrayList<>();
        for (int buyers : new int[] {10, 30, 60}) {
            for (int items : new int[] {3, 5, 8}) {
                for (int days : new int[] {1, 3, 7}) {
                    for (double density : new double[] {.5, .75, 1}) {
                        for (int camouflage : new int[] {0, 1, 2, 3}) {
                            cells.add(new Cell(buyers, items, days, density, camouflage));
                        }
                    }
                }
            }
        }
        return cells;
    }
}
