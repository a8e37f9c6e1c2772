package io.bonafide.core.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.Platform;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.signal.Detectors;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.SimulatedEvents;
import io.bonafide.core.simulate.SimulationSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReweighedTest {
    private static final List<String> CODES =
            Detectors.all().stream().map(Detector::code).toList();

    @Test
    void aShopReweighedUnderAModelIsTheShopOfAnEngineThatHasIt() {
        EvidenceModel model = model();
        List<double[]> weights = new ArrayList<>();
        hindsight(EvidenceModel.silent()).forEachVector(vector -> weights.add(vector.weights()));
        Reweighed reweighed = Reweighed.under(model, CODES, weights);

        Hindsight told = hindsight(model);
        List<Double> probabilities = new ArrayList<>();
        told.forEachAssessment(assessment -> probabilities.add(assessment.probability()));
        assertThat(reweighed.prior()).isEqualTo(told.prior()).isGreaterThan(.001);
        assertThat(reweighed.probabilities()).containsExactly(probabilities.toArray(Double[]::new));
        assertThat(probabilities).anyMatch(p -> p > .9).anyMatch(p -> p < .01);
    }

    /** Of every fourth detector nothing, of the others that what they find tells; two of them in a group. */
    private static EvidenceModel model() {
        List<EvidenceModel.Term> terms = new ArrayList<>();
        for (int i = 0; i < CODES.size(); i++) {
            if (i % 4 != 0) {
                terms.add(new EvidenceModel.Term(
                        CODES.get(i),
                        -.01 * i,
                        List.of(new EvidenceModel.Step(0, 1 + .03 * i), new EvidenceModel.Step(3, 2))));
            }
        }
        return new EvidenceModel(
                terms, List.of(new EvidenceModel.Group("two", .25, List.of(CODES.get(1), CODES.get(2)))));
    }

    private static Hindsight hindsight(EvidenceModel model) {
        SimulationSettings settings = SimulationSettings.defaults()
                .withSeed(77)
                .withOrders(2_000)
                .withPeriod(LocalDate.of(2026, 3, 1), 30)
                .withShop(Platform.OTHER, "reweighed")
                .withScenario(Scenario.REVERSE_BRUSHING_ONE, .05, .2);
        SimulatedEvents shop = SimulatedEvents.of(settings, new IdentitySealer(new byte[16]));
        Engine engine = new Engine(EngineSettings.defaults(), shop.context(), Detectors.all(), model);
        shop.events().forEach(engine::observe);
        engine.advanceTo(settings.exportedAt());
        return engine.hindsight();
    }
}
