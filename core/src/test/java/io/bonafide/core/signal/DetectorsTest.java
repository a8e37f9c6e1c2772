package io.bonafide.core.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every detector. */
final class DetectorsTest {
    private static final Path PAGES = Path.of("..", "docs", "detectors");

    static List<Detector> all() {
        return Detectors.all();
    }

    @Test
    void theOrderIsStableAndTheCodesAreTheirOwn() {
        List<String> codes = Detectors.all().stream().map(Detector::code).toList();
        assertThat(codes)
                .doesNotHaveDuplicates()
                .startsWith("repeat.buyer")
                .endsWith("platform.risk_mark", "ring.member");
        assertThat(codes).hasSize(42).allMatch(code -> code.matches("[a-z]+(\\.[a-z]+(_[a-z]+)*)+"));
        assertThat(Detectors.with(DetectorParameters.defaults()).stream().map(Detector::code))
                .containsExactlyElementsOf(codes);
        assertThatThrownBy(() -> Detectors.all().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aDetectorIsFoundByItsCode() {
        assertThat(Detectors.byCode("price.flip").map(Detector::code)).contains("price.flip");
        assertThat(Detectors.byCode("price.flop")).isEmpty();
    }

    @Test
    void otherSettingsMakeOtherDetectors() {
        DetectorParameters defaults = DetectorParameters.defaults();
        TimingParameters patient = new TimingParameters(12, 6, 1, 0.5, 10, 600, 3);
        DetectorParameters changed = new DetectorParameters(
                defaults.crowd(), defaults.refund(), patient, defaults.price(), defaults.parcel(), defaults.burst());
        Detector refund = Detectors.with(changed).stream()
                .filter(detector -> detector.code().equals("timing.refund"))
                .findFirst()
                .orElseThrow();
        FakeLine line = FakeLine.line().with(Quantity.PAY_TO_REFUND_REQUEST_S, 60);
        assertThat(line.hear(refund)).isEqualTo(Opinion.ORDINARY);
        assertThat(line.hear("timing.refund")).isInstanceOf(Opinion.Suspicious.class);
    }

    @ParameterizedTest
    @MethodSource("all")
    void oneThatKnowsNothingAbstainsWithAReason(Detector detector) {
        Opinion opinion = FakeLine.line().hear(detector);
        assertThat(opinion).isInstanceOf(Opinion.Abstained.class);
    }

    /** Drawn from values on which the detectors' answers turn; the mix of answers is asserted. */
    @ParameterizedTest
    @MethodSource("all")
    void anyValuesGiveAnAnswerThatHoldsTogether(Detector detector) {
        double[] values = {Double.NaN, 0, 1, 2, 4, 5, 6, 9, 40, 90, 300, 7_000, -1, 0.04, 0.6, Double.POSITIVE_INFINITY
        };
        SplittableRandom random = new SplittableRandom(20);
        Set<Class<?>> kinds = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            FakeLine line = FakeLine.line();
            detector.reads().forEach(quantity -> line.with(quantity, value(quantity, values, random)));
            Opinion opinion = line.hear(detector);
            kinds.add(opinion.getClass());
            assertThat(line.hear(detector)).isEqualTo(opinion);
            if (opinion instanceof Opinion.Suspicious suspicious) {
                assertHoldsTogether(detector, suspicious);
            }
        }
        assertThat(kinds).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyDetectorHasItsPage(Detector detector) throws IOException {
        String page = Files.readString(PAGES.resolve(detector.code() + ".md"));
        assertThat(page)
                .startsWith("# " + detector.code())
                .contains("## Catches", "## Misses", "## Cost", "## Parameters", "## Weight", "## Source");
        detector.reads().forEach(quantity -> assertThat(page).contains("`" + quantity.code() + "`"));
        assertThat(Files.readString(PAGES.resolve("README.md"))).contains("(" + detector.code() + ".md)");
    }

    private static void assertHoldsTogether(Detector detector, Opinion.Suspicious suspicious) {
        assertThat(suspicious.weight()).isBetween(0.0, Facts.MOST_TAIL);
        suspicious.facts().forEach(fact -> {
            assertThat(fact.detector()).isEqualTo(detector.code());
            assertThat(detector.reads().stream().map(Quantity::code)).contains(fact.quantity());
            assertThat(holds(fact)).as("%s", fact).isTrue();
        });
    }

    private static boolean holds(Fact fact) {
        return switch (fact.operator()) {
            case LESS -> fact.value() < fact.limit();
            case AT_MOST -> fact.value() <= fact.limit();
            case EQUAL -> fact.value() == fact.limit();
            case AT_LEAST -> fact.value() >= fact.limit();
            case MORE -> fact.value() > fact.limit();
        };
    }

    /** Counts are whole, finite and of at least the line itself; shares at most 1; only times are negative or infinite. */
    private static double value(Quantity quantity, double[] values, SplittableRandom random) {
        double value = values[random.nextInt(values.length)];
        boolean time = quantity.unit() == Quantity.Unit.HOURS || quantity.unit() == Quantity.Unit.SECONDS;
        if (Double.isNaN(value) || time) {
            return value;
        }
        double usual = Double.isInfinite(value) || value < 0 ? 3 : value;
        boolean share = quantity.unit() == Quantity.Unit.RATIO;
        boolean expectation =
                quantity.code().contains("expected") || quantity.code().contains("usual");
        if (share || expectation) {
            return share ? Math.min(1, usual / 7) : usual + 0.01;
        }
        return quantity.unit() == Quantity.Unit.COUNT ? Math.ceil(usual) : usual;
    }
}
