package io.bonafide.core.assess.quantity;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import io.bonafide.core.state.Kept;
import io.bonafide.core.state.StateReader;
import io.bonafide.core.state.StateWriter;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Of the nodes of a token, over several sliding windows (now - window, now]: how many they are, of how many different members,
 * the sum of their amounts and the highest.
 *
 * <p>Nodes stand in one ring with a head for each window, as in {@link SlidingCounts}. Members are counted by pairs of token and
 * member: a window has one more when a pair's first node enters it, one fewer when the last leaves. Once a token has more
 * than a stated number of members in the longest window, its pairs give way to a {@link SlidingSketch}; at half as many nodes they come
 * back. So members are exact up to that number, and always where the window has at most half as many nodes; beyond, the standard error is
 * {@value SlidingSketch#PERCENT} %. All else is exact. For equal pairs' hashes see {@link Keys}.
 *
 * <p>Time O(1) amortised for each node and window, besides the sketch's; a switch costs a pass over the ring. Memory 28 bytes a node of the
 * longest window, 20 bytes a token and window, 12 a pair and window, and what {@link SlidingMinimum} holds. Two parts of one stream can be
 * counted apart and {@linkplain #merged merged}.
 */
public final class SlidingTotals implements Kept {
    /** How many members are worth counting one by one. */
    public static final int EXACT = 4_096;

    private static final Hasher64 HASHER = Hashing.xxh3_64();

    private final int exact;
    private final int[] windows;
    private final int last;
    private final NodeRing ring;
    private final TokenPlaces tokens = new TokenPlaces();
    private final TokenPlaces pairs = new TokenPlaces();
    private int[] orders = {};
    private int[] members = {};
    private long[] sums = {};
    private int[] ofPair = {};
    private SlidingMinimum[] negated = {};
    private @Nullable SlidingSketch[] sketches = {};
    private int now;

    /**
     * @param exact how many members a token may have in the longest window before they are sketched, such as {@value #EXACT}
     * @param windows in seconds, ascending
     */
    public SlidingTotals(int exact, int[] windows) {
        this.exact = exact;
        this.windows = windows.clone();
        this.last = windows.length - 1;
        this.ring = new NodeRing(windows.length);
    }

    /**
     * What two parts of a stream give together: the totals of all nodes, as if one had seen them. Members that neither part
     * had to sketch, but which are too many together, are sketched from here on.
     *
     * @param other with the same windows
     */
    public static SlidingTotals merged(SlidingTotals one, SlidingTotals other) {
        if (!Arrays.equals(one.windows, other.windows) || one.exact != other.exact) {
            throw new IllegalArgumentException("""
                    The totals have the windows (%s) and (%s), exact to (%d) and (%d).
                    Merge parts that were made alike.""".formatted(
                            Arrays.toString(one.windows), Arrays.toString(other.windows), one.exact, other.exact));
        }
        SlidingTotals merged = new SlidingTotals(one.exact, one.windows);
        one.sketched().forEach(merged::sketch);
        other.sketched().forEach(merged::sketch);
        long at = one.ring.head(one.last);
        long otherAt = other.ring.head(one.last);
        while (at < one.ring.tail() || otherAt < other.ring.tail()) {
            boolean first = otherAt == other.ring.tail()
                    || at < one.ring.tail() && one.ring.time(at) <= other.ring.time(otherAt);
            if (first) {
                merged.addFrom(one.ring, at++);
            } else {
                merged.addFrom(other.ring, otherAt++);
            }
        }
        merged.advance(Math.max(one.now, other.now));
        return merged;
    }

    /** Lets what has left each window go. Time never runs backwards. */
    public void advance(int to) {
        now = to;
        for (int window = 0; window <= last; window++) {
            while (ring.head(window) < ring.tail() && ring.time(ring.head(window)) <= (long) to - windows[window]) {
                pass(window, ring.take(window));
            }
        }
    }

    /** Adds a node at {@code at}, which is not before any other. */
    public void add(long token, long member, long amount, int at) {
        advance(at);
        int place = place(token);
        ring.add(token, member, amount, at);
        negated[place].add(at, -amount);
        for (int window = 0; window <= last; window++) {
            orders[cell(place, window)]++;
            sums[cell(place, window)] += amount;
        }
        @Nullable SlidingSketch sketch = sketches[place];
        if (sketch != null) {
            sketch.add(pair(token, member), at);
        } else {
            addPair(place, pair(token, member));
            if (members[cell(place, last)] > exact) {
                sketch(token);
            }
        }
    }

    /** How many nodes the token has in the window with that index. */
    public int orders(long token, int window) {
        int place = tokens.find(token);
        return place < 0 ? 0 : orders[cell(place, window)];
    }

    /** Of how many different members they are; an estimate if {@link #sketched(long)}. */
    public long members(long token, int window) {
        int place = tokens.find(token);
        if (place < 0) {
            return 0;
        }
        @Nullable SlidingSketch sketch = sketches[place];
        return sketch == null ? members[cell(place, window)] : sketch.estimate((long) now - windows[window]);
    }

    /** The sum of their amounts. */
    public long sum(long token, int window) {
        int place = tokens.find(token);
        return place < 0 ? 0 : sums[cell(place, window)];
    }

    /** The highest of their amounts; NaN where there is none. */
    public double highest(long token, int window) {
        int place = tokens.find(token);
        return place < 0 ? Double.NaN : 0 - negated[place].lowest(now, windows[window]);
    }

    /** Whether the token's members are estimated. */
    public boolean sketched(long token) {
        int place = tokens.find(token);
        return place >= 0 && sketches[place] != null;
    }

    /** The nodes of the longest window, and whose members are sketched; all else follows from adding the nodes again. */
    @Override
    public void save(StateWriter out) {
        out.pack("totals", to -> {
            long[] sketched = sketched().toLongArray();
            Arrays.sort(sketched);
            to.put(now).put(sketched.length).put(sketched, sketched.length);
            ring.pack(to, last);
        });
    }

    @Override
    public void load(StateReader in) {
        in.unpack("totals", from -> {
            int then = from.getInt();
            for (long token : from.getLongs(from.getInt())) {
                sketch(token);
            }
            for (int left = from.getInt(); left > 0; left--) {
                add(from.getLong(), from.getLong(), from.getLong(), from.getInt());
            }
            advance(then);
        });
    }

    private LongOpenHashSet sketched() {
        LongOpenHashSet sketched = new LongOpenHashSet();
        for (long position = ring.head(last); position < ring.tail(); position++) {
            if (sketched(ring.token(position))) {
                sketched.add(ring.token(position));
            }
        }
        return sketched;
    }

    private void addFrom(NodeRing other, long at) {
        add(other.token(at), other.member(at), other.amount(at), other.time(at));
    }

    private int place(long token) {
        int known = tokens.find(token);
        if (known >= 0) {
            return known;
        }
        int place = tokens.occupy(token);
        if (place >= negated.length) {
            int size = Math.max(8, 2 * place);
            orders = Arrays.copyOf(orders, size * windows.length);
            members = Arrays.copyOf(members, size * windows.length);
            sums = Arrays.copyOf(sums, size * windows.length);
            negated = Arrays.copyOf(negated, size);
            sketches = Arrays.copyOf(sketches, size);
        }
        negated[place] = new SlidingMinimum(windows[last]);
        return place;
    }

    private void pass(int window, long position) {
        long token = ring.token(position);
        int place = tokens.find(token);
        int left = --orders[cell(place, window)];
        sums[cell(place, window)] -= ring.amount(position);
        if (sketches[place] == null) {
            passPair(place, window, pair(token, ring.member(position)));
        } else if (window == last && left <= exact / 2) {
            countAgain(token, place);
        }
        if (window == last && left == 0) {
            tokens.release(token);
        }
    }

    private void addPair(int place, long pair) {
        int known = pairs.find(pair);
        int at = known < 0 ? pairs.occupy(pair) : known;
        if (ofPair.length <= cell(at, last)) {
            ofPair = Arrays.copyOf(ofPair, 2 * (cell(at, last) + 1));
        }
        for (int window = 0; window <= last; window++) {
            members[cell(place, window)] += ofPair[cell(at, window)]++ == 0 ? 1 : 0;
        }
    }

    private void passPair(int place, int window, long pair) {
        int at = pairs.find(pair);
        if (--ofPair[cell(at, window)] == 0) {
            members[cell(place, window)]--;
            if (window == last) {
                pairs.release(pair);
            }
        }
    }

    /** The token's pairs give way to a sketch. */
    private void sketch(long token) {
        int place = place(token);
        SlidingSketch sketch = new SlidingSketch();
        sketches[place] = sketch;
        for (long position = ring.head(last); position < ring.tail(); position++) {
            if (ring.token(position) == token) {
                long pair = pair(token, ring.member(position));
                sketch.add(pair, ring.time(position));
                int at = pairs.find(pair);
                if (at >= 0) {
                    Arrays.fill(ofPair, cell(at, 0), cell(at + 1, 0), 0);
                    pairs.release(pair);
                }
            }
        }
    }

    /** The token's pairs come back: the nodes of each window are counted as they stand now. */
    private void countAgain(long token, int place) {
        sketches[place] = null;
        Arrays.fill(members, cell(place, 0), cell(place + 1, 0), 0);
        for (long position = ring.head(last); position < ring.tail(); position++) {
            if (ring.token(position) == token) {
                long pair = pair(token, ring.member(position));
                addPair(place, pair);
                for (int window = 0; window < last; window++) {
                    if (position < ring.head(window)) {
                        passPair(place, window, pair);
                    }
                }
            }
        }
    }

    private int cell(int place, int window) {
        return place * windows.length + window;
    }

    private static long pair(long token, long member) {
        return HASHER.hashLongLongToLong(token, member);
    }
}
