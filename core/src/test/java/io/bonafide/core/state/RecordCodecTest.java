package io.bonafide.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Records as bytes, and the fingerprint of a configuration. */
final class RecordCodecTest {
    private static final RecordCodec<Shape> SHAPES = RecordCodec.of(Shape.class);
    private static final List<Shape> ALL = List.of(
            new Circle(3, Long.MIN_VALUE, true, "圆", Instant.parse("1969-12-31T23:59:59.5Z"), Tone.DARK),
            new Circle(-3, 7, false, null, null, null),
            new Pair(new Circle(0, 0, false, "", Instant.EPOCH, Tone.LIGHT), null),
            new Pair(null, new Pair(null, null)));

    @Test
    void everyRecordComesBackEqualAndDifferentOnesHaveDifferentBytes() {
        for (Shape shape : ALL) {
            Unpacker from = new Unpacker("test", bytes(SHAPES, shape));
            assertThat(SHAPES.read(from)).isEqualTo(shape);
            from.end();
        }
        assertThat(ALL.stream()
                        .map(shape -> ByteBuffer.wrap(bytes(SHAPES, shape)))
                        .distinct())
                .hasSize(ALL.size());
    }

    @Test
    void bytesThatEndTooEarlyAreRefused() {
        byte[] whole = bytes(SHAPES, ALL.get(0));
        for (int length = 0; length < whole.length; length++) {
            Unpacker from = new Unpacker("test", Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> SHAPES.read(from)).isInstanceOf(SnapshotRefused.class);
        }
    }

    @Test
    void aRefusedTypeIsNotWrittenAndOneLeftOutDoesNotShow() {
        RecordCodec<Shape> refusing = SHAPES.refusing(Circle.class);
        assertThatThrownBy(() -> bytes(refusing, ALL.get(2))).hasMessageContaining("(Circle) must not be written");
        RecordCodec<Shape> timeless = SHAPES.without(Instant.class);
        Circle circle = (Circle) ALL.get(0);
        Circle later = new Circle(3, Long.MIN_VALUE, true, "圆", Instant.EPOCH, Tone.DARK);
        assertThat(later).isNotEqualTo(circle);
        assertThat(bytes(timeless, circle)).isEqualTo(bytes(timeless, later));
    }

    @Test
    void theShapeNamesEveryComponentAndAnotherIsRefused() {
        assertThat(SHAPES.shape()).contains("Circle(size:int", "tone:Tone", "Tone[LIGHT, DARK]", "Pair(left:Shape");
        assertThatThrownBy(() -> SHAPES.requireShape("waiting", SHAPES.shape() + "x"))
                .isInstanceOf(SnapshotRefused.class)
                .hasMessageContaining("(waiting)");
    }

    @Test
    void aFingerprintSeesEveryFieldAndNoOrderOfSets() {
        assertThat(Fingerprint.of(ALL)).isEqualTo(Fingerprint.of(List.copyOf(ALL)));
        assertThat(Fingerprint.of(new Hidden(1, 2))).isEqualTo(Fingerprint.of(new Hidden(1, 2)));
        assertThat(Fingerprint.of(new Hidden(1, 2))).isNotEqualTo(Fingerprint.of(new Hidden(1, 3)));
        assertThat(Fingerprint.of(new Hidden(2, 2))).isNotEqualTo(Fingerprint.of(new Hidden(1, 2)));
        assertThat(Fingerprint.of(Set.of("a", "b", "c"), Map.of(1, 2, 3, 4)))
                .isEqualTo(Fingerprint.of(new LinkedHashSet<>(List.of("c", "a", "b")), Map.of(3, 4, 1, 2)));
        assertThat(Fingerprint.of(List.of("a", "b"))).isNotEqualTo(Fingerprint.of(List.of("b", "a")));
        assertThat(Fingerprint.of("a,1:b")).isNotEqualTo(Fingerprint.of("a", "b"));
    }

    private static byte[] bytes(RecordCodec<Shape> codec, Shape shape) {
        Packer packer = new Packer();
        codec.write(shape, packer);
        return packer.bytes();
    }

    enum Tone {
        LIGHT,
        DARK
    }

    sealed interface Shape {}

    record Circle(
            int size,
            long area,
            boolean filled,
            @Nullable String name,
            @Nullable Instant drawn,
            @Nullable Tone tone) implements Shape {}

    record Pair(@Nullable Shape left, @Nullable Shape right) implements Shape {}

    private static final class Hidden {
        private final int one;
        private final double[] others;

        Hidden(int one, double other) {
            this.one = one;
            this.others = new double[] {other, one};
        }
    }
}
