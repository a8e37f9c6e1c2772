package io.bonafide.core.assess.quantity;

import io.bonafide.core.state.Packer;
import io.bonafide.core.state.Unpacker;

/**
 * The lowest of the values of a sliding window (now - window, now], exactly: a queue of values that rise, since a value
 * before a lower one can never be the lowest again. O(1) amortised; memory for the rising values only.
 */
final class SlidingMinimum {
    private final int window;
    private int[] times = new int[2];
    private double[] values = new double[2];
    private int head;
    private int size;

    SlidingMinimum(int window) {
        this.window = window;
    }

    /** Adds a value at a time not before the last one's. */
    void add(int at, double value) {
        while (size > 0 && values[index(size - 1)] >= value) {
            size--;
        }
        leave(at);
        if (size == times.length) {
            grow();
        }
        times[index(size)] = at;
        values[index(size)] = value;
        size++;
    }

    /** NaN if the window is empty. */
    double lowest(int now) {
        leave(now);
        return size == 0 ? Double.NaN : values[head];
    }

    /** The lowest of a shorter window that ends now; NaN if that is empty. */
    double lowest(int now, int shorter) {
        leave(now);
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = from + to >>> 1;
            if (times[index(middle)] > (long) now - shorter) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from == size ? Double.NaN : values[index(from)];
    }

    void pack(Packer to) {
        to.put(size);
        for (int i = 0; i < size; i++) {
            to.put(times[index(i)]).put(values[index(i)]);
        }
    }

    void unpack(Unpacker from) {
        int rising = from.getInt();
        for (int i = 0; i < rising; i++) {
            add(from.getInt(), from.getDouble());
        }
    }

    private void leave(int now) {
        while (size > 0 && times[head] <= (long) now - window) {
            head = index(1);
            size--;
        }
    }

    private int index(int position) {
        return head + position & times.length - 1;
    }

    private void grow() {
        int[] moreTimes = new int[size * 2];
        double[] moreValues = new double[size * 2];
        for (int i = 0; i < size; i++) {
            moreTimes[i] = times[index(i)];
            moreValues[i] = values[index(i)];
        }
        times = moreTimes;
        values = moreValues;
        head = 0;
    }
}
