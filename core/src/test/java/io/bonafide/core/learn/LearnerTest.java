package io.bonafide.core.learn;

import static io.bonafide.core.learn.SampleShop.DETECTORS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LearnerTest {
    private static final Growth GROWTH = new Growth(20, 2, 1, .3, 1);
    private static final LearningSettings SETTINGS =
            new LearningSettings(Trust.defaults(), 50, 10, .3, .1, .01, true, GROWTH);
    private static final Learner LEARNER = new Learner(SETTINGS, DETECTORS, new StumpTrainer());

    @Test
    void oneLabelOfOneAnswerTeachesNothing() {
        Learnt learnt = LEARNER.learn(new SampleShop(1).lessons(1, 0, 0), List.of());
        assertThat(learnt.changesNothing()).isTrue();
        assertThat(learnt.ofHindsight()).isInstanceOf(Decision.TooFew.class);
    }

    @Test
    void fewLabelsOfBothAnswersRecalibrateUntested() {
        Learnt learnt = LEARNER.learn(new SampleShop(2).lessons(20, -2, 0), List.of());
        assertThat(learnt.ofHindsight()).isEqualTo(new Decision.UsedUntested());
        assertThat(learnt.hindsight().shift()).isNegative();
        assertThat(learnt.ofTrees()).asInstanceOf(type(Decision.TooFew.class)).satisfies(few -> {
            assertThat(few.genuine() + few.positive()).isEqualTo(20);
            assertThat(few.needed()).isEqualTo(50);
        });
    }

    @Test
    void aShopThatTheEngineMisreadsIsRecalibratedAndTested() {
        Learnt learnt = LEARNER.learn(new SampleShop(3).lessons(300, -2, 0), List.of());
        assertThat(learnt.ofHindsight()).isInstanceOf(Decision.Used.class);
        assertThat(learnt.hindsight().logOdds(1)).isBetween(-1.5, -.5);
        assertThat(learnt.asOf()).isEqualTo(Recalibration.IDENTITY);
    }

    @Test
    void asOfPaymentFollowsHindsightOnLinesThatNobodyJudged() {
        List<Lesson> lessons = new SampleShop(3).lessons(300, -2, 0);
        List<Unlabelled> unjudged = new SampleShop(31)
                .lessons(300, 0, 0).stream()
                        .map(line -> new Unlabelled(line.at(), 1, line.sight()))
                        .toList();
        Learnt learnt = LEARNER.learn(lessons, unjudged);
        assertThat(learnt.ofAsOf()).isInstanceOf(Decision.Used.class);
        assertThat(learnt.asOf().logOdds(0)).isCloseTo(learnt.hindsight().logOdds(1), within(.2));
    }

    @Test
    void aRecalibrationThatFailsLaterIsDropped() {
        List<Lesson> lessons = new ArrayList<>(new SampleShop(4).lessons(210, -3, 0));
        List<Lesson> later = new SampleShop(5).lessons(300, 1, 0);
        lessons.addAll(later.subList(210, 300));
        Learnt learnt = LEARNER.learn(lessons, List.of());
        assertThat(learnt.ofHindsight())
                .asInstanceOf(type(Decision.Worse.class))
                .satisfies(worse -> assertThat(worse.later().recalibrated())
                        .isGreaterThan(worse.later().engine()));
        assertThat(learnt.hindsight()).isEqualTo(Recalibration.IDENTITY);
    }

    @Test
    void treesThatSeeWhatTheEngineDoesNotAreUsed() {
        Learnt learnt = LEARNER.learn(new SampleShop(6).lessons(800, -2, 4), List.of());
        assertThat(learnt.ofTrees()).isInstanceOf(Decision.Better.class);
        GateFigures figures = ((Decision.Better) learnt.ofTrees()).later();
        assertThat(figures.trees()).isLessThan(figures.recalibrated());
        assertThat(figures.lines()).isEqualTo(240);
        assertThat(learnt.trees()).isPresent();
    }

    @Test
    void treesThatFindNothingNewAreHardlyEverUsed() {
        int used = 0;
        int refused = 0;
        for (int seed = 10; seed < 30; seed++) {
            Learnt learnt = LEARNER.learn(new SampleShop(seed).lessons(400, 0, 0), List.of());
            used += learnt.trees().isPresent() ? 1 : 0;
            refused += learnt.ofTrees() instanceof Decision.NotBetter ? 1 : 0;
        }
        assertThat(used).isLessThanOrEqualTo(2);
        assertThat(refused).isGreaterThanOrEqualTo(18);
    }

    @Test
    void withoutATrainerThatIsSaid() {
        Learner alone = new Learner(SETTINGS, DETECTORS, null);
        assertThat(alone.learn(new SampleShop(6).lessons(800, -2, 4), List.of()).ofTrees())
                .isEqualTo(new Decision.NoTrainer());
    }

    @Test
    void anEarlierSpanOfOneAnswerIsSaid() {
        List<Lesson> lessons = new SampleShop(7).lessons(800, 0, 0);
        List<Lesson> odd = new ArrayList<>();
        for (int i = 0; i < 800; i++) {
            Lesson lesson = lessons.get(i);
            odd.add(new Lesson(
                    lesson.at(), lesson.group(), lesson.source(), i >= 560 && lesson.positive(), lesson.sight()));
        }
        assertThat(LEARNER.learn(odd, List.of()).ofTrees())
                .asInstanceOf(type(Decision.TooFewInSpan.class))
                .satisfies(few -> assertThat(few.later()).isFalse());
    }

    @Test
    void unjudgedLinesHoldTheTreesToTheEngine() {
        List<Lesson> lessons = new SampleShop(6).lessons(800, -2, 4);
        List<Unlabelled> unjudged = new SampleShop(60)
                .lessons(500, 0, 0).stream()
                        .map(line -> new Unlabelled(SampleShop.START, 6, line.sight()))
                        .toList();
        double[] evidence = {0, 1};
        double alone = model(LEARNER.learn(lessons, List.of())).logOdds(0, evidence);
        Learnt held = LEARNER.learn(lessons, unjudged);
        assertThat(model(held).logOdds(0, evidence)).isBetween(0.0, alone - .3);
    }

    @Test
    void asOfPaymentIsLeftAloneUnlessAskedFor() {
        Learner plain = new Learner(LearningSettings.defaults(), DETECTORS, null);
        Learnt learnt = plain.learn(new SampleShop(3).lessons(300, -2, 0), List.of());
        assertThat(learnt.ofAsOf()).isEqualTo(new Decision.Off());
        assertThat(learnt.asOf()).isEqualTo(Recalibration.IDENTITY);
        assertThat(learnt.hindsight().changesNothing()).isFalse();
    }

    @Test
    void theOrderOfLessonsDoesNotMatter() {
        List<Lesson> lessons = new ArrayList<>(new SampleShop(8).lessons(500, -1, 3));
        Learnt learnt = LEARNER.learn(lessons, List.of());
        Collections.shuffle(lessons, new Random(3));
        assertThat(LEARNER.learn(lessons, List.of())).isEqualTo(learnt);
    }

    @Test
    void noLessonIsRefused() {
        assertThatThrownBy(() -> LEARNER.learn(List.of(), List.of())).hasMessageContaining("(0) lessons");
    }

    private static LearntModel model(Learnt learnt) {
        return LearntModelTest.of(learnt);
    }
}
