package io.bonafide.core.assess;

import io.bonafide.core.assess.table.IntColumn;
import io.bonafide.core.parallel.Idle;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.signal.Opinion;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Puts every line before all detectors, in blocks side by side, and keeps what remains of it. */
final class Hearing {
    private final List<Detector> detectors;
    private final int lines;
    private final Idle<Judge> judges;
    private final Levels levels = new Levels();
    private final IntColumn level = new IntColumn(0);
    private final SuspicionSets suspicions = new SuspicionSets();
    private final Map<String, Map<Opinion.Reason, Long>> abstentions;

    Hearing(List<Detector> detectors, int lines, Idle<Judge> judges) {
        this.detectors = detectors;
        this.lines = lines;
        this.judges = judges;
        AbstentionCount count = new AbstentionCount(detectors);
        LineBlocks.forEach(lines, this::heard, block -> {
            for (int i = 0; i < block.ratios.length; i++) {
                level.set(block.from + i, levels.add(block.ratios[i]));
                suspicions.set(block.from + i, block.suspicions.get(i));
            }
            count.add(block.abstentions);
        });
        this.abstentions = count.byDetector();
    }

    /**
     * Puts some lines before one judge, all others before another.
     *
     * @param alone hears those that do not stand out
     * @param wiser hears those that do
     */
    static Hearing of(
            List<Detector> detectors, int lines, Idle<Judge> alone, Idle<Judge> wiser, IntPredicate standsOut) {
        Hearing hearing = new Hearing(detectors, lines, alone);
        hearing.again(wiser, standsOut);
        return hearing;
    }

    /** Puts some lines before all detectors again; what is said now holds. */
    void again(Idle<Judge> wiser, IntPredicate which) {
        List<Again> blocks = new ArrayList<>();
        LineBlocks.forEach(lines, (from, to) -> wiser.with(judge -> heardAgain(from, to, judge, which)), blocks::add);
        for (Again block : blocks) {
            for (int i = 0; i < block.lines.size(); i++) {
                int line = block.lines.getInt(i);
                levels.remove(level.get(line));
                level.set(line, levels.add(block.ratios.getDouble(i)));
                suspicions.set(line, block.suspicions.get(i));
            }
        }
    }

    private static Again heardAgain(int from, int to, Judge judge, IntPredicate which) {
        Again block = new Again(new IntArrayList(), new DoubleArrayList(), new ArrayList<>());
        for (int line = from; line < to; line++) {
            if (which.test(line)) {
                block.lines.add(line);
                block.ratios.add(judge.logRatio(line));
                block.suspicions.add(judge.suspicious());
            }
        }
        return block;
    }

    Levels levels() {
        return levels;
    }

    /** The code of the line's level. */
    int level(int line) {
        return level.get(line);
    }

    /** The detectors that found the line suspicious; not to be changed. */
    BitSet suspicions(int line) {
        return suspicions.get(line);
    }

    Map<String, Map<Opinion.Reason, Long>> abstentions() {
        return abstentions;
    }

    private Heard heard(int from, int to) {
        return judges.with(judge -> {
            Heard block = new Heard(from, new double[to - from], new ArrayList<>(), new AbstentionCount(detectors));
            for (int line = from; line < to; line++) {
                block.ratios[line - from] = judge.logRatio(line);
                block.suspicions.add(judge.suspicious());
                block.abstentions.add(judge);
            }
            return block;
        });
    }

    /** What the detectors said of a block of lines. */
    private record Heard(int from, double[] ratios, List<BitSet> suspicions, AbstentionCount abstentions) {}

    /** What they said of some lines of a block. */
    private record Again(IntArrayList lines, DoubleArrayList ratios, List<BitSet> suspicions) {}
}
