package io.bonafide.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.exchange.layout.Field;
import io.bonafide.exchange.spill.Packer;
import io.bonafide.exchange.spill.Unpacker;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void everyTextComesBackWhateverHadRoom() {
        for (long memory : new long[] {0, 50_000, 100_000_000}) {
            List<String> written = texts(new Random(2));
            Texts texts = new Texts(memory);
            Packer packer = new Packer();
            written.forEach(text -> texts.put(packer, Field.TITLE, text));
            Unpacker unpacker = new Unpacker().set(packer.array(), 0);
            for (String text : written) {
                assertThat(texts.get(unpacker, Field.TITLE)).isEqualTo(text);
            }
            assertThat(unpacker.position()).isEqualTo(packer.size());
        }
    }

    @Test
    void aTextThatComesAgainTakesAByteOrTwo() {
        Texts texts = new Texts(1 << 20);
        Packer packer = new Packer();
        texts.put(packer, Field.TITLE, "云朵棉柔抽纸");
        texts.put(packer, Field.TITLE, "云朵棉柔抽纸");
        assertThat(packer.size()).isEqualTo(2);
    }

    @Test
    void withoutRoomEachTextTakesItsBytes() {
        Texts texts = new Texts(50);
        Packer packer = new Packer();
        texts.put(packer, Field.TITLE, "towel");
        texts.put(packer, Field.TITLE, "towel");
        assertThat(packer.size()).isEqualTo(2 * 6);
    }

    @Test
    void aFieldWhoseTextsHardlyComeAgainStopsTakingThem() {
        Texts texts = new Texts(1 << 30);
        Packer packer = new Packer();
        for (int i = 0; i < 5000; i++) {
            texts.put(packer, Field.SELLER_MEMO, "memo" + i);
        }
        int before = packer.size();
        texts.put(packer, Field.SELLER_MEMO, "memo4999");
        texts.put(packer, Field.SELLER_MEMO, "memo7");
        assertThat(packer.size() - before).isEqualTo(9 + 1);
    }

    private static List<String> texts(Random random) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            texts.add("长".repeat(random.nextInt(200) / 20 * 20) + random.nextInt(random.nextInt(2, 9000)));
        }
        return texts;
    }
}
