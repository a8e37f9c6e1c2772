package io.bonafide.core.assess.table;

import com.dynatrace.hash4j.hashing.Hashing;
import io.bonafide.core.state.Kept;
import io.bonafide.core.state.StateReader;
import io.bonafide.core.state.StateWriter;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;

/** The second and further waybills of the few lines that have several: a chain for each line, newest first. */
public final class ExtraWaybills implements Kept {
    /** The end of a chain. */
    public static final int NONE = -1;

    private final IntArrayList lines = new IntArrayList();
    private final LongArrayList waybills = new LongArrayList();
    private final IntArrayList before = new IntArrayList();
    private final Int2IntOpenHashMap newest = new Int2IntOpenHashMap();
    private final LongOpenHashSet known = new LongOpenHashSet();

    ExtraWaybills() {
        newest.defaultReturnValue(NONE);
    }

    void add(int line, long waybill) {
        if (known.add(Hashing.xxh3_64().hashLongIntToLong(waybill, line))) {
            before.add(newest.put(line, lines.size()));
            lines.add(line);
            waybills.add(waybill);
        }
    }

    public int size() {
        return lines.size();
    }

    public int line(int index) {
        return lines.getInt(index);
    }

    public long waybill(int index) {
        return waybills.getLong(index);
    }

    /** The index of the line's newest extra waybill, or {@link #NONE}. */
    public int newest(int line) {
        return newest.get(line);
    }

    /** The index of the same line's one before, or {@link #NONE}. */
    public int before(int index) {
        return before.getInt(index);
    }

    /** They are few, and added anew when they are loaded. */
    @Override
    public void save(StateWriter out) {
        int size = lines.size();
        out.pack("all", to -> to.put(size).put(lines.elements(), size).put(waybills.elements(), size));
    }

    @Override
    public void load(StateReader in) {
        in.unpack("all", from -> {
            int size = from.getInt();
            int[] ofLine = from.getInts(size);
            long[] codes = from.getLongs(size);
            for (int i = 0; i < size; i++) {
                add(ofLine[i], codes[i]);
            }
        });
    }
}
