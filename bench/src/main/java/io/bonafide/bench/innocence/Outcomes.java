package io.bonafide.bench.innocence;

import io.bonafide.core.innocence.Comparison;
import io.bonafide.core.innocence.Innocence;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.LineKey;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Counts over shops what became of comparisons, and of the suspects in those that were told. */
final class Outcomes {
    private static final String ROW = "| %s | %d | %d | %d | %s | %s | %s |%n";

    private long comparisons;
    private long told;
    private long shops;
    private long answered;
    private double falseShares;
    private long fakes;
    private long fakesApart;
    private long genuine;
    private long genuineNotApart;

    void add(Innocence innocence, Map<LineKey, Label> truth) {
        shops++;
        comparisons += innocence.comparisons().size();
        told += innocence.comparisons().stream()
                .filter(each -> each.outcome() instanceof Comparison.Told)
                .count();
        long apart = 0;
        long falsely = 0;
        for (Map.Entry<LineKey, Innocence.Standing> line : innocence.lines().entrySet()) {
            boolean innocent = Objects.requireNonNull(truth.get(line.getKey())).verdict() == Label.Verdict.GENUINE;
            boolean isApart = line.getValue().distinguishable();
            apart += isApart ? 1 : 0;
            falsely += isApart && innocent ? 1 : 0;
            fakes += innocent ? 0 : 1;
            fakesApart += isApart && !innocent ? 1 : 0;
            genuine += innocent ? 1 : 0;
            genuineNotApart += innocent && !isApart ? 1 : 0;
        }
        answered += innocence.lines().isEmpty() ? 0 : 1;
        falseShares += apart == 0 ? 0 : (double) falsely / apart;
    }

    /** Mean over the shops with an answer; none called distinguishable counts as 0. */
    private String falseShare() {
        return answered == 0 ? "–" : String.format(Locale.ROOT, "%.3f", falseShares / answered);
    }

    String row(String name) {
        return String.format(
                Locale.ROOT,
                ROW,
                name,
                shops,
                comparisons,
                told,
                falseShare(),
                of(fakesApart, fakes),
                of(genuineNotApart, genuine));
    }

    private static String of(long part, long all) {
        return all == 0 ? "–" : String.format(Locale.ROOT, "%d of %d (%.2f)", part, all, (double) part / all);
    }
}
