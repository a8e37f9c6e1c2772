package io.bonafide.core.assess.innocence;

import io.bonafide.core.assess.table.Flag;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.innocence.Condition;
import io.bonafide.core.innocence.Innocence;
import io.bonafide.core.innocence.Selection;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.ShopContext;
import java.util.BitSet;
import java.util.List;

/**
 * Chooses the verified orders and holds the suspect ones against those of the same item class and season.
 *
 * <p>The score of an order is its lines' greatest log-likelihood ratio in hindsight. Every line is looked at once: O(lines), and
 * O(n log n) over the orders of classes and seasons that have a suspect.
 */
public final class VerifiedOrders {
    private final LineTable table;
    private final ShopContext context;
    private final Scores scores;
    private final ItemClasses classes;
    private final BitSet verified = new BitSet();
    private final BitSet doubtful = new BitSet();
    private final Selection selection;

    /** @param labels of this shop's lines; those of others are not in its records */
    public VerifiedOrders(LineTable table, ShopContext context, Scores scores, List<Label> labels) {
        this.table = table;
        this.context = context;
        this.scores = scores;
        this.classes = new ItemClasses(table, context);
        Selection.Count count = new Selection.Count();
        Verdicts.cleared(labels, count).forEach(line -> choose(line, count));
        this.selection = count.selection();
    }

    /** Compares, putting up with that share of false ones among those called distinguishable. */
    public Innocence against(double level) {
        Groups groups = new Groups(table, context.zone(), classes);
        for (int line = 0; line < table.lines(); line++) {
            if (scores.suspect(line) && !verified.get(line) && !doubtful.get(line)) {
                groups.open(line);
            }
        }
        for (int line = 0; line < table.lines(); line++) {
            groups.add(line, scores, verified, doubtful);
        }
        return groups.compared(level, selection);
    }

    private void choose(LineKey key, Selection.Count count) {
        int line = table.find(key);
        if (line == LineTable.NONE || !key.shop().equals(table.shop())) {
            return;
        }
        count.passes(Condition.IN_THE_RECORDS);
        if (!passes(count, Condition.DELIVERED, delivered(line))
                || !passes(count, Condition.NO_REFUND, !refunded(line))
                || !passes(count, Condition.CLASS_KNOWN, classes.of(line) != null)) {
            return;
        }
        boolean outside = passes(count, Condition.OUTSIDE_INCIDENTS, !scores.inIncident(line));
        (outside ? verified : doubtful).set(line);
    }

    private static boolean passes(Selection.Count count, Condition condition, boolean holds) {
        if (holds) {
            count.passes(condition);
        }
        return holds;
    }

    private boolean delivered(int line) {
        return table.firstScan.get(line) != Seconds.NONE && table.delivered.get(line) != Seconds.NONE;
    }

    private boolean refunded(int line) {
        return table.refundRequested.get(line) != Seconds.NONE
                || table.refunded.get(line) != Seconds.NONE
                || table.has(line, Flag.REFUNDED_UNDATED);
    }
}
