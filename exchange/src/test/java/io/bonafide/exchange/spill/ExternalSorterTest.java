package io.bonafide.exchange.spill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalSorterTest {
    @TempDir
    Path parent;

    record Rec(byte[] key, int arrival) {}

    @Test
    void anyBudgetGivesTheOrderOfASlowStableSort() throws IOException {
        for (int seed = 1; seed <= 6; seed++) {
            List<Rec> records = records(new Random(seed), 20_000);
            List<String> expected = expected(records);
            assertThat(new HashSet<>(keys(expected))).as("ties occur").hasSizeLessThan(expected.size());
            Set<Boolean> spilled = new HashSet<>();
            for (long budget : new long[] {20_000, 200_000, 100_000_000}) {
                assertThat(sorted(records, budget, spilled)).isEqualTo(expected);
            }
            assertThat(spilled).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void readingFromAKeyOnGivesTheRestOfTheOrder() {
        List<Rec> records = records(new Random(9), 30_000);
        List<String> expected = expected(records);
        for (long budget : new long[] {300_000, 100_000_000}) {
            try (Scratch scratch = Scratch.open(parent);
                    ExternalSorter sorter = filled(scratch, records, budget)) {
                for (int first : new int[] {0, 1, 777, 15_000, 29_999}) {
                    byte[] from = records.get(first).key();
                    List<String> rest = expected.stream()
                            .filter(each -> hex(from).compareTo(each.substring(0, each.indexOf(' '))) <= 0)
                            .toList();
                    assertThat(rest).isNotEmpty();
                    assertThat(all(sorter.open(from))).isEqualTo(rest);
                }
            }
        }
    }

    @Test
    void readingWithinAPrefixGivesTheRecordsThatBeginWithIt() {
        List<Rec> records = records(new Random(11), 30_000);
        List<String> expected = expected(records);
        Set<Boolean> found = new HashSet<>();
        for (long budget : new long[] {300_000, 100_000_000}) {
            try (Scratch scratch = Scratch.open(parent);
                    ExternalSorter sorter = filled(scratch, records, budget)) {
                for (int i = 0; i < 40; i++) {
                    byte[] key = records.get(i * 700).key();
                    byte[] prefix = i == 0 ? new byte[] {7} : Arrays.copyOf(key, key.length * 3 / 4);
                    List<String> within = expected.stream()
                            .filter(each -> each.startsWith(hex(prefix)))
                            .toList();
                    assertThat(all(sorter.openWithin(prefix))).isEqualTo(within);
                    found.add(within.isEmpty());
                }
            }
        }
        assertThat(found).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void moreRunsThanAreMergedAtOnceAreMergedInSeveralPasses() throws IOException {
        List<Rec> records = records(new Random(4), 60_000);
        try (Scratch scratch = Scratch.open(parent);
                ExternalSorter sorter = filled(scratch, records, 20_000)) {
            assertThat(scratch.newFile("records").toString()).matches(".*-(1[0-9]{2}|[2-9][0-9]{2})");
            try (Stream<Path> files = Files.list(scratch.directory())) {
                assertThat(files.count()).isBetween(2L, 64L);
            }
            assertThat(all(sorter.open())).isEqualTo(expected(records));
        }
    }

    @Test
    void aRecordLargerThanTheBudgetIsSortedToo() {
        byte[] large = new byte[9_000_000];
        large[8_999_999] = 7;
        try (Scratch scratch = Scratch.open(parent);
                ExternalSorter sorter = new ExternalSorter(scratch, "records", 10_000)) {
            sorter.add(new byte[] {5}, 0, 1, 1);
            large[0] = 4;
            sorter.add(large, 0, 1, large.length);
            large[0] = 6;
            sorter.add(large, 0, 1, large.length);
            sorter.add(new byte[] {3}, 0, 1, 1);
            sorter.seal();
            List<Integer> lengths = new ArrayList<>();
            try (RecordCursor cursor = sorter.open()) {
                while (cursor.next()) {
                    lengths.add(cursor.length());
                    assertThat(cursor.array()[cursor.offset() + cursor.length() - 1])
                            .isIn((byte) 7, (byte) 3, (byte) 5);
                }
            }
            assertThat(lengths).containsExactly(1, 9_000_000, 1, 9_000_000);
        }
    }

    @Test
    void noRecordsGiveNone() {
        try (Scratch scratch = Scratch.open(parent);
                ExternalSorter sorter = filled(scratch, List.of(), 10_000)) {
            assertThat(sorter.open().next()).isFalse();
        }
    }

    @Test
    void aFullDiskIsSaidWithTheDirectoryAndTheWayOut() {
        Scratch.Opener full = file -> new FullDisk(new FileOutputStream(file.toFile()), 5_000);
        try (Scratch scratch = Scratch.open(parent, full);
                ExternalSorter sorter = new ExternalSorter(scratch, "lines", 20_000)) {
            assertThatThrownBy(() -> addAll(sorter, records(new Random(1), 20_000)))
                    .isInstanceOf(ScratchException.class)
                    .hasMessageContaining(parent.getFileName().toString())
                    .hasMessageContaining("(lines)")
                    .hasMessageContaining("No space left on device")
                    .hasMessageContaining("Free space there");
        }
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void aSealedSorterTakesNoMoreAndAnOpenOneGivesNone() {
        try (Scratch scratch = Scratch.open(parent);
                ExternalSorter sorter = new ExternalSorter(scratch, "lines", 20_000)) {
            assertThatThrownBy(sorter::open).hasMessageContaining("not sealed");
            sorter.seal();
            assertThatThrownBy(() -> sorter.add(new byte[1], 0, 1, 1)).hasMessageContaining("is sealed");
        }
    }

    private List<String> sorted(List<Rec> records, long budget, Set<Boolean> spilled) throws IOException {
        try (Scratch scratch = Scratch.open(parent);
                ExternalSorter sorter = filled(scratch, records, budget)) {
            try (Stream<Path> files = Files.list(scratch.directory())) {
                spilled.add(files.findAny().isPresent());
            }
            List<String> once = all(sorter.open());
            assertThat(all(sorter.open())).isEqualTo(once);
            assertThat(sorter.count()).isEqualTo(records.size());
            return once;
        }
    }

    private static ExternalSorter filled(Scratch scratch, List<Rec> records, long budget) {
        ExternalSorter sorter = new ExternalSorter(scratch, "records", budget);
        addAll(sorter, records);
        sorter.seal();
        return sorter;
    }

    private static void addAll(ExternalSorter sorter, List<Rec> records) {
        Packer packer = new Packer();
        for (Rec each : records) {
            packer.reset().put(each.key(), 0, each.key().length);
            packer.putUnsigned(each.arrival());
            sorter.add(packer, each.key().length);
        }
    }

    private static List<String> all(RecordCursor cursor) {
        List<String> all = new ArrayList<>();
        Unpacker unpacker = new Unpacker();
        try (cursor) {
            while (cursor.next()) {
                int end = cursor.offset() + cursor.keyLength();
                byte[] key = Arrays.copyOfRange(cursor.array(), cursor.offset(), end);
                unpacker.set(cursor.array(), end);
                all.add(hex(key) + " " + unpacker.getUnsigned());
                assertThat(unpacker.position() - cursor.offset()).isEqualTo(cursor.length());
            }
        }
        return all;
    }

    private static List<String> expected(List<Rec> records) {
        return records.stream()
                .sorted((a, b) -> Arrays.compareUnsigned(a.key(), b.key()))
                .map(each -> hex(each.key()) + " " + each.arrival())
                .toList();
    }

    private static List<String> keys(List<String> lines) {
        return lines.stream().map(each -> each.substring(0, each.indexOf(' '))).toList();
    }

    private static String hex(byte[] key) {
        StringBuilder hex = new StringBuilder();
        for (byte each : key) {
            hex.append(Character.forDigit(each >> 4 & 15, 16)).append(Character.forDigit(each & 15, 16));
        }
        return hex.toString();
    }

    /** Keys that share long beginnings, begin one another, repeat, and have every sign of byte. */
    private static List<Rec> records(Random random, int count) {
        List<Rec> records = new ArrayList<>();
        int common = random.nextInt(12);
        int alphabet = 2 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            byte[] key = new byte[common + random.nextInt(30)];
            for (int j = common; j < key.length; j++) {
                key[j] = (byte) (random.nextInt(alphabet) * 80);
            }
            records.add(new Rec(key, i));
        }
        return records;
    }

    private static final class FullDisk extends OutputStream {
        private final OutputStream out;
        private long left;

        private FullDisk(OutputStream out, long left) {
            this.out = out;
            this.left = left;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw new IOException("No space left on device");
            }
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
