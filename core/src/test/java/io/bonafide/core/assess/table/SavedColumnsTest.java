package io.bonafide.core.assess.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.state.Kept;
import io.bonafide.core.state.KnownBlocks;
import io.bonafide.core.state.MemoryParts;
import io.bonafide.core.state.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Columns that go through snapshots while they are written, beside maps. */
final class SavedColumnsTest {
    private static final Snapshot.Owner OWNER = new Snapshot.Owner("OTHER/shop", "c0ffee");
    private static final int ROWS = 400_000;
    /** Around what one and two bytes hold above -1, and at the ends of an int; later rounds of a test see later ones too. */
    private static final int[] EDGES = {
        -1, 0, 1, 253, 254, 255, 256, 65_533, 65_534, 65_535, 65_536, -2, Integer.MIN_VALUE, Integer.MAX_VALUE
    };

    private final MemoryParts parts = new MemoryParts();
    private final KnownBlocks known = new KnownBlocks();

    @Test
    void aColumnOfIntsIsWhatItWasAtEachCut() {
        Random random = new Random(1);
        IntColumn column = new IntColumn(-1);
        Map<Integer, Integer> oracle = new HashMap<>();
        List<Cut<Integer>> cuts = new ArrayList<>();
        for (int round = 0; round < 8; round++) {
            for (int i = 0; i < 3_000; i++) {
                int row = random.nextInt(ROWS / 8 * (round + 1));
                int value = EDGES[Math.min(random.nextInt(EDGES.length), random.nextInt(3 * round + 3))];
                column.set(row, value);
                oracle.put(row, value);
                assertThat(column.get(row)).isEqualTo(value);
            }
            cuts.add(new Cut<>(Snapshot.cut(() -> OWNER, column, known), Map.copyOf(oracle)));
        }
        for (Cut<Integer> cut : cuts) {
            IntColumn back = restored(cut.snapshot, () -> new IntColumn(-1));
            for (int row = 0; row < ROWS; row++) {
                assertThat(back.get(row)).isEqualTo(cut.values.getOrDefault(row, -1));
            }
            assertThat(back.used()).isTrue();
        }
    }

    @Test
    void aColumnOfAmountsIsWhatItWasAtEachCutAlsoWhereAmountsAreLarge() {
        Random random = new Random(2);
        AmountColumn column = new AmountColumn();
        Map<Integer, Long> oracle = new HashMap<>();
        List<Cut<Long>> cuts = new ArrayList<>();
        int large = 0;
        for (int round = 0; round < 6; round++) {
            for (int i = 0; i < 2_000; i++) {
                int row = random.nextInt(ROWS);
                long value = random.nextInt(3) == 0 ? random.nextLong() : random.nextInt(10_000);
                large += value > Integer.MAX_VALUE ? 1 : 0;
                column.set(row, value);
                oracle.put(row, value);
            }
            cuts.add(new Cut<>(Snapshot.cut(() -> OWNER, column, known), Map.copyOf(oracle)));
        }
        assertThat(large).isGreaterThan(100);
        for (Cut<Long> cut : cuts) {
            AmountColumn back = restored(cut.snapshot, AmountColumn::new);
            for (int row = 0; row < ROWS; row++) {
                assertThat(back.get(row)).isEqualTo(cut.values.getOrDefault(row, AmountColumn.NONE));
            }
        }
    }

    @Test
    void anUntouchedColumnIsUnusedAfterwardsAndWritingWhatIsThereAlreadyCopiesNothing() {
        assertThat(restored(Snapshot.cut(() -> OWNER, new IntColumn(3), known), () -> new IntColumn(3))
                        .used())
                .isFalse();
        IntColumn column = new IntColumn(0);
        for (int row = 0; row < ROWS; row++) {
            column.set(row, row);
        }
        Snapshot.cut(() -> OWNER, column, known).writeTo(parts);
        parts.takePuts();
        for (int row = 0; row < ROWS; row++) {
            column.set(row, row);
        }
        column.set(70_000, 1);
        Snapshot.cut(() -> OWNER, column, known).writeTo(parts);
        assertThat(parts.takePuts()).as("one chunk and the head").isEqualTo(2);
    }

    @Test
    void aDictionaryOfSeveralMebibytesKeepsItsCodesAndGoesOn() {
        Words words = new Words();
        List<String> all = new ArrayList<>();
        List<Snapshot> cuts = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 60_000; i++) {
            String word = (i % 3 == 0 ? "词" : "word-") + random.nextLong() + "x".repeat(random.nextInt(60));
            assertThat(words.code(word)).isEqualTo(all.size());
            all.add(word);
            if (i == 40_000) {
                cuts.add(Snapshot.cut(() -> OWNER, words, known));
            }
        }
        Words back = restored(cuts.get(0), Words::new);
        assertThat(back.size()).isEqualTo(40_001);
        assertThat(back.find(all.get(40_001))).as("added after the cut").isEqualTo(Words.NONE);
        for (int code = 0; code < all.size(); code++) {
            assertThat(back.code(all.get(code))).isEqualTo(code);
            assertThat(back.word(code)).isEqualTo(all.get(code));
        }
        parts.takePuts();
        Words again = restored(Snapshot.cut(() -> OWNER, words, known), Words::new);
        assertThat(again.find(all.get(59_999))).isEqualTo(59_999);
        assertThat(parts.takePuts()).as("the rest, not what was full before").isLessThan(6);
    }

    private <T extends Kept> T restored(Snapshot snapshot, Supplier<T> fresh) {
        T back = fresh.get();
        Snapshot.restore(parts, snapshot.writeTo(parts), OWNER, back, new KnownBlocks());
        return back;
    }

    private record Cut<V>(Snapshot snapshot, Map<Integer, V> values) {}
}
