package io.bonafide.core.signal.burst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.core.state.Kept;
import io.bonafide.core.state.KnownBlocks;
import io.bonafide.core.state.MemoryParts;
import io.bonafide.core.state.Snapshot;
import io.bonafide.core.state.StateReader;
import io.bonafide.core.state.StateWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OnlineFdrTest {

    @Test
    void callsWhatTheFormulaOverAllCallsDoes() {
        int called = 0;
        int silent = 0;
        for (int seed = 1; seed <= 30; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double fdr = 0.01 + 0.2 * random.nextDouble();
            OnlineFdr online = new OnlineFdr(fdr);
            List<Integer> calls = new ArrayList<>();
            for (int test = 1; test <= 1500; test++) {
                double tail = -Math.log10(random.nextDouble()) * (random.nextInt(8) == 0 ? 6 : 1);
                boolean expected = Math.pow(10, -tail) <= level(fdr, test, calls);
                assertThat(online.call(tail)).as("seed %d, test %d", seed, test).isEqualTo(expected);
                if (expected) {
                    calls.add(test);
                    called++;
                } else {
                    silent++;
                }
            }
        }
        assertThat(called).isGreaterThan(1000);
        assertThat(silent).isGreaterThan(1000);
    }

    @Test
    void ofAllCallsAtMostThePromisedShareIsFalse() {
        double falseShare = 0;
        double found = 0;
        int runs = 200;
        for (int seed = 1; seed <= runs; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            OnlineFdr online = new OnlineFdr(0.1);
            int wrong = 0;
            int right = 0;
            for (int test = 0; test < 2000; test++) {
                boolean real = random.nextInt(10) == 0;
                boolean call = online.call(-Math.log10(random.nextDouble()) * (real ? 10 : 1));
                wrong += call && !real ? 1 : 0;
                right += call && real ? 1 : 0;
            }
            falseShare += (double) wrong / Math.max(1, wrong + right) / runs;
            found += right / 200.0 / runs;
        }
        assertThat(falseShare).isBetween(0.005, 0.1);
        assertThat(found).isGreaterThan(0.5);
    }

    @Test
    void afterMoreCallsThanAreRememberedItCallsNothingThatTheFormulaWouldNot() {
        SplittableRandom random = new SplittableRandom(1);
        OnlineFdr online = new OnlineFdr(0.05);
        List<Integer> calls = new ArrayList<>();
        int fewer = 0;
        for (int test = 1; test <= 6000; test++) {
            double tail = random.nextInt(4) == 0 ? 12 : 1.3 + 1.7 * random.nextDouble();
            boolean formula = Math.pow(10, -tail) <= level(0.05, test, calls);
            if (online.call(tail)) {
                assertThat(formula).isTrue();
                calls.add(test);
            } else {
                fewer += formula ? 1 : 0;
            }
        }
        assertThat(calls).hasSizeGreaterThan(1100);
        assertThat(fewer).isLessThan(200);
    }

    @Test
    void aTestThatStaysOpenIsHeldAgainstTheCallsBeforeItBegan() {
        int called = 0;
        int silent = 0;
        int later = 0;
        for (int seed = 1; seed <= 30; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            OnlineFdr online = new OnlineFdr(0.1);
            List<Integer> calls = new ArrayList<>();
            List<Long> open = new ArrayList<>();
            for (int step = 1; step <= 1500; step++) {
                long begun = online.begin();
                open.add(begun);
                long test = open.get(random.nextInt(open.size()));
                double tail = -Math.log10(random.nextDouble()) * (random.nextInt(8) == 0 ? 6 : 1);
                List<Integer> before =
                        calls.stream().filter(call -> call < test).toList();
                boolean expected = Math.pow(10, -tail) <= level(0.1, (int) test, before);
                later += expected != Math.pow(10, -tail) <= level(0.1, (int) begun, calls) ? 1 : 0;
                assertThat(online.call(test, tail))
                        .as("seed %d, test %d", seed, test)
                        .isEqualTo(expected);
                if (expected) {
                    calls.add(step);
                    open.remove(test);
                    called++;
                } else {
                    silent++;
                    open.removeIf(each -> each < begun - 40);
                }
            }
        }
        assertThat(called).isGreaterThan(1000);
        assertThat(silent).isGreaterThan(1000);
        assertThat(later).as("answers that calls made since would have changed").isGreaterThan(50);
    }

    @Test
    void goesOnFromWhereItWasPacked() {
        for (int cut : new int[] {0, 1, 700, 3000}) {
            SplittableRandom random = new SplittableRandom(cut);
            OnlineFdr whole = new OnlineFdr(0.05);
            OnlineFdr resumed = new OnlineFdr(0.05);
            int called = 0;
            for (int test = 0; test < 6000; test++) {
                if (test == cut) {
                    resume(whole, resumed);
                }
                double tail = random.nextInt(3) == 0 ? 12 : 4 * random.nextDouble();
                boolean call = whole.call(tail);
                called += call ? 1 : 0;
                if (test >= cut) {
                    assertThat(resumed.call(tail))
                            .as("cut %d, test %d", cut, test)
                            .isEqualTo(call);
                }
            }
            assertThat(called).isBetween(1500, 4500);
        }
    }

    @Test
    void theSequenceSumsUpToOne() {
        double sum = 0;
        int last = 2_000_000;
        for (int j = 1; j <= last; j++) {
            sum += OnlineFdr.gamma(j);
        }
        // What is left is the integral: 2 C Γ(4, u) with u = √(ln j).
        double u = Math.sqrt(Math.log(last));
        double left = 2 * 0.079 * Math.exp(-u) * (u * u * u + 3 * u * u + 6 * u + 6);
        assertThat(sum + left).isBetween(0.998, 1.0);
    }

    @Test
    void aShareBeyondOneIsRefused() {
        assertThatThrownBy(() -> new OnlineFdr(5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(5.0)")
                .hasMessageContaining("such as 0.05");
    }

    private static void resume(OnlineFdr whole, OnlineFdr resumed) {
        Kept kept = new Kept() {
            @Override
            public void save(StateWriter out) {
                out.pack("tests", whole::pack);
            }

            @Override
            public void load(StateReader in) {
                in.unpack("tests", resumed::unpack);
            }
        };
        Snapshot.Owner owner = new Snapshot.Owner("a", "b");
        MemoryParts parts = new MemoryParts();
        String head = Snapshot.cut(() -> owner, kept, new KnownBlocks()).writeTo(parts);
        Snapshot.restore(parts, head, owner, kept, new KnownBlocks());
    }

    private static double level(double fdr, int test, List<Integer> calls) {
        double level = fdr / 2 * OnlineFdr.gamma(test);
        for (int i = 0; i < calls.size(); i++) {
            level += (i == 0 ? fdr / 2 : fdr) * OnlineFdr.gamma(test - calls.get(i));
        }
        return level;
    }
}
