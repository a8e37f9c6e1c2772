package io.bonafide.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.exchange.layout.Field;
import io.bonafide.exchange.spill.Packer;
import io.bonafide.exchange.spill.Unpacker;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TextTableTest {
    private static final int THREADS = 4;
    private static final int TEXTS = 50_000;
    private static final int DISTINCT = 4000;

    /** What one thread packed, and the texts of it. */
    private record Packed(List<String> texts, Packer packer) {}

    private static Packed pack(Texts texts, int seed) {
        Random random = new Random(seed);
        Packed packed = new Packed(new ArrayList<>(), new Packer());
        for (int i = 0; i < TEXTS; i++) {
            String text = "text " + random.nextInt(1 + random.nextInt(DISTINCT));
            packed.texts.add(text);
            texts.put(packed.packer, Field.TITLE, text);
        }
        return packed;
    }

    @Test
    void whatSeveralThreadsPackAtATimeComesBackAndEachTextHasOneNumber()
            throws ExecutionException, InterruptedException {
        for (int round = 0; round < 4; round++) {
            Texts texts = new Texts(1 << 24);
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            List<Future<Packed>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int seed = round * THREADS + i;
                all.add(threads.submit(() -> pack(texts, seed)));
            }
            long numbers = 0;
            for (Future<Packed> future : all) {
                Packed packed = future.get();
                Unpacker unpacker = new Unpacker().set(packed.packer.array(), 0);
                for (String text : packed.texts) {
                    assertThat(texts.get(unpacker, Field.TITLE)).isEqualTo(text);
                }
                assertThat(unpacker.position()).isEqualTo(packed.packer.size());
                numbers += packed.packer.size();
            }
            threads.shutdown();
            assertThat(numbers)
                    .as("bytes, two or three a number")
                    .isBetween(THREADS * TEXTS * 1L, THREADS * TEXTS * 3L);
        }
    }

    @Test
    void aTextKeepsItsNumberWhenTheTableGrows() {
        TextTable table = new TextTable();
        for (int i = 0; i < 4000; i++) {
            assertThat(table.find("text " + i)).isNegative();
            assertThat(table.add("text " + i)).isEqualTo(i);
        }
        for (int i = 0; i < 4000; i++) {
            assertThat(table.find("text " + i)).isEqualTo(i);
            assertThat(table.text(i)).isEqualTo("text " + i);
        }
    }
}
