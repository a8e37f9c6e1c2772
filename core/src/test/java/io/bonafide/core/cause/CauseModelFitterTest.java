package io.bonafide.core.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CauseModelFitterTest {
    private static final int EXAMPLES = 600;

    @Test
    void theModelTellsPlantedCausesOfUnseenIncidentsAndIsAsOftenRightAsItSays() {
        CauseModel model = CauseModelFitter.fit(planted(1));
        double expected = 0;
        int right = 0;
        int wrong = 0;
        for (CauseModelFitter.Example example : planted(2)) {
            CauseOpinion opinion = model.opinion(example.figures());
            expected += opinion.probability(opinion.likeliest());
            right += opinion.likeliest() == example.cause() ? 1 : 0;
            wrong += opinion.likeliest() == example.cause() ? 0 : 1;
        }
        assertThat(right).isGreaterThan((int) (.8 * EXAMPLES));
        assertThat(wrong).isGreaterThan(0);
        assertThat(Math.abs(expected - right) / EXAMPLES).isLessThan(.06);
    }

    @Test
    void aFigureThatSaysNothingHasHardlyAnyWeight() {
        CauseModel model = CauseModelFitter.fit(planted(3));
        double noise = most(model, Figure.NIGHT);
        double told = most(model, Figure.UNPAID);
        assertThat(noise).isLessThan(.25);
        assertThat(told).isGreaterThan(.8);
    }

    @Test
    void theSameSaidTwiceIsNotCountedTwice() {
        double alone = surest(CauseModelFitter.fit(planted(4)));
        List<CauseModelFitter.Example> doubled = new ArrayList<>();
        for (CauseModelFitter.Example example : planted(4)) {
            Figures same = new Figures()
                    .with(Figure.UNPAID, example.figures().contrast(Figure.UNPAID))
                    .with(Figure.CLOSED_SOON, example.figures().contrast(Figure.UNPAID))
                    .with(Figure.MEMO_CODE, example.figures().contrast(Figure.MEMO_CODE));
            doubled.add(new CauseModelFitter.Example(same.build(), example.cause(), 1));
        }
        CauseModel model = CauseModelFitter.fit(doubled);
        double twice = model.opinion(new Figures()
                        .with(Figure.UNPAID, .95)
                        .with(Figure.CLOSED_SOON, .95)
                        .build())
                .probability(Cause.COMPETITOR);
        assertThat(Math.abs(twice - alone)).isLessThan(.08);
    }

    @Test
    void theSameExamplesGiveTheSameModel() {
        assertThat(CauseModelFitter.fit(planted(5)).name())
                .isEqualTo(CauseModelFitter.fit(planted(5)).name())
                .isNotEqualTo(CauseModelFitter.fit(planted(6)).name());
    }

    private static double surest(CauseModel model) {
        return model.opinion(new Figures().with(Figure.UNPAID, .95).build()).probability(Cause.COMPETITOR);
    }

    private static double most(CauseModel model, Figure figure) {
        return model.terms().stream()
                .filter(term -> term.figure() == figure)
                .flatMap(term -> term.bins().stream())
                .flatMap(bin -> bin.weights().stream())
                .mapToDouble(Math::abs)
                .max()
                .orElseThrow();
    }

    /** Three causes with a trait each, which one in ten lacks; and noise. */
    private static List<CauseModelFitter.Example> planted(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<CauseModelFitter.Example> examples = new ArrayList<>();
        Cause[] causes = {Cause.COMPETITOR, Cause.OWN_BRUSHING, Cause.GENUINE_SURGE};
        for (int i = 0; i < EXAMPLES; i++) {
            Cause cause = causes[random.nextInt(causes.length)];
            boolean shows = random.nextInt(10) > 0;
            Figures figures = new Figures()
                    .with(Figure.UNPAID, share(random, shows && cause == Cause.COMPETITOR))
                    .with(Figure.MEMO_CODE, share(random, shows && cause == Cause.OWN_BRUSHING))
                    .with(Figure.NIGHT, random.nextDouble());
            examples.add(new CauseModelFitter.Example(figures.build(), cause, 1));
        }
        return examples;
    }

    private static double share(SplittableRandom random, boolean high) {
        return (random.nextDouble() + (high ? 1 : 0)) / 2;
    }
}
