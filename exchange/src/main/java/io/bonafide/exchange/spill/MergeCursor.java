package io.bonafide.exchange.spill;

import java.util.ArrayList;
import java.util.List;

/**
 * Merges sorted cursors; equal keys come in the order of the cursors. A binary heap over them: O(log n) comparisons a
 * record.
 */
final class MergeCursor implements RecordCursor {
    private final List<RecordCursor> all;
    private final RecordCursor[] heap;
    private final int[] ranks;
    private int size;
    private boolean started;

    /** Over {@code cursors}, which it closes. */
    MergeCursor(List<RecordCursor> cursors) {
        all = new ArrayList<>(cursors);
        heap = new RecordCursor[cursors.size()];
        ranks = new int[cursors.size()];
    }

    @Override
    public boolean next() {
        if (!started) {
            started = true;
            start();
        } else if (size > 0) {
            if (!heap[0].next()) {
                size--;
                heap[0] = heap[size];
                ranks[0] = ranks[size];
            }
            sink(0);
        }
        return size > 0;
    }

    private void start() {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).next()) {
                heap[size] = all.get(i);
                ranks[size++] = i;
            }
        }
        for (int i = size / 2 - 1; i >= 0; i--) {
            sink(i);
        }
    }

    private void sink(int from) {
        int parent = from;
        while (2 * parent + 1 < size) {
            int child = 2 * parent + 1;
            if (child + 1 < size && before(child + 1, child)) {
                child++;
            }
            if (!before(child, parent)) {
                return;
            }
            swap(child, parent);
            parent = child;
        }
    }

    private boolean before(int a, int b) {
        int compared = Keys.compare(heap[a], heap[b]);
        return compared < 0 || (compared == 0 && ranks[a] < ranks[b]);
    }

    private void swap(int a, int b) {
        RecordCursor cursor = heap[a];
        heap[a] = heap[b];
        heap[b] = cursor;
        int rank = ranks[a];
        ranks[a] = ranks[b];
        ranks[b] = rank;
    }

    @Override
    public byte[] array() {
        return heap[0].array();
    }

    @Override
    public int offset() {
        return heap[0].offset();
    }

    @Override
    public int keyLength() {
        return heap[0].keyLength();
    }

    @Override
    public int length() {
        return heap[0].length();
    }

    @Override
    public void close() {
        all.forEach(RecordCursor::close);
    }
}
