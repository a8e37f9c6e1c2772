package io.bonafide.bench.ring;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.List;

/** Reported users against those with an injected edge of a ring. */
record Score(int right, int wrong, int missed) {

    static Score of(Edges edges, List<IntOpenHashSet> reported) {
        IntOpenHashSet guilty = new IntOpenHashSet();
        for (int e = 0; e < edges.size(); e++) {
            if (edges.ring()[e] > 0) {
                guilty.add(edges.user()[e]);
            }
        }
        IntOpenHashSet all = new IntOpenHashSet();
        reported.forEach(all::addAll);
        IntOpenHashSet right = new IntOpenHashSet(all);
        right.retainAll(guilty);
        return new Score(right.size(), all.size() - right.size(), guilty.size() - right.size());
    }

    Score and(Score other) {
        return new Score(right + other.right, wrong + other.wrong, missed + other.missed);
    }

    double precision() {
        return right == 0 ? 0 : (double) right / (right + wrong);
    }

    double recall() {
        return right == 0 ? 0 : (double) right / (right + missed);
    }

    double f1() {
        return right == 0 ? 0 : 2.0 * right / (2 * right + wrong + missed);
    }
}
