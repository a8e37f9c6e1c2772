package io.bonafide.core.assess.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** Columns that were made compact, beside arrays. */
final class CompactColumnsTest {
    private static final int CHUNK = 1 << 16;
    private static final int CHUNKS = 7;

    private final Random random = new Random(5);

    /** Few bits and many, from either end of the range, all rows and hardly any: a chunk for each. */
    private LongSupplier values(int chunk, long byDefault, long least, long most) {
        return switch (chunk) {
            case 0 -> () -> 1_700_000_000 + random.nextInt(100_000);
            case 1 -> () -> random.nextInt(30) == 0 ? least + random.nextInt(9) : byDefault;
            case 2 -> () -> random.nextInt(500) == 0 ? random.nextBoolean() ? least : most : byDefault;
            case 3 -> () -> random.nextInt(3) == 0 ? byDefault : most - random.nextInt(70_000);
            case 4 -> () -> byDefault;
            case 5 -> () -> random.nextLong() >> random.nextInt(64);
            default -> () -> random.nextInt(200);
        };
    }

    private long[] filled(long byDefault, long least, long most) {
        long[] expected = new long[CHUNK * CHUNKS];
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            LongSupplier values = values(chunk, byDefault, least, most);
            for (int row = chunk * CHUNK; row < (chunk + 1) * CHUNK; row++) {
                expected[row] = values.getAsLong();
            }
        }
        return expected;
    }

    @Test
    void aColumnOfIntsSaysTheSameAndTakesChanges() {
        for (int byDefault : new int[] {Integer.MIN_VALUE, -1, 0, 1}) {
            long[] expected = Arrays.stream(filled(byDefault, Integer.MIN_VALUE, Integer.MAX_VALUE))
                    .map(value -> (int) value)
                    .toArray();
            IntColumn column = new IntColumn(byDefault);
            for (int row = 0; row < expected.length; row++) {
                column.set(row, (int) expected[row]);
            }
            column.compact();
            assertThat(values(column, expected.length)).isEqualTo(expected);
            for (int i = 0; i < 50; i++) {
                int row = random.nextInt(expected.length);
                expected[row] = random.nextBoolean() ? random.nextInt() : byDefault + 1;
                column.set(row, (int) expected[row]);
            }
            assertThat(values(column, expected.length)).isEqualTo(expected);
            column.compact();
            assertThat(values(column, expected.length)).isEqualTo(expected);
        }
    }

    @Test
    void aColumnOfLongsSaysTheSameAndTakesChanges() {
        long[] expected = filled(0, Long.MIN_VALUE, Long.MAX_VALUE);
        LongColumn column = new LongColumn();
        for (int row = 0; row < expected.length; row++) {
            column.set(row, expected[row]);
        }
        column.compact();
        assertThat(values(column, expected.length)).isEqualTo(expected);
        for (int i = 0; i < 50; i++) {
            int row = random.nextInt(expected.length);
            expected[row] = random.nextLong();
            column.set(row, expected[row]);
        }
        column.compact();
        assertThat(values(column, expected.length)).isEqualTo(expected);
    }

    @Test
    void aChunkIsPackedOnlyWhereThatIsSmaller() {
        long[] apart = {Long.MIN_VALUE, Long.MAX_VALUE, 0, 1L << 57};
        assertThat(PackedChunk.of(CHUNK, at -> apart[at % 4], -1, CHUNK * Long.BYTES))
                .isNull();
        assertThat(PackedChunk.of(CHUNK, at -> at % 255, -1, CHUNK)).isNull();
        assertThat(PackedChunk.of(CHUNK, at -> at % 100, -1, CHUNK)).isNotNull();
    }

    private static long[] values(IntColumn column, int rows) {
        long[] values = new long[rows];
        Arrays.setAll(values, column::get);
        return values;
    }

    private static long[] values(LongColumn column, int rows) {
        long[] values = new long[rows];
        Arrays.setAll(values, column::get);
        return values;
    }
}
