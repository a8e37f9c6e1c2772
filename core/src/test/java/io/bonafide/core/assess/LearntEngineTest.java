package io.bonafide.core.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bonafide.core.learn.GateFigures;
import io.bonafide.core.learn.Input;
import io.bonafide.core.learn.LearntModel;
import io.bonafide.core.learn.Recalibration;
import io.bonafide.core.learn.Tree;
import io.bonafide.core.learn.TreeEnsemble;
import io.bonafide.core.order.Event;
import io.bonafide.core.signal.Detector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LearntEngineTest {
    private static final RestlessShop SHOP = RestlessShop.of(3);
    private static final List<String> CODES =
            RestlessShop.DETECTORS.stream().map(Detector::code).toList();
    private static final List<Event> EVENTS = SHOP.events();
    private static final Instant MIDDLE = EVENTS.get(EVENTS.size() / 2).at();
    private static final LearntModel MODEL =
            model(new Recalibration(0, 1, .5, -9, 9), new Recalibration(0, -2, 1, -30, 30));
    private static final Map<String, Assessment> PLAIN = assessed(null);

    @Test
    void aModelThatChangesNothingChangesNothing() {
        LearntModel idle = new LearntModel(
                MODEL.origin(),
                Instant.EPOCH,
                Recalibration.IDENTITY,
                Recalibration.IDENTITY,
                Optional.empty(),
                Optional.empty());
        Map<String, Assessment> learnt = assessed(Activation.of(idle));
        PLAIN.forEach((line, plain) -> {
            assertThat(at(learnt, line).probability()).isCloseTo(plain.probability(), within(1e-12));
            assertThat(at(learnt, line).asOfProbability()).isEqualTo(plain.asOfProbability());
        });
    }

    @Test
    void hindsightIsWhatTheModelMakesOfWhatTheEngineSaw() {
        Map<String, Assessment> learnt = assessed(new Activation(MODEL, MIDDLE));
        int[] moved = new int[1];
        int[] byTrees = new int[1];
        engine(null).hindsight().forEachSight(seen -> {
            double engine = seen.sight().logOdds();
            double expected = MODEL.logOdds(engine, seen.sight().evidence());
            double probability = 1 / (1 + Math.exp(-expected));
            assertThat(at(learnt, seen.line().toString()).probability()).isCloseTo(probability, within(1e-9));
            moved[0] += Math.abs(expected - engine) > .1 ? 1 : 0;
            byTrees[0] += expected > MODEL.hindsight().logOdds(engine) ? 1 : 0;
        });
        assertThat(moved[0]).isGreaterThan(50);
        assertThat(byTrees[0]).isBetween(1, PLAIN.size() - 1);
    }

    @Test
    void linesPaidBeforeTheActivationKeepWhatWasThoughtOfThem() {
        Map<String, Assessment> learnt = assessed(new Activation(MODEL, MIDDLE));
        int before = 0;
        int after = 0;
        for (Map.Entry<String, Assessment> each : PLAIN.entrySet()) {
            Assessment plain = each.getValue();
            Instant judged = plain.paidAt() == null ? plain.placedAt() : plain.paidAt();
            double now = at(learnt, each.getKey()).asOfProbability();
            if (judged.isBefore(MIDDLE)) {
                assertThat(now).isEqualTo(plain.asOfProbability());
                before++;
            } else {
                double logOdds = Math.log(plain.asOfProbability() / (1 - plain.asOfProbability()));
                assertThat(now).isCloseTo(1 / (1 + Math.exp(2 - logOdds)), within(1e-8));
                after++;
            }
        }
        assertThat(Math.min(before, after)).isGreaterThan(50);
    }

    @Test
    void aModelOfOtherEvidenceIsRefused() {
        LearntModel.Origin of = MODEL.origin();
        LearntModel foreign = new LearntModel(
                new LearntModel.Origin("1", "other", of.shop(), List.of(), List.of(), of.teaching(), of.testing()),
                Instant.EPOCH,
                MODEL.hindsight(),
                MODEL.asOf(),
                MODEL.trees(),
                MODEL.gate());
        assertThatThrownBy(() -> engine(Activation.of(foreign)))
                .hasMessageContaining("(other, not " + RestlessShop.MODEL.name() + ")");
        List<Detector> fewer = new ArrayList<>(RestlessShop.DETECTORS).subList(1, RestlessShop.DETECTORS.size());
        assertThatThrownBy(() -> new Engine(
                        EngineSettings.defaults(), SHOP.context(), fewer, RestlessShop.MODEL, Activation.of(MODEL)))
                .hasMessageContaining("other detectors");
    }

    private static Map<String, Assessment> assessed(@Nullable Activation learnt) {
        Map<String, Assessment> all = new HashMap<>();
        engine(learnt).hindsight().forEachAssessment(each -> all.put(each.line().toString(), each));
        return all;
    }

    private static Assessment at(Map<String, Assessment> all, String line) {
        return java.util.Objects.requireNonNull(all.get(line));
    }

    private static Engine engine(@Nullable Activation learnt) {
        Engine engine = new Engine(
                EngineSettings.defaults(), SHOP.context(), RestlessShop.DETECTORS, RestlessShop.MODEL, learnt);
        EVENTS.forEach(engine::observe);
        engine.advanceTo(EVENTS.get(EVENTS.size() - 1).at().plusSeconds(1));
        return engine;
    }

    /** With one tree: evidence of the detectors that suspect most lines adds 1. */
    private static LearntModel model(Recalibration hindsight, Recalibration asOf) {
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input("log_odds", Input.Effect.RISING));
        CODES.forEach(code -> inputs.add(new Input(code, Input.Effect.RISING)));
        List<Tree> trees = new ArrayList<>();
        for (int i = 1; i < inputs.size(); i++) {
            trees.add(new Tree.Split(i, 0, true, new Tree.Leaf(0), new Tree.Leaf(1)));
        }
        LearntModel.Span span = new LearntModel.Span(Instant.EPOCH, Instant.EPOCH);
        return new LearntModel(
                new LearntModel.Origin("1", RestlessShop.MODEL.name(), "s", List.of(), List.of(), span, span),
                Instant.EPOCH,
                hindsight,
                asOf,
                Optional.of(new TreeEnsemble(inputs, trees)),
                Optional.of(new GateFigures(9, 9, .3, .2, .1, -.1, -.1)));
    }
}
