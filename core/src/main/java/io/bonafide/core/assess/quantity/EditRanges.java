package io.bonafide.core.assess.quantity;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * The highest price edit of one product, or item, in any span of time. Edits are sorted by owner and time; a table of the
 * highest of each 1, 2, 4, … neighbours answers any range by two look-ups. O(n log n) time and memory, n edits.
 */
final class EditRanges {
    /** No edit. */
    static final int NONE = -1;

    private final PriceEdits edits;
    private final IntToLongFunction owner;
    private final int[] sorted;
    private final List<int[]> highest = new ArrayList<>();

    EditRanges(PriceEdits edits, IntToLongFunction owner) {
        this.edits = edits;
        this.owner = owner;
        this.sorted = new int[edits.size()];
        for (int edit = 0; edit < sorted.length; edit++) {
            sorted[edit] = edit;
        }
        IntArrays.quickSort(sorted, (a, b) -> compare(a, owner.applyAsLong(b), edits.time(b), b));
        highest.add(sorted);
        for (int width = 1; width * 2 <= sorted.length; width *= 2) {
            highest.add(doubled(highest.get(highest.size() - 1), width));
        }
    }

    /** The edit to the highest price in (after, upTo], the earliest of equals; {@link #NONE} if there is none. */
    int highest(long of, int after, long upTo) {
        int from = firstAfter(of, after);
        int to = firstAfter(of, upTo);
        if (from >= to) {
            return NONE;
        }
        int level = 31 - Integer.numberOfLeadingZeros(to - from);
        return higher(highest.get(level)[from], highest.get(level)[to - (1 << level)]);
    }

    /** The owner's latest edit, or {@link #NONE}. */
    int newest(long of) {
        int end = firstAfter(of, Integer.MAX_VALUE);
        boolean owned = end > 0 && owner.applyAsLong(sorted[end - 1]) == of;
        return owned ? sorted[end - 1] : NONE;
    }

    private int[] doubled(int[] narrow, int width) {
        int[] wide = new int[narrow.length - width];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = higher(narrow[i], narrow[i + width]);
        }
        return wide;
    }

    private int higher(int earlier, int later) {
        return edits.price(later) > edits.price(earlier) ? later : earlier;
    }

    /** The first place behind the owner's edits up to {@code time}. */
    private int firstAfter(long of, long time) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (compare(sorted[middle], of, time, Integer.MAX_VALUE) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int compare(int edit, long otherOwner, long otherTime, int otherEdit) {
        int byOwner = Long.compare(owner.applyAsLong(edit), otherOwner);
        if (byOwner != 0) {
            return byOwner;
        }
        int byTime = Long.compare(edits.time(edit), otherTime);
        return byTime != 0 ? byTime : Integer.compare(edit, otherEdit);
    }
}
