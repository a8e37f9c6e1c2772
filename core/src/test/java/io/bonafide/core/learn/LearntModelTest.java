package io.bonafide.core.learn;

import static io.bonafide.core.learn.SampleShop.DETECTORS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LearntModelTest {
    private static final LearntModel MODEL = of(new Learner(
                    new LearningSettings(Trust.defaults(), 50, 10, .3, .1, .01, true, new Growth(20, 2, 1, .3, 1)),
                    DETECTORS,
                    new StumpTrainer())
            .learn(new SampleShop(6).lessons(800, -2, 4), List.of()));

    static LearntModel of(Learnt learnt) {
        Optional<GateFigures> gate =
                learnt.ofTrees() instanceof Decision.Better better ? Optional.of(better.later()) : Optional.empty();
        LearntModel.Span span = new LearntModel.Span(Instant.EPOCH, learnt.laterFrom());
        return new LearntModel(
                new LearntModel.Origin(
                        "1",
                        "e",
                        "s",
                        List.of("b", "a"),
                        List.of(new LearntModel.Labels("reviewer", 3, 4)),
                        span,
                        span),
                Instant.EPOCH,
                learnt.hindsight(),
                learnt.asOf(),
                learnt.trees(),
                gate);
    }

    @Test
    void moreEvidenceNeverClears() {
        SplittableRandom random = new SplittableRandom(3);
        int rose = 0;
        for (int trial = 0; trial < 3000; trial++) {
            double engine = random.nextDouble(-6, 6);
            double[] evidence = {random.nextInt(3), random.nextInt(2)};
            double before = MODEL.logOdds(engine, evidence);
            evidence[random.nextInt(2)] += random.nextInt(2);
            double after = MODEL.logOdds(engine + random.nextInt(2), evidence);
            assertThat(after).isGreaterThanOrEqualTo(before);
            rose += after > before ? 1 : 0;
        }
        assertThat(rose).isBetween(500, 2900);
    }

    @Test
    void whatMovedALineAddsUpToTheChangeAndEvidenceNeverMovesItDown() {
        SplittableRandom random = new SplittableRandom(4);
        int told = 0;
        for (int trial = 0; trial < 1000; trial++) {
            double engine = random.nextDouble(-6, 6);
            double[] evidence = {random.nextInt(3), random.nextInt(2)};
            List<LearntModel.Moved> moved = MODEL.moved(engine, evidence, DETECTORS);
            double sum = moved.stream().mapToDouble(LearntModel.Moved::by).sum();
            assertThat(sum).isCloseTo(MODEL.logOdds(engine, evidence) - engine, within(1e-9));
            assertThat(moved.subList(0, moved.size() - 1))
                    .allSatisfy(each -> assertThat(each.by()).isPositive());
            assertThat(moved.get(moved.size() - 1).feature()).isEqualTo("log_odds");
            told += moved.stream().anyMatch(each -> each.feature().equals("untold")) ? 1 : 0;
        }
        assertThat(told).isBetween(300, 700);
    }

    @Test
    void anAbstentionCountsAsNoEvidence() {
        assertThat(MODEL.logOdds(1, new double[] {Double.NaN, 1})).isEqualTo(MODEL.logOdds(1, new double[] {0, 1}));
    }

    @Test
    void itsNameIsTheHashInItsLastLine() {
        String text = MODEL.canonicalText();
        String before = text.substring(0, text.lastIndexOf("sha256 "));
        assertThat(MODEL.name()).isEqualTo(LearntModel.hash(before)).hasSize(64);
        assertThat(text).startsWith("bonafide learnt model 1\nversion 1\nevidence e\nshop s\nfile a\nfile b\n");
    }

    @Test
    void itFitsTheDetectorsThatItWasLearntWith() {
        assertThat(MODEL.fits(DETECTORS)).isTrue();
        assertThat(MODEL.fits(List.of("untold", "told"))).isFalse();
        LearntModel bare = new LearntModel(
                MODEL.origin(), Instant.EPOCH, MODEL.hindsight(), MODEL.asOf(), Optional.empty(), Optional.empty());
        assertThat(bare.fits(List.of("other"))).isTrue();
    }

    @Test
    void treesWithoutATestAreRefused() {
        assertThatThrownBy(() -> with(Optional.empty())).hasMessageContaining("trees (there)");
        GateFigures worse = new GateFigures(9, 9, .1, .1, .2, .1, .1);
        assertThatThrownBy(() -> with(Optional.of(worse))).hasMessageContaining("proved better");
    }

    private static LearntModel with(Optional<GateFigures> gate) {
        return new LearntModel(MODEL.origin(), Instant.EPOCH, MODEL.hindsight(), MODEL.asOf(), MODEL.trees(), gate);
    }
}
