package io.bonafide.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a snapshot promises of any state, and how it refuses. */
final class SnapshotTest {
    private static final Snapshot.Owner OWNER = new Snapshot.Owner("OTHER/shop", "c0ffee");

    @Test
    void aStateComesBackAndOnlyChangedBlocksAreWrittenAgain() {
        MemoryParts parts = new MemoryParts();
        KnownBlocks known = new KnownBlocks();
        Numbers numbers = new Numbers(6);
        String first = write(numbers, known, parts);
        assertThat(parts.takePuts()).as("six blocks, the size and the head").isEqualTo(8);
        numbers.set(3, 77);
        int packedBefore = numbers.packed;
        String second = write(numbers, known, parts);
        assertThat(parts.takePuts()).as("one block and the head").isEqualTo(2);
        assertThat(numbers.packed - packedBefore).as("blocks packed").isEqualTo(1);
        assertThat(restored(parts, first, known).values()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(restored(parts, second, known).values()).containsExactly(0, 1, 2, 77, 4, 5);
    }

    @Test
    void aRestoredStateKnowsItsBlocksAndAnotherStoreGetsThemAll() {
        MemoryParts parts = new MemoryParts();
        String head = write(new Numbers(6), new KnownBlocks(), parts);
        KnownBlocks known = new KnownBlocks();
        Numbers restored = restored(parts, head, known);
        parts.takePuts();
        restored.set(0, 9);
        write(restored, known, parts);
        assertThat(parts.takePuts()).as("one block and the head").isEqualTo(2);
        MemoryParts other = new MemoryParts();
        String there = write(restored, known, other);
        assertThat(other.takePuts()).isEqualTo(8);
        assertThat(restored(other, there, new KnownBlocks()).values()).containsExactly(9, 1, 2, 3, 4, 5);
    }

    @Test
    void whatChangesAfterTheCutIsNotWritten() {
        MemoryParts parts = new MemoryParts();
        KnownBlocks known = new KnownBlocks();
        Numbers numbers = new Numbers(3);
        Snapshot snapshot = Snapshot.cut(() -> OWNER, numbers, known);
        numbers.set(1, 50);
        assertThat(restored(parts, snapshot.writeTo(parts), known).values()).containsExactly(0, 1, 2);
    }

    @Test
    void aFailedWriteLeavesTheLastSnapshotWholeAndTheNextAttemptSucceeds() {
        MemoryParts parts = new MemoryParts();
        KnownBlocks known = new KnownBlocks();
        Numbers numbers = new Numbers(4);
        String before = write(numbers, known, parts);
        numbers.set(0, 8);
        numbers.set(2, 8);
        assertThatThrownBy(() -> write(numbers, known, new Failing(parts, 1))).hasMessage("full");
        assertThat(restored(parts, before, new KnownBlocks()).values()).containsExactly(0, 1, 2, 3);
        String after = write(numbers, known, parts);
        assertThat(restored(parts, after, new KnownBlocks()).values()).containsExactly(8, 1, 8, 3);
    }

    @Test
    void aLargeStateIsSplitIntoPartsOfAtMostSixteenMebibytes() {
        MemoryParts parts = new MemoryParts();
        int[] many = new Random(1).ints(9_000_000).toArray();
        Kept large = new Packed(many);
        String head = write(large, new KnownBlocks(), parts);
        assertThat(parts.parts()).hasSize(4);
        Packed back = new Packed(new int[0]);
        Snapshot.restore(parts, head, OWNER, back, new KnownBlocks());
        assertThat(Arrays.equals(back.values, many)).isTrue();
    }

    @Test
    void everyPartThatIsDamagedTruncatedOrMissingIsNamed() {
        MemoryParts parts = new MemoryParts();
        String head = write(new Numbers(4), new KnownBlocks(), parts);
        Random random = new Random(7);
        Set<SnapshotRefused.Why> whys = new TreeSet<>();
        for (String part : List.copyOf(parts.parts().keySet())) {
            byte[] whole = parts.parts().get(part);
            for (int round = 0; round < 20; round++) {
                byte[] harmed = whole.clone();
                harmed[random.nextInt(harmed.length)] ^= (byte) (1 << random.nextInt(8));
                whys.add(refusal(parts, head, part, harmed));
                whys.add(refusal(parts, head, part, Arrays.copyOf(whole, random.nextInt(whole.length))));
                whys.add(refusal(parts, head, part, Arrays.copyOf(whole, whole.length + 1)));
            }
            parts.parts().remove(part);
            assertThat(refusal(parts, head, part)).isEqualTo(SnapshotRefused.Why.MISSING);
            parts.parts().put(part, whole);
        }
        assertThat(whys).containsExactlyInAnyOrder(SnapshotRefused.Why.DAMAGED, SnapshotRefused.Why.TRUNCATED);
        assertThat(restored(parts, head, new KnownBlocks()).values()).hasSize(4);
    }

    @Test
    void anotherOwnerConfigurationOrFormatIsRefused() {
        MemoryParts parts = new MemoryParts();
        String head = write(new Numbers(2), new KnownBlocks(), parts);
        assertRefused(
                parts, head, new Snapshot.Owner("OTHER/else", "c0ffee"), SnapshotRefused.Why.FOREIGN, "OTHER/else");
        assertRefused(parts, head, new Snapshot.Owner("OTHER/shop", "decaf"), SnapshotRefused.Why.FOREIGN, "decaf");
        byte[] newer = parts.parts().get(head);
        newer[Integer.BYTES]++;
        byte[] body = Arrays.copyOf(newer, newer.length - Integer.BYTES);
        byte[] checked = new Packer()
                .put(body, body.length)
                .put(Entry.crc(body, body.length))
                .bytes();
        parts.parts().put(head, checked);
        assertRefused(parts, head, OWNER, SnapshotRefused.Why.OTHER_FORMAT, "is of format 2");
    }

    private static void assertRefused(
            MemoryParts parts, String head, Snapshot.Owner owner, SnapshotRefused.Why why, String message) {
        SnapshotRefused refused = catchThrowableOfType(
                SnapshotRefused.class, () -> Snapshot.restore(parts, head, owner, new Numbers(0), new KnownBlocks()));
        assertThat(refused.why()).isEqualTo(why);
        assertThat(refused).hasMessageContaining(message).hasMessageContaining(head);
    }

    private static SnapshotRefused.Why refusal(MemoryParts parts, String head, String part, byte[] harmed) {
        byte[] whole = parts.parts().put(part, harmed);
        SnapshotRefused.Why why = refusal(parts, head, part);
        parts.parts().put(part, whole);
        return why;
    }

    private static SnapshotRefused.Why refusal(MemoryParts parts, String head, String part) {
        SnapshotRefused refused = catchThrowableOfType(
                SnapshotRefused.class, () -> Snapshot.restore(parts, head, OWNER, new Numbers(0), new KnownBlocks()));
        assertThat(refused).as(part).isNotNull().hasMessageContaining(part);
        assertThat(refused.part()).isEqualTo(part);
        return refused.why();
    }

    private static String write(Kept state, KnownBlocks known, PartSink parts) {
        return Snapshot.cut(() -> OWNER, state, known).writeTo(parts);
    }

    private static Numbers restored(MemoryParts parts, String head, KnownBlocks known) {
        Numbers numbers = new Numbers(0);
        Snapshot.restore(parts, head, OWNER, numbers, known);
        return numbers;
    }

    /** A number in each block; a block is replaced when its number changes. */
    private static final class Numbers implements Kept {
        private final List<int[]> blocks = new ArrayList<>();
        private int packed;

        Numbers(int size) {
            for (int i = 0; i < size; i++) {
                blocks.add(new int[] {i});
            }
        }

        void set(int at, int value) {
            blocks.set(at, new int[] {value});
        }

        List<Integer> values() {
            return blocks.stream().map(block -> block[0]).toList();
        }

        @Override
        public void save(StateWriter out) {
            out.pack("size", to -> to.put(blocks.size()));
            for (int i = 0; i < blocks.size(); i++) {
                int[] block = blocks.get(i);
                out.block("numbers", i, block, () -> {
                    packed++;
                    return new Packer().put(block, 1).bytes();
                });
            }
        }

        @Override
        public void load(StateReader in) {
            in.unpack("size", from -> from.getInt());
            in.blocks("numbers", (number, bytes) -> {
                blocks.add(in.ints(bytes));
                return blocks.get(number);
            });
        }
    }

    private static final class Packed implements Kept {
        private int[] values;

        Packed(int[] values) {
            this.values = values;
        }

        @Override
        public void save(StateWriter out) {
            out.pack("all", to -> to.put(values.length).put(values, values.length));
        }

        @Override
        public void load(StateReader in) {
            in.unpack("all", from -> values = from.getInts(from.getInt()));
        }
    }

    /** Takes so many parts and then no more. */
    private record Failing(MemoryParts parts, int[] left) implements PartSink {
        Failing(MemoryParts parts, int left) {
            this(parts, new int[] {left});
        }

        @Override
        public boolean has(String name) {
            return parts.has(name);
        }

        @Override
        public void put(String name, byte[] part) {
            if (left[0]-- == 0) {
                throw new IllegalStateException("full");
            }
            parts.put(name, part);
        }
    }
}
