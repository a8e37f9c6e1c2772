package io.bonafide.exchange.layout;

import java.util.List;
import java.util.regex.Pattern;

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

        /** A cell without a letter but with a digit, or with a long number, a mask or an address of electronic mail. */
        private static final Pattern VALUE = Pattern.compile("^[^\\p{L}]*[0-9][^\\p{L}]*$|[0-9]{5}|\\*|@");

        public Unrecognised {
            headers = List.copyOf(headers);
            nearest = List.copyOf(nearest);
        }

        /**
         * Whether the row holds values instead of names, so that the file has no header. Its cells may then be somebody's
         * name or number, and must not be shown.
         */
        public boolean headless() {
            boolean known = nearest.stream().anyMatch(near -> near.found() > 0);
            return !known
                    && headers.stream().anyMatch(cell -> VALUE.matcher(cell).find());
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
