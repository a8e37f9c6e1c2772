package io.bonafide.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.exchange.spill.Packer;
import io.bonafide.exchange.spill.Unpacker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdCodeTest {
    private final IdCode code = new IdCode();

    @Test
    void packedIdsSortAsTheIdsDoAndComeBack() {
        List<String> ids = ids();
        assertThat(ids)
                .anyMatch(id -> id.chars().allMatch(c -> c < 128))
                .anyMatch(id -> id.chars().anyMatch(c -> c > 0xD800));
        int equal = 0;
        for (String a : ids) {
            assertThat(code.read(new Unpacker().set(packed(a), 0))).isEqualTo(a);
            for (String b : ids) {
                int packed = Integer.signum(Arrays.compareUnsigned(packed(a), packed(b)));
                assertThat(packed).as("%s and %s", a, b).isEqualTo(Integer.signum(a.compareTo(b)));
                equal += packed == 0 ? 1 : 0;
            }
        }
        assertThat(equal).isGreaterThan(ids.size());
    }

    @Test
    void eighteenDigitsTakeTenBytes() {
        assertThat(packed("240011223344556677")).hasSize(10);
    }

    @Test
    void oneIdCanBeSteppedOverToTheNext() {
        Packer packer = new Packer();
        for (String id : List.of("12345", "123456", "T-张", "")) {
            code.write(packer, id);
        }
        Unpacker unpacker = new Unpacker().set(packer.array(), 0);
        code.skip(unpacker);
        assertThat(code.read(unpacker)).isEqualTo("123456");
        code.skip(unpacker);
        assertThat(code.read(unpacker)).isEmpty();
        assertThat(unpacker.position()).isEqualTo(packer.size());
    }

    private byte[] packed(String id) {
        Packer packer = new Packer();
        code.write(packer, id);
        return Arrays.copyOf(packer.array(), packer.size());
    }

    private static List<String> ids() {
        Random random = new Random(3);
        String alphabet = "0189 -/:AZaz~\u007F\u0080é单号\uD83D\uDE00\uFFFF\u0000";
        List<String> ids = new ArrayList<>(List.of("", "0", "00", "1", "10", "9", "A", "a".repeat(200)));
        for (int i = 0; i < 300; i++) {
            StringBuilder id = new StringBuilder();
            int length = random.nextInt(6);
            for (int j = 0; j < length; j++) {
                id.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            ids.add(id.toString());
        }
        return ids;
    }
}
