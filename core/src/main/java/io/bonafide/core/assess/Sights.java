package io.bonafide.core.assess;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.learn.Lesson;
import io.bonafide.core.parallel.Idle;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What the engine saw of lines, whatever was learnt.
 *
 * @param alone hears the lines that do not stand out
 * @param wiser hears those that do
 * @param prior in log odds
 */
record Sights(
        LineTable table,
        Hearing engine,
        Idle<Judge> alone,
        Idle<Judge> wiser,
        IntPredicate standsOut,
        double prior,
        Int2ObjectMap<String> incidentOf) {

    List<EvidenceVector> vectors(int from, int to) {
        return alone.with(first -> wiser.with(all -> {
            List<EvidenceVector> block = new ArrayList<>(to - from);
            for (int line = from; line < to; line++) {
                Judge judge = standsOut.test(line) ? all : first;
                judge.logRatio(line);
                block.add(new EvidenceVector(table.key(line), judge.weights()));
            }
            return block;
        }));
    }

    List<LineSight> of(int from, int to) {
        List<LineSight> block = new ArrayList<>(to - from);
        for (EvidenceVector vector : vectors(from, to)) {
            int line = from + block.size();
            Lesson.Sight sight = new Lesson.Sight(logOdds(line), AsOf.logOdds(table.asOf.get(line)), vector.weights());
            block.add(
                    new LineSight(vector.line(), Seconds.instant(table.placed.get(line)), incidentOf.get(line), sight));
        }
        return block;
    }

    private double logOdds(int line) {
        return prior + engine.levels().logRatio(engine.level(line));
    }
}
