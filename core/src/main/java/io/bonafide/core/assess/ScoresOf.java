package io.bonafide.core.assess;

import io.bonafide.core.assess.innocence.Scores;
import java.util.function.IntPredicate;

/**
 * The scores as innocence asks for them: strangeness is the engine's own, whatever was learnt, since a model that was taught
 * with the verified orders would make them look more ordinary than they are.
 */
record ScoresOf(Hearing engine, IntPredicate suspects, IntPredicate incidents) implements Scores {
    @Override
    public double logRatio(int line) {
        return engine.levels().logRatio(engine.level(line));
    }

    @Override
    public boolean suspect(int line) {
        return suspects.test(line);
    }

    @Override
    public boolean inIncident(int line) {
        return incidents.test(line);
    }
}
