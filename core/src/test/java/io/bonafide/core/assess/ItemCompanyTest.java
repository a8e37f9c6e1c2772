package io.bonafide.core.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Platform;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.signal.Detectors;
import io.bonafide.core.signal.Fact;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.SimulationSettings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Company as the whole engine tells of it. */
final class ItemCompanyTest {
    private static final List<String> CODES =
            Detectors.all().stream().map(Detector::code).toList();
    private static final int COMPANY = CODES.indexOf("burst.company");
    private static final int SIGN = CODES.indexOf("burst.sign");
    private static final SimulationSettings ATTACKED = SimulationSettings.defaults()
            .withSeed(43)
            .withOrders(4_000)
            .withShop(Platform.TMALL, "company")
            .withScenario(Scenario.REVERSE_BRUSHING_MANY, 0.05, 0.7);

    @Test
    void linesThatShowNothingAreKnownByTheirCompany() {
        SimulatedRun run = SimulatedRun.of(ATTACKED);
        int[] fake = new int[3];
        int[] genuine = new int[3];
        run.engine(Detectors.all()).hindsight().forEachVector(vector -> {
            int[] counts = run.ofScenario(vector.line()) ? fake : genuine;
            boolean odd = vector.weights()[COMPANY] > 0;
            counts[0]++;
            counts[1] += odd ? 1 : 0;
            counts[2] += odd && !(vector.weights()[SIGN] > 0) ? 1 : 0;
        });
        assertThat(fake[1]).as("in company, of %d fake lines", fake[0]).isGreaterThan(fake[0] / 3);
        assertThat(fake[2]).as("without a sign of their own that stands out").isGreaterThan(fake[0] / 20);
        assertThat(genuine[1]).as("of %d genuine lines", genuine[0]).isLessThan(genuine[0] / 20);
    }

    @Test
    void aCrowdInWhichNothingIsOddIsNoCompany() {
        SimulatedRun run = SimulatedRun.of(SimulationSettings.defaults()
                .withSeed(44)
                .withOrders(10_000)
                .withShop(Platform.OTHER, "crowds")
                .withScenario(Scenario.CLEAN, 0, 0));
        int[] lines = new int[2];
        run.engine(Detectors.all()).hindsight().forEachVector(vector -> {
            lines[0]++;
            lines[1] += vector.weights()[COMPANY] > 0 ? 1 : 0;
        });
        assertThat(lines[1]).as("of %d lines", lines[0]).isLessThan(lines[0] / 100);
    }

    @Test
    void itsFactCountsTheRowsThatItNames() {
        List<Fact> facts = new ArrayList<>();
        List<LineKey> lines = new ArrayList<>();
        SimulatedRun.of(ATTACKED)
                .engine(Detectors.all())
                .hindsight()
                .forEachAssessment(assessment -> assessment.signals().stream()
                        .filter(signal -> signal.detector().equals("burst.company"))
                        .forEach(signal -> {
                            facts.add(signal.opinion().facts().get(0));
                            lines.add(assessment.line());
                        }));
        assertThat(facts).hasSizeGreaterThan(50).allSatisfy(fact -> {
            assertThat(fact.sourcesInAll()).isBetween((int) fact.value(), (int) fact.value() + 1);
            assertThat(fact.value())
                    .isLessThanOrEqualTo(Double.parseDouble(fact.details().get("of")));
            assertThat(fact.details())
                    .hasEntrySatisfying("sign", sign -> assertThat(CODES).contains(sign));
        });
        assertThat(lines).doesNotHaveDuplicates();
    }
}
