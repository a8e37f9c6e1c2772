package io.bonafide.exchange.spill;

import java.util.ArrayList;
import java.util.List;

/**
 * Sorts any number of records in bounded memory.
 *
 * <p>A record is a run of bytes that begins with its key. Records sort by their keys as unsigned bytes, a key before those
 * that it begins; equal keys stay in the order in which they were added. So the result does not depend on the budget.
 *
 * <p>The idea: records gather in memory; when the budget is used up they are sorted and written to a file as a run, and so is the rest
 * at the end where there are runs, so that a sealed sorter holds the budget only if nothing went beyond it. The
 * runs are merged while they are read, at most 64 at once: more are first merged into fewer, neighbours with neighbours, so that the order of equal keys holds. Time O(n log runs) beside the sorting of
 * {@link RecordSort}; disk once the records' size, twice from 65 runs on. After: D. Knuth, The Art of Computer
 * Programming 3, section 5.4.
 *
 * <p>Add from one thread, {@link #seal}, then {@link #open} as often and from as many threads as wanted.
 */
public final class ExternalSorter implements AutoCloseable {
    private static final int MOST_AT_ONCE = 64;
    private static final byte[] START = new byte[0];

    private final Scratch scratch;
    private final String name;
    private final RecordBuffer buffer;
    private final List<RunFile> runs = new ArrayList<>();
    private long count;
    private boolean sealed;

    /**
     * @param name what the records are, for file names and messages
     * @param memoryBytes how much memory to use, sorting included; at least one record is always held
     */
    public ExternalSorter(Scratch scratch, String name, long memoryBytes) {
        this.scratch = scratch;
        this.name = name;
        this.buffer = new RecordBuffer(memoryBytes);
    }

    /**
     * Adds a copy of the record {@code from[offset, offset + length)}, the first {@code keyLength} bytes of which are its
     * key.
     *
     * @throws ScratchException if a run does not fit onto the disk
     */
    public void add(byte[] from, int offset, int keyLength, int length) {
        if (sealed) {
            throw new IllegalStateException("""
                    The sorter of (%s) is sealed.
                    Add every record before sealing it.""".formatted(name));
        }
        if (!buffer.add(from, offset, keyLength, length)) {
            spill();
            buffer.add(from, offset, keyLength, length);
        }
        count++;
    }

    /** Adds what {@code packer} holds. */
    public void add(Packer packer, int keyLength) {
        add(packer.array(), 0, keyLength, packer.size());
    }

    private void spill() {
        buffer.sort();
        runs.add(RunFile.write(scratch, name, buffer.cursor(0)));
        buffer.clear();
    }

    /** Sorts what was added. No more can be. */
    public void seal() {
        if (sealed) {
            return;
        }
        sealed = true;
        if (runs.isEmpty()) {
            buffer.sort();
            return;
        }
        spill();
        buffer.release();
        while (runs.size() > MOST_AT_ONCE) {
            mergeNeighbours();
        }
    }

    private void mergeNeighbours() {
        for (int first = 0; first + 1 < runs.size(); first++) {
            List<RunFile> neighbours = runs.subList(first, Math.min(runs.size(), first + MOST_AT_ONCE));
            RunFile merged = RunFile.write(scratch, name, merge(neighbours, START));
            neighbours.forEach(RunFile::delete);
            neighbours.clear();
            runs.add(first, merged);
        }
    }

    /** How many records were added. */
    public long count() {
        return count;
    }

    /** All records, in order. */
    public RecordCursor open() {
        return open(START);
    }

    /** The records whose keys are not below {@code from}, in order. */
    public RecordCursor open(byte[] from) {
        if (!sealed) {
            throw new IllegalStateException("""
                    The sorter of (%s) is not sealed.
                    Seal it before reading.""".formatted(name));
        }
        return runs.isEmpty() ? buffer.cursor(buffer.firstNotBelow(from)) : merge(runs, from);
    }

    /** The records whose keys begin with {@code prefix}, in order. */
    public RecordCursor openWithin(byte[] prefix) {
        return new PrefixCursor(open(prefix), prefix);
    }

    private static RecordCursor merge(List<RunFile> runs, byte[] from) {
        List<RecordCursor> cursors = new ArrayList<>();
        try {
            runs.forEach(run -> cursors.add(run.open(from)));
        } catch (ScratchException e) {
            cursors.forEach(RecordCursor::close);
            throw e;
        }
        return new MergeCursor(cursors);
    }

    /** Gives memory and files back; its cursors end. */
    @Override
    public void close() {
        sealed = true;
        runs.forEach(RunFile::delete);
        runs.clear();
        buffer.release();
    }
}
