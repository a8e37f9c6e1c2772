package io.bonafide.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.layout.Field;
import io.bonafide.exchange.spill.Packer;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DraftCodecTest {
    private static final Set<Field> IN_KEY_ONLY = EnumSet.of(Field.PLATFORM, Field.SHOP_ID);

    private final Texts texts = new Texts();
    private final DraftCodec codec = new DraftCodec(texts);
    private final Packer packer = new Packer();

    @Test
    void everyFieldComesBackAsItWas() {
        Random random = new Random(5);
        Draft draft = new Draft();
        Draft back = new Draft();
        Set<Field> seen = EnumSet.noneOf(Field.class);
        for (int i = 0; i < 5000; i++) {
            fill(draft, random, i);
            int keyLength = codec.write(packer, 300, "order " + i, draft);
            codec.read(packer.array(), 0, keyLength, "order " + i, back);
            assertThat(codec.orderId(packer.array(), 0)).isEqualTo("order " + i);
            assertThat(DraftCodec.shop(packer.array(), 0)).isEqualTo(300);
            assertThat(back.part()).isEqualTo(draft.part());
            assertThat(back.file()).isEqualTo(draft.file());
            assertThat(back.row()).isEqualTo(draft.row());
            for (Field field : Field.values()) {
                if (!IN_KEY_ONLY.contains(field)) {
                    assertSame(back, draft, field);
                    seen.addAll(draft.has(field) ? EnumSet.of(field) : Set.of());
                }
            }
        }
        assertThat(seen).hasSize(Field.SIZE - IN_KEY_ONLY.size());
    }

    private static void assertSame(Draft back, Draft draft, Field field) {
        assertThat(back.has(field)).as(field.column()).isEqualTo(draft.has(field));
        assertThat(back.text(field)).as(field.column()).isEqualTo(draft.text(field));
        assertThat(back.number(field)).as(field.column()).isEqualTo(draft.number(field));
        assertThat(back.masked(field)).as(field.column()).isEqualTo(draft.masked(field));
    }

    private static void fill(Draft draft, Random random, int i) {
        Draft.Part[] parts = Draft.Part.values();
        draft.clear(parts[random.nextInt(parts.length)], random.nextInt(60_000), random.nextLong(1L << 39));
        draft.set(Field.ORDER_ID, "order " + i);
        for (Field field : Field.values()) {
            if (field != Field.ORDER_ID && random.nextBoolean()) {
                switch (field.type()) {
                    case TEXT -> draft.set(field, text(random, i));
                    case IDENTITY -> draft.set(field, random.nextLong(), random.nextBoolean());
                    default -> draft.set(field, random.nextLong() >> random.nextInt(64));
                }
            }
        }
    }

    private static String text(Random random, int i) {
        return switch (random.nextInt(4)) {
            case 0 -> "often" + random.nextInt(5);
            case 1 -> "长".repeat(1 + random.nextInt(300));
            case 2 -> "once 😀 " + random.nextLong();
            default -> "order " + i;
        };
    }
}
