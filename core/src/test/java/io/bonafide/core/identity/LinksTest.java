package io.bonafide.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static final List<Reason> WHY = List.of(Reason.SAME_NUMBERS);

    @Test
    void anEdgeJoinsAndTakingItBackParts() {
        Links links = nodes(4, 10);
        int first = links.offer(0, 1, .9, WHY).id();
        links.offer(1, 2, .9, WHY);

        assertThat(links.members(0)).containsExactly(0, 1, 2);
        links.takeBack(first);
        assertThat(links.members(0)).containsExactly(0);
        assertThat(links.members(1)).containsExactly(1, 2);
        assertThat(links.cluster(2)).isEqualTo(1);
    }

    @Test
    void aSupportingEdgeHoldsWhatAnotherTakenBackWouldPart() {
        Links links = nodes(2, 10);
        int first = links.offer(0, 1, .9, WHY).id();
        int second = links.offer(1, 0, .8, WHY).id();

        assertThat(links.outcome(second)).isEqualTo(Outcome.SUPPORTS);
        links.takeBack(first);
        assertThat(links.together(0, 1)).isTrue();
        assertThat(links.outcome(second)).isEqualTo(Outcome.JOINED);
    }

    @Test
    void anEdgeThatTheCapRefusedIsAcceptedOnceThereIsRoom() {
        Links links = nodes(3, 2);
        int first = links.offer(0, 1, .9, WHY).id();
        int second = links.offer(1, 2, .9, WHY).id();

        assertThat(links.outcome(second)).isEqualTo(Outcome.REFUSED_SIZE);
        links.takeBack(first);
        assertThat(links.members(2)).containsExactly(1, 2);
    }

    @Test
    void twoMarksNeverShareAClusterNotEvenThroughAThird() {
        Links links = new Links(10);
        int here = links.add(1);
        int anywhere = links.add(Links.NO_MARK);
        int there = links.add(2);
        links.offer(here, anywhere, .9, WHY);

        assertThat(links.outcome(links.offer(anywhere, there, .9, WHY).id())).isEqualTo(Outcome.REFUSED_CONFLICT);
        assertThat(links.together(here, there)).isFalse();
        assertThat(links.mark(anywhere)).isEqualTo(1);
    }

    @Test
    void twoNodesKeptApartNeverShareAClusterNotEvenThroughAThird() {
        Links links = nodes(3, 10);
        int first = links.offer(0, 1, .9, WHY).id();
        int second = links.offer(1, 2, .9, WHY).id();
        assertThat(links.together(0, 2)).isTrue();

        links.forbid(2, 0);
        assertThat(links.outcome(second)).isEqualTo(Outcome.REFUSED_APART);
        assertThat(links.members(0)).containsExactly(0, 1);
        links.takeBack(first);
        assertThat(links.members(2)).containsExactly(1, 2);
    }

    @Test
    void theExplanationIsTheShortestChain() {
        Links links = nodes(4, 10);
        links.offer(0, 1, .9, WHY);
        links.offer(1, 2, .9, WHY);
        int last = links.offer(2, 3, .9, WHY).id();
        int direct = links.offer(0, 2, .7, WHY).id();

        assertThat(links.explain(0, 3)).extracting(Edge::id).containsExactly(direct, last);
        assertThat(links.explain(0, 0)).isEmpty();
    }

    /** The oracle is told first who is apart, then offered the edges that are left, in their order. */
    @Test
    void afterAnyTakingBackAndKeepingApartClustersAndOutcomesAreThoseOfAHistoryWithIt() {
        SplittableRandom random = new SplittableRandom(7);
        Map<Outcome, Integer> seen = new EnumMap<>(Outcome.class);
        int changed = 0;
        int parted = 0;
        for (int round = 0; round < 300; round++) {
            int count = 4 + random.nextInt(12);
            int cap = 2 + random.nextInt(5);
            int[] marks = IntStream.range(0, count)
                    .map(i -> Math.max(0, random.nextInt(5) - 2))
                    .toArray();
            Links links = marked(marks, cap);
            List<Edge> left = new ArrayList<>();
            List<int[]> apart = new ArrayList<>();
            for (int step = 0; step < 40; step++) {
                if (random.nextInt(20) == 0) {
                    int one = random.nextInt(count);
                    apart.add(new int[] {one, (one + 1 + random.nextInt(count - 1)) % count});
                    List<Integer> before = clusters(links, count);
                    links.forbid(apart.get(apart.size() - 1)[0], apart.get(apart.size() - 1)[1]);
                    parted += before.equals(clusters(links, count)) ? 0 : 1;
                } else if (!left.isEmpty() && random.nextInt(3) == 0) {
                    List<Integer> before = clusters(links, count);
                    links.takeBack(left.remove(random.nextInt(left.size())).id());
                    changed += before.equals(clusters(links, count)) ? 0 : 1;
                } else {
                    int from = random.nextInt(count);
                    left.add(links.offer(from, (from + 1 + random.nextInt(count - 1)) % count, .9, WHY));
                }
                Links oracle = marked(marks, cap);
                apart.forEach(pair -> oracle.forbid(pair[0], pair[1]));
                for (Edge edge : left) {
                    Outcome outcome = oracle.outcome(
                            oracle.offer(edge.from(), edge.to(), .9, WHY).id());
                    assertThat(links.outcome(edge.id())).isEqualTo(outcome);
                    seen.merge(outcome, 1, Integer::sum);
                }
                assertThat(clusters(links, count)).isEqualTo(clusters(oracle, count));
            }
        }
        assertThat(seen.keySet()).containsExactlyInAnyOrder(Outcome.values());
        assertThat(seen.values()).allMatch(times -> times > 1000);
        assertThat(changed).isGreaterThan(500);
        assertThat(parted).isGreaterThan(50);
    }

    @Test
    void anEdgeTakenBackTwiceIsRefusedWithItsNumber() {
        Links links = nodes(2, 2);
        int edge = links.offer(0, 1, .9, WHY).id();
        links.takeBack(edge);

        assertThatThrownBy(() -> links.takeBack(edge))
                .hasMessageContaining("(0)")
                .hasMessageContaining("edgesAt");
        assertThatThrownBy(() -> links.offer(0, 5, .9, WHY)).hasMessageContaining("(5)");
        assertThatThrownBy(() -> links.offer(1, 1, .9, WHY)).hasMessageContaining("itself");
        assertThatThrownBy(() -> links.offer(0, 1, 0, WHY)).hasMessageContaining("(0.0)");
        assertThatThrownBy(() -> links.offer(0, 1, .9, List.of())).hasMessageContaining("no reasons");
        assertThatThrownBy(() -> new Links(1)).hasMessageContaining("(1)");
    }

    private static Links nodes(int count, int cap) {
        return marked(new int[count], cap);
    }

    private static Links marked(int[] marks, int cap) {
        Links links = new Links(cap);
        for (int mark : marks) {
            links.add(mark);
        }
        return links;
    }

    private static List<Integer> clusters(Links links, int count) {
        return IntStream.range(0, count).map(links::cluster).boxed().toList();
    }
}
