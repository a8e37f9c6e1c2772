package io.bonafide.exchange.intake;

import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.layout.Field;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names the lines that no row names.
 *
 * <p>The rule: the only line of an order is called like the order. Of several, each is called like its item and variant,
 * or by a hash of its title, so that another export of the order gives the same name; lines of the same item are numbered
 * in the order of quantity and prices.
 */
final class LineNames {
    private static final int LONGEST = 190;

    private static final Comparator<JoinedLine> BY_PURCHASE = Comparator.comparingLong(
                    (JoinedLine line) -> line.draft().number(Field.QUANTITY))
            .thenComparing(line -> line.draft().number(Field.UNIT_PRICE))
            .thenComparing(line -> line.draft().number(Field.LIST_PRICE))
            .thenComparing(line -> line.draft().number(Field.PAID_AMOUNT))
            .thenComparing(line -> line.draft().file())
            .thenComparing(line -> line.draft().row());

    private LineNames() {}

    /** Names what has no name, and puts the lines into the order of their ids. */
    static void complete(List<JoinedLine> lines, String orderId) {
        if (lines.size() == 1) {
            JoinedLine only = lines.get(0);
            only.name(only.named() ? only.lineId() : orderId);
            return;
        }
        Set<String> taken = lines.stream()
                .filter(JoinedLine::named)
                .map(JoinedLine::lineId)
                .collect(Collectors.toCollection(HashSet::new));
        lines.stream().filter(line -> !line.named()).sorted(BY_PURCHASE).forEach(line -> name(line, taken));
        lines.sort(Comparator.comparing(JoinedLine::lineId));
    }

    private static void name(JoinedLine line, Set<String> taken) {
        String base = base(line.draft());
        String name = base;
        for (int number = 2; !taken.add(name); number++) {
            name = base + "#" + number;
        }
        line.name(name);
    }

    private static String base(Draft draft) {
        String item = String.join("-", parts(draft));
        if (!item.isEmpty()) {
            return item.length() <= LONGEST ? item : item.substring(0, LONGEST);
        }
        return draft.has(Field.TITLE)
                ? "title-"
                        + Integer.toHexString(
                                String.valueOf(draft.text(Field.TITLE)).hashCode())
                : "line";
    }

    private static List<String> parts(Draft draft) {
        return List.of(Field.ITEM_ID, Field.SKU_ID).stream()
                .filter(draft::has)
                .map(field -> String.valueOf(draft.text(field)).strip())
                .toList();
    }
}
