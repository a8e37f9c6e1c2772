package io.bonafide.exchange.layout;

import java.util.List;

/** Which layout a file is, if any. */
public sealed interface Match {

    /**
     * The file is a layout.
     *
     * @param headerRow index of the header among the rows looked at, from 0
     * @param plan which column of the file is which of the layout
     */
    record Recognised(Layout layout, int headerRow, ColumnPlan plan) implements Match {}

    /**
     * No layout explains the file.
     *
     * @param headerRow index of the row that is most likely the header
     * @param headers its cells
     * @param nearest the layouts, nearest first
     */
    record Unrecognised(int headerRow, List<String> headers, List<Nearness> nearest) implements Match {
        public Unrecognised {
            headers = List.copyOf(headers);
            nearest = List.copyOf(nearest);
        }
    }

    /**
     * How near a layout is.
     *
     * @param found how many of its columns the file has
     * @param missing the required columns that it lacks
     */
    record Nearness(Layout layout, int found, List<String> missing) {
        public Nearness {
            missing = List.copyOf(missing);
        }
    }
}
