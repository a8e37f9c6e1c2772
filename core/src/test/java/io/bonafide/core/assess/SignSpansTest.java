package io.bonafide.core.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Platform;
import io.bonafide.core.signal.Detectors;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.SimulatedEvents;
import io.bonafide.core.simulate.SimulationSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignSpansTest {
    private static final int SIGN = codes().indexOf("burst.sign");
    private static final SimulationSettings ATTACKED = SimulationSettings.defaults()
            .withSeed(41)
            .withOrders(4_000)
            .withShop(Platform.TMALL, "signs")
            .withScenario(Scenario.STAFF_BRUSHING, 0.1, 0.2);

    @Test
    void memoCodesOfOneWeekStandOutAndThoseOfOtherDaysDoNot() {
        SimulatedEvents shop = shop(ATTACKED);
        Hindsight hindsight = hindsight(shop, ATTACKED);
        int[] found = new int[2];
        int[] all = new int[2];
        hindsight.forEachVector(vector -> {
            int fake = isFake(shop, vector.line()) ? 1 : 0;
            all[fake]++;
            found[fake] += vector.weights()[SIGN] > 0 ? 1 : 0;
        });

        assertThat(found[1]).as("of %d fake lines", all[1]).isGreaterThan(all[1] / 2);
        assertThat(found[0]).as("of %d genuine lines", all[0]).isLessThan(all[0] / 20);
    }

    @Test
    void whatIsHeardTheSecondTimeIsInRatioAndFacts() {
        SimulatedEvents shop = shop(ATTACKED);
        Hindsight hindsight = hindsight(shop, ATTACKED);
        Map<LineKey, Boolean> heard = new HashMap<>();
        hindsight.forEachVector(vector -> heard.put(vector.line(), vector.weights()[SIGN] > 0));

        hindsight.forEachAssessment(assessment -> {
            List<Assessment.Signal> signs = assessment.signals().stream()
                    .filter(signal -> signal.detector().equals("burst.sign"))
                    .toList();
            assertThat(signs).hasSize(heard.get(assessment.line()) ? 1 : 0);
            signs.forEach(sign -> assertThat(sign.opinion().facts().get(0).details())
                    .containsKey("span_hours")
                    .hasEntrySatisfying("sign", code -> assertThat(codes()).contains(code)));
        });
        assertThat(heard).containsValue(true).containsValue(false);
    }

    @Test
    void factsOfSpansNameTheRowsThatTheyCount() {
        SimulatedEvents shop = shop(ATTACKED);
        int[] found = new int[1];
        hindsight(shop, ATTACKED)
                .forEachAssessment(assessment -> assessment.signals().stream()
                        .filter(signal -> List.of("burst.sign", "burst.span").contains(signal.detector()))
                        .map(signal -> signal.opinion().facts().get(0))
                        .forEach(fact -> {
                            found[0]++;
                            assertThat(fact.sourcesInAll()).isGreaterThanOrEqualTo((int) fact.value());
                            assertThat(fact.sources()).hasSizeGreaterThan(4).doesNotHaveDuplicates();
                        }));
        assertThat(found[0]).isGreaterThan(100);
    }

    @Test
    void nobodyAbstainsForWantOfASign() {
        assertThat(hindsight(shop(ATTACKED), ATTACKED).abstentions().get("burst.sign"))
                .isEmpty();
    }

    private static SimulatedEvents shop(SimulationSettings settings) {
        return SimulatedEvents.of(settings, new IdentitySealer(new byte[16]));
    }

    private static Hindsight hindsight(SimulatedEvents shop, SimulationSettings settings) {
        EvidenceModel model = EvidenceModel.silent();
        Engine engine = new Engine(EngineSettings.defaults(), shop.context(), Detectors.all(), model);
        shop.events().forEach(engine::observe);
        engine.advanceTo(settings.exportedAt());
        return engine.hindsight();
    }

    private static boolean isFake(SimulatedEvents shop, LineKey line) {
        return switch (shop.labels().get(line).verdict()) {
            case FAKE, ABUSE -> true;
            default -> false;
        };
    }

    private static List<String> codes() {
        return Detectors.all().stream().map(detector -> detector.code()).toList();
    }
}
