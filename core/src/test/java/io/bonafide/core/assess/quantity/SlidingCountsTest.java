package io.bonafide.core.assess.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Sliding counts against an oracle that keeps every node and looks at all of them. */
final class SlidingCountsTest {
    private static final int[] WINDOWS = {5, 40, 200};
    private static final int RUNS = 40;
    private static final int STEPS = 3000;

    @Test
    void countsAndNewestLinesAreWhatLookingAtAllNodesGives() {
        TreeMap<Integer, Integer> seen = new TreeMap<>();
        for (int seed = 1; seed <= RUNS; seed++) {
            run(new Random(seed), seed, seen);
        }
        assertThat(seen.keySet())
                .as("no node in the longest window, one, several")
                .contains(0, 1, 2, 5);
        assertThat(seen.get(0)).isGreaterThan(RUNS);
    }

    private static void run(Random random, int seed, TreeMap<Integer, Integer> seen) {
        SlidingCounts counts = new SlidingCounts(WINDOWS);
        List<Node> nodes = new ArrayList<>();
        int tokens = 1 + random.nextInt(400);
        int now = 1;
        for (int line = 0; line < STEPS; line++) {
            now += random.nextInt(10) == 0 ? random.nextInt(60) : random.nextInt(2);
            // Tokens that differ in one half only must not be taken for each other.
            long token = (long) (1 + random.nextInt(tokens)) << (random.nextBoolean() ? 32 : 0);
            if (random.nextInt(3) > 0) {
                counts.add(token, line, now);
                nodes.add(new Node(token, line, now));
            }
            counts.touchIndex(token);
            counts.touchCell(token);
            seen.merge(check(counts, nodes, token, now, "seed %d, step %d".formatted(seed, line)), 1, Integer::sum);
        }
    }

    private static int check(SlidingCounts counts, List<Node> nodes, long token, int now, String where) {
        counts.advance(now);
        int slot = counts.slot(token);
        int longest = within(nodes, token, now - WINDOWS[2]);
        if (longest == 0) {
            assertThat(slot).as(where).isNegative();
            return 0;
        }
        for (int window = 0; window < WINDOWS.length; window++) {
            assertThat(counts.count(slot, window)).as(where).isEqualTo(within(nodes, token, now - WINDOWS[window]));
        }
        int newest = nodes.stream()
                .filter(node -> node.token == token)
                .mapToInt(Node::line)
                .max()
                .orElseThrow();
        assertThat(counts.lastLine(slot)).as(where).isEqualTo(newest);
        return longest;
    }

    private static int within(List<Node> nodes, long token, int after) {
        int count = 0;
        for (int i = nodes.size() - 1; i >= 0 && nodes.get(i).time > after; i--) {
            count += nodes.get(i).token == token ? 1 : 0;
        }
        return count;
    }

    private record Node(long token, int line, int time) {}
}
