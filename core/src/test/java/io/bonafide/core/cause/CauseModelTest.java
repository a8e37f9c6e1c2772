package io.bonafide.core.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CauseModelTest {
    private static final List<Double> NOTHING = Collections.nCopies(6, 0.);

    /** Unpaid lines speak for an attack and against a surge; memo codes for brushing; twins part error and surge. */
    private static final CauseModel MODEL = new CauseModel(
            .6,
            .1,
            NOTHING,
            List.of(
                    term(Figure.UNPAID, List.of(3., 0., -1., 0., 0., -2.)),
                    term(Figure.MEMO_CODE, List.of(0., 0., 1.5, 0., 0., 0.)),
                    term(Figure.TWINS, List.of(0., 0., 0., 0., 4., -4.))));

    @Test
    void probabilitiesAreTheSoftmaxOfTheWeightsOfTheBinsReached() {
        CauseOpinion opinion = MODEL.opinion(
                new Figures().with(Figure.UNPAID, .9).with(Figure.MEMO_CODE, .2).build());
        double all = Math.exp(3) + 1 + Math.exp(-1) + 1 + 1 + Math.exp(-2);
        assertThat(opinion.probability(Cause.COMPETITOR)).isCloseTo(Math.exp(3) / all, within(1e-12));
        assertThat(opinion.probability(Cause.OWN_BRUSHING)).isCloseTo(Math.exp(-1) / all, within(1e-12));
        assertThat(opinion.likeliest()).isEqualTo(Cause.COMPETITOR);
    }

    @Test
    void whatIsMissingSaysNothing() {
        CauseOpinion opinion = MODEL.opinion(new Figures().build());
        assertThat(opinion.probabilities().values())
                .allSatisfy(p -> assertThat(p).isCloseTo(1 / 6., within(1e-12)));
        assertThat(opinion.evidence()).isEmpty();
    }

    @Test
    void evidenceIsForAndAgainstWithTheHeaviestFirst() {
        CauseOpinion opinion = MODEL.opinion(
                new Figures().with(Figure.UNPAID, .9).with(Figure.MEMO_CODE, .9).build());
        assertThat(opinion.evidence())
                .filteredOn(piece -> piece.cause() == Cause.OWN_BRUSHING)
                .extracting(CauseEvidence::figure, CauseEvidence::speaksFor)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Figure.MEMO_CODE, true),
                        org.assertj.core.groups.Tuple.tuple(Figure.UNPAID, false));
        assertThat(opinion.evidence()).noneMatch(piece -> piece.cause() == Cause.GENUINE_SURGE);
    }

    @Test
    void aCauseIsToldFromItsLeastProbabilityOn() {
        IncidentFigures unpaid = new Figures().with(Figure.UNPAID, .9).build();
        double p = MODEL.opinion(unpaid).probability(Cause.COMPETITOR);
        assertThat(MODEL.telling(p - .001, 1).opinion(unpaid)).isInstanceOf(CauseOpinion.Told.class);
        assertThat(MODEL.telling(p + .001, 1).opinion(unpaid)).isInstanceOf(CauseOpinion.NotEnough.class);
    }

    @Test
    void aCauseIsNotToldBesideASurgeThatMayBe() {
        CauseModel even =
                new CauseModel(.5, .1, NOTHING, List.of(term(Figure.UNPAID, List.of(4., 0., 0., 0., 0., 2.5))));
        IncidentFigures unpaid = new Figures().with(Figure.UNPAID, .9).build();
        CauseOpinion opinion = even.opinion(unpaid);
        assertThat(opinion.probability(Cause.GENUINE_SURGE)).isGreaterThan(.1);
        assertThat(opinion.probability(Cause.COMPETITOR)).isGreaterThan(.5);
        assertThat(opinion).isInstanceOf(CauseOpinion.NotEnough.class);
        assertThat(even.telling(.5, .3).opinion(unpaid)).isInstanceOf(CauseOpinion.Told.class);
    }

    @Test
    void aSurgeIsToldThoughItsOwnProbabilityIsGreat() {
        CauseModel surge =
                new CauseModel(.5, .1, NOTHING, List.of(term(Figure.UNPAID, List.of(0., 0., 0., 0., 0., 4.))));
        assertThat(surge.opinion(new Figures().with(Figure.UNPAID, 1).build()))
                .isInstanceOfSatisfying(
                        CauseOpinion.Told.class,
                        told -> assertThat(told.cause()).isEqualTo(Cause.GENUINE_SURGE));
    }

    @Test
    void onlyColumnsThatAreLackingAndCouldPartTheLikeliestTwoAreAskedFor() {
        CauseModel undecided = MODEL.telling(.99, 0);
        CauseOpinion lacking = undecided.opinion(
                new Figures().without(Figure.TWINS, IncidentFigures.Why.MASKED).build());
        // All causes are alike, so that the first two of the registry stand first: memo codes do not part them.
        assertThat(((CauseOpinion.NotEnough) lacking).wouldTell()).containsExactly("paid_at");
        CauseOpinion notOfThese = undecided.opinion(new Figures()
                .without(Figure.UNPAID, IncidentFigures.Why.NOT_OF_THESE)
                .build());
        assertThat(((CauseOpinion.NotEnough) notOfThese).wouldTell()).isEmpty();
    }

    @Test
    void aTemperedModelIsLessSureOfTheSameCause() {
        IncidentFigures unpaid = new Figures().with(Figure.UNPAID, .9).build();
        CauseOpinion sure = MODEL.opinion(unpaid);
        CauseOpinion lessSure = MODEL.tempered(.5).opinion(unpaid);
        assertThat(lessSure.likeliest()).isEqualTo(sure.likeliest());
        assertThat(lessSure.probability(Cause.COMPETITOR)).isLessThan(sure.probability(Cause.COMPETITOR));
    }

    @Test
    void aFigureStandsOnceAndItsBinsAscendFromNegativeInfinity() {
        CauseModel.Term one = term(Figure.UNPAID, NOTHING);
        assertThatThrownBy(() -> new CauseModel(.5, .1, NOTHING, List.of(one, one)))
                .hasMessageContaining("unpaid");
        assertThatThrownBy(() -> new CauseModel.Term(Figure.UNPAID, List.of(new CauseModel.Bin(0, NOTHING))))
                .hasMessageContaining("negative infinity");
        assertThatThrownBy(() -> new CauseModel.Term(
                        Figure.UNPAID,
                        List.of(
                                new CauseModel.Bin(Double.NEGATIVE_INFINITY, NOTHING),
                                new CauseModel.Bin(1, NOTHING),
                                new CauseModel.Bin(1, NOTHING))))
                .hasMessageContaining("do not ascend");
        assertThatThrownBy(() -> new CauseModel.Bin(0, List.of(1., 2.))).hasMessageContaining("not 6 numbers");
    }

    /** Nothing below a half, and {@code weights} from there on. */
    private static CauseModel.Term term(Figure figure, List<Double> weights) {
        return new CauseModel.Term(
                figure,
                List.of(new CauseModel.Bin(Double.NEGATIVE_INFINITY, NOTHING), new CauseModel.Bin(.5, weights)));
    }
}
