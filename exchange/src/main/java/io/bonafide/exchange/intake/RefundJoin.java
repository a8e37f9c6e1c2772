package io.bonafide.exchange.intake;

import io.bonafide.core.order.Refund;
import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.layout.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Hangs an order's refunds on its lines.
 *
 * <p>The rule: rows of the same line or item are the same refund if a time of theirs agrees and none differs, or if
 * neither has a time and the amounts agree; they are joined. A refund that speaks of several lines is split over them by
 * what each is to be paid for, with all its times. Where there are rows of refunds, the refund columns of a line's own row
 * are their summary: they fill what an only refund lacks, and add none. The refund columns of the whole order's row count
 * where nothing else tells of a refund.
 */
final class RefundJoin {
    private static final List<Field> TIMES = List.of(Field.REFUND_REQUESTED_AT, Field.REFUNDED_AT);
    private static final List<Field> OWN = List.of(
            Field.REFUND_AMOUNT, Field.REFUND_REQUESTED_AT, Field.REFUNDED_AT, Field.REFUND_REASON, Field.RETURNED);
    private static final Comparator<@Nullable Instant> UNKNOWN_FIRST =
            Comparator.nullsFirst(Comparator.<Instant>naturalOrder());
    private static final Comparator<Refund> ORDER = Comparator.comparing(Refund::requestedAt, UNKNOWN_FIRST)
            .thenComparing(Refund::refundedAt, UNKNOWN_FIRST)
            .thenComparing(refund ->
                    refund.amount() == null ? Long.MIN_VALUE : refund.amount().minor())
            .thenComparing(refund -> String.valueOf(refund.reason()))
            .thenComparing(refund -> String.valueOf(refund.returned()));

    private final RowMerge merge;
    private final Quarantine quarantine;
    private final LineAssembler assembler;

    RefundJoin(RowMerge merge, Quarantine quarantine, LineAssembler assembler) {
        this.merge = merge;
        this.quarantine = quarantine;
        this.assembler = assembler;
    }

    /** @param order what the rows of the whole order say, if the order has several lines */
    void join(List<Draft> rows, @Nullable Draft order, List<JoinedLine> lines) {
        if (rows.isEmpty()) {
            joinOwn(order, lines);
            return;
        }
        List<Draft> merged = merged(rows);
        for (Draft row : merged) {
            List<JoinedLine> targets = Targets.of(row, lines);
            if (targets.isEmpty()) {
                Targets.setAside(row, quarantine);
            } else if (merged.size() == 1 && targets.size() == 1) {
                RowMerge.fill(row, targets.get(0).draft(), OWN);
            }
            hang(row, targets);
        }
        lines.stream().filter(line -> line.refunds.isEmpty()).forEach(this::hangOwn);
        lines.forEach(line -> line.refunds.sort(ORDER));
    }

    private void joinOwn(@Nullable Draft order, List<JoinedLine> lines) {
        boolean told = false;
        for (JoinedLine line : lines) {
            hangOwn(line);
            told |= !line.refunds.isEmpty();
        }
        if (!told && order != null && tells(order)) {
            hang(order, lines);
        }
    }

    private void hangOwn(JoinedLine line) {
        if (tells(line.draft())) {
            line.refunds.add(assembler.refund(line.draft(), amount(line.draft())));
        }
    }

    private static @Nullable Long amount(Draft row) {
        return LineAssembler.number(row, Field.REFUND_AMOUNT);
    }

    /** Whether the row tells of a refund: zero, or a reason alone, is none. */
    private static boolean tells(Draft row) {
        return row.number(Field.REFUND_AMOUNT) != 0
                || row.has(Field.REFUND_REQUESTED_AT)
                || row.has(Field.REFUNDED_AT)
                || row.number(Field.RETURNED) != 0;
    }

    private List<Draft> merged(List<Draft> rows) {
        List<List<Draft>> refunds = new ArrayList<>();
        for (Draft row : rows) {
            List<Draft> same = refunds.stream()
                    .filter(each -> each.stream().allMatch(other -> same(row, other)))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Draft> fresh = new ArrayList<>();
                        refunds.add(fresh);
                        return fresh;
                    });
            same.add(row);
        }
        return refunds.stream().map(merge::merge).toList();
    }

    private static boolean same(Draft a, Draft b) {
        if (!Objects.equals(a.text(Field.LINE_ID), b.text(Field.LINE_ID))
                || Boolean.FALSE.equals(LineMatcher.sameItem(a, b))) {
            return false;
        }
        boolean sameAmount = a.number(Field.REFUND_AMOUNT) == b.number(Field.REFUND_AMOUNT);
        boolean agrees = false;
        boolean timed = false;
        for (Field time : TIMES) {
            boolean both = a.has(time) && b.has(time);
            if (both && a.number(time) != b.number(time)) {
                return false;
            }
            agrees |= both;
            timed |= a.has(time) || b.has(time);
        }
        return agrees ? sameAmount || a.file() != b.file() : !timed && sameAmount;
    }

    private void hang(Draft row, List<JoinedLine> targets) {
        @Nullable Long whole = amount(row);
        if (whole == null || targets.size() < 2) {
            targets.forEach(line -> line.refunds.add(assembler.refund(row, whole)));
            return;
        }
        long[] parts = Allocation.split(whole, OrderFill.paidWeights(targets));
        for (int i = 0; i < parts.length; i++) {
            targets.get(i).refunds.add(assembler.refund(row, parts[i]));
        }
    }
}
