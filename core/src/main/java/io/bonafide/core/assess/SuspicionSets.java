package io.bonafide.core.assess;

import io.bonafide.core.assess.table.IntColumn;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which detectors found each line suspicious. Few sets recur over and over: a line costs the code of its own. */
final class SuspicionSets {
    private final IntColumn codes = new IntColumn(0);
    private final Map<BitSet, Integer> codeOf = new HashMap<>();
    private final List<BitSet> sets = new ArrayList<>();

    SuspicionSets() {
        code(new BitSet());
    }

    void set(int line, BitSet suspicious) {
        if (!suspicious.isEmpty()) {
            codes.set(line, code(suspicious));
        }
    }

    /** Not to be changed. */
    BitSet get(int line) {
        return sets.get(codes.get(line));
    }

    private int code(BitSet suspicious) {
        return codeOf.computeIfAbsent(suspicious, any -> {
            sets.add(suspicious);
            return sets.size() - 1;
        });
    }
}
