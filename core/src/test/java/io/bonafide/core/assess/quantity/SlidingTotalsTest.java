package io.bonafide.core.assess.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bonafide.core.state.KnownBlocks;
import io.bonafide.core.state.MemoryParts;
import io.bonafide.core.state.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SlidingTotalsTest {
    private static final int[] WINDOWS = {7, 60, 300};
    private static final int RUNS = 40;
    private static final int STEPS = 600;

    private record Node(long token, long member, long amount, int at) {}

    /** What was met on the way. */
    private static final class Mix {
        int exact;
        int sketched;
        int empty;
        int backToExact;
    }

    @Test
    void everyTotalIsWhatLookingAtAllNodesGives() {
        Mix mix = new Mix();
        for (int seed = 1; seed <= RUNS; seed++) {
            Random random = new Random(seed);
            SlidingTotals totals = new SlidingTotals(10, WINDOWS);
            List<Node> nodes = new ArrayList<>();
            boolean[] before = new boolean[4];
            for (Node node : nodes(random)) {
                totals.add(node.token, node.member, node.amount, node.at);
                nodes.add(node);
                int token = 1 + random.nextInt(3);
                totals.advance(node.at);
                check(totals, nodes, token, node.at, mix);
                mix.backToExact += before[token] && !totals.sketched(token) ? 1 : 0;
                before[token] = totals.sketched(token);
            }
            int end = nodes.get(nodes.size() - 1).at + 299;
            totals.advance(end);
            check(totals, nodes, 1, end, mix);
            totals.advance(end + 2);
            check(totals, nodes, 1, end + 2, mix);
        }
        assertThat(mix.exact).isGreaterThan(5000);
        assertThat(mix.sketched).isGreaterThan(3000);
        assertThat(mix.empty).isGreaterThan(1000);
        assertThat(mix.backToExact).isGreaterThan(50);
    }

    @Test
    void twoPartsMergedAreTheWhole() {
        Mix mix = new Mix();
        for (int seed = 1; seed <= RUNS; seed++) {
            Random random = new Random(seed);
            SlidingTotals one = new SlidingTotals(10, WINDOWS);
            SlidingTotals other = new SlidingTotals(10, WINDOWS);
            List<Node> nodes = nodes(random);
            for (Node node : nodes) {
                (random.nextBoolean() ? one : other).add(node.token, node.member, node.amount, node.at);
            }
            int now = nodes.get(nodes.size() - 1).at;
            SlidingTotals merged = SlidingTotals.merged(one, other);
            check(merged, nodes, 1, now, mix);
            check(merged, nodes, 2, now, mix);
            check(merged, nodes, 3, now, mix);
            merged.advance(now + 20);
            check(merged, nodes, 1, now + 20, mix);
        }
        assertThat(mix.exact).isGreaterThan(50);
        assertThat(mix.sketched).isGreaterThan(50);
    }

    @Test
    void partsThatWereMadeDifferentlyAreNotMerged() {
        assertThatThrownBy(() ->
                        SlidingTotals.merged(new SlidingTotals(1, new int[] {2}), new SlidingTotals(1, new int[] {3})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[2]")
                .hasMessageContaining("[3]");
    }

    @Test
    void aSnapshotGoesOnWithTheSameAnswers() {
        int sketched = 0;
        int exact = 0;
        for (int seed = 1; seed <= RUNS; seed++) {
            Random random = new Random(seed);
            SlidingTotals whole = new SlidingTotals(10, WINDOWS);
            SlidingTotals resumed = new SlidingTotals(10, WINDOWS);
            List<Node> nodes = nodes(random);
            int cut = random.nextInt(STEPS);
            for (int i = 0; i < nodes.size(); i++) {
                if (i == cut) {
                    resume(whole, resumed);
                    sketched += whole.sketched(1) ? 1 : 0;
                    exact += whole.sketched(1) ? 0 : 1;
                }
                Node node = nodes.get(i);
                whole.add(node.token, node.member, node.amount, node.at);
                if (i >= cut) {
                    resumed.add(node.token, node.member, node.amount, node.at);
                    for (int token = 1; token <= 3; token++) {
                        assertThat(all(resumed, token)).isEqualTo(all(whole, token));
                    }
                }
            }
        }
        assertThat(sketched).isGreaterThan(5);
        assertThat(exact).isGreaterThan(5);
    }

    @Test
    void theOrderWithinASecondDoesNotMatter() {
        for (int seed = 1; seed <= RUNS; seed++) {
            Random random = new Random(seed);
            SlidingTotals one = new SlidingTotals(10, WINDOWS);
            SlidingTotals other = new SlidingTotals(10, WINDOWS);
            List<Node> nodes = nodes(random);
            List<Node> shuffled = new ArrayList<>(nodes);
            Collections.shuffle(shuffled, random);
            shuffled.sort((a, b) -> Integer.compare(a.at, b.at));
            assertThat(shuffled).isNotEqualTo(nodes);
            nodes.forEach(node -> one.add(node.token, node.member, node.amount, node.at));
            shuffled.forEach(node -> other.add(node.token, node.member, node.amount, node.at));
            for (int token = 1; token <= 3; token++) {
                assertThat(all(other, token)).isEqualTo(all(one, token));
            }
        }
    }

    @Test
    void manyMembersAreEstimatedWithinTheStatedError() {
        double squares = 0;
        int looks = 0;
        for (int seed = 1; seed <= 8; seed++) {
            Random random = new Random(seed);
            SlidingTotals totals = new SlidingTotals(1_000, new int[] {20_000});
            int known = 0;
            for (int i = 1; i <= 40_000; i++) {
                totals.add(5, random.nextLong(), 1, i);
                known = Math.min(i, 20_000);
                if (i % 5_000 == 0) {
                    double error = totals.members(5, 0) / (double) known - 1;
                    assertThat(error).isCloseTo(0, within(4 * SlidingSketch.PERCENT / 100));
                    assertThat(totals.sketched(5)).isTrue();
                    squares += error * error;
                    looks++;
                }
            }
        }
        assertThat(100 * Math.sqrt(squares / looks)).isBetween(SlidingSketch.PERCENT / 2, SlidingSketch.PERCENT * 1.5);
    }

    private static void check(SlidingTotals totals, List<Node> nodes, int token, int now, Mix mix) {
        for (int window = 0; window < WINDOWS.length; window++) {
            int since = now - WINDOWS[window];
            List<Node> in = nodes.stream()
                    .filter(node -> node.token == token && node.at > since)
                    .toList();
            long members = in.stream().mapToLong(Node::member).distinct().count();
            assertThat(totals.orders(token, window)).isEqualTo(in.size());
            assertThat(totals.sum(token, window))
                    .isEqualTo(in.stream().mapToLong(Node::amount).sum());
            assertThat(totals.highest(token, window))
                    .isEqualTo(Double.valueOf(
                            in.stream().mapToDouble(Node::amount).max().orElse(Double.NaN)));
            boolean sketched = totals.sketched(token);
            assertThat((double) totals.members(token, window)).isCloseTo(members, within(sketched ? 1.0 : 0.0));
            mix.sketched += sketched ? 1 : 0;
            mix.exact += sketched ? 0 : 1;
            mix.empty += in.isEmpty() ? 1 : 0;
            long all = nodes.stream()
                    .filter(node -> node.token == token && node.at > now - WINDOWS[2])
                    .count();
            assertThat(sketched && all <= 5).as("few nodes are counted exactly").isFalse();
        }
    }

    private static List<Object> all(SlidingTotals totals, int token) {
        List<Object> all = new ArrayList<>(List.of(totals.sketched(token)));
        for (int window = 0; window < WINDOWS.length; window++) {
            all.addAll(List.of(
                    totals.orders(token, window),
                    totals.members(token, window),
                    totals.sum(token, window),
                    totals.highest(token, window)));
        }
        return all;
    }

    /** Busy and quiet times by turns; several nodes in one second. */
    private static List<Node> nodes(Random random) {
        List<Node> nodes = new ArrayList<>();
        int now = 1;
        int gap = 1;
        for (int step = 0; step < STEPS; step++) {
            gap = random.nextInt(60) == 0 ? 1 + random.nextInt(60) : gap;
            now += random.nextInt(gap + 1);
            nodes.add(new Node(1 + random.nextInt(3), random.nextInt(25), random.nextInt(50) - 5, now));
        }
        return nodes;
    }

    private static void resume(SlidingTotals whole, SlidingTotals resumed) {
        Snapshot.Owner owner = new Snapshot.Owner("a", "b");
        MemoryParts parts = new MemoryParts();
        String head = Snapshot.cut(() -> owner, whole, new KnownBlocks()).writeTo(parts);
        Snapshot.restore(parts, head, owner, resumed, new KnownBlocks());
    }
}
