package io.bonafide.core.learn;

import java.util.List;

/**
 * Recalibrates what is said as of payment by what is said in hindsight.
 *
 * <p>Labels do not teach it: reviewers choose by what is known in hindsight, so that among lines of the same as-of log odds the
 * labelled are those that turned out strange, and a fit to them would see far too many fakes (it foretold seven times the
 * true number when it was tried). All unlabelled lines are no such choice, and the learnt probability in hindsight is what
 * stands for their truth. Lines before the testing span teach, later ones test, by the expected Brier score.
 *
 * @param hindsight what was learnt of hindsight
 */
record AsOfFit(Learnt hindsight) {

    /** The same with the as-of recalibration, if anything changed in hindsight and it follows better than the engine does. */
    Learnt fit(List<Unlabelled> lines) {
        Evidenced rows = new Evidenced();
        for (Unlabelled line : lines) {
            if (line.at().isBefore(hindsight.laterFrom())) {
                rows.opinion(line.sight().asOfLogOdds(), probability(line), line.lines());
            }
        }
        Recalibration fitted = hindsight.changesNothing() ? Recalibration.IDENTITY : RecalibrationFit.ofOpinions(rows);
        if (fitted.changesNothing()) {
            return hindsight;
        }
        Decision.Scores scores = scores(lines, fitted);
        boolean better = scores.lines() > 0 && scores.recalibrated() < scores.engine();
        return new Learnt(
                hindsight.hindsight(),
                better ? fitted : Recalibration.IDENTITY,
                hindsight.trees(),
                hindsight.ofHindsight(),
                better ? new Decision.Used(scores) : new Decision.Worse(scores),
                hindsight.ofTrees(),
                hindsight.laterFrom());
    }

    private Decision.Scores scores(List<Unlabelled> lines, Recalibration fitted) {
        int count = 0;
        double engine = 0;
        double recalibrated = 0;
        for (Unlabelled line : lines) {
            if (!line.at().isBefore(hindsight.laterFrom())) {
                count++;
                engine += expected(probability(line), line.sight().asOfLogOdds());
                recalibrated +=
                        expected(probability(line), fitted.logOdds(line.sight().asOfLogOdds()));
            }
        }
        int divisor = Math.max(1, count);
        return new Decision.Scores(count, engine / divisor, recalibrated / divisor);
    }

    private double probability(Unlabelled line) {
        return Logistic.probability(hindsight.logOdds(line.sight()));
    }

    private static double expected(double truth, double logOdds) {
        double said = Logistic.probability(logOdds);
        return truth * (1 - said) * (1 - said) + (1 - truth) * said * said;
    }
}
