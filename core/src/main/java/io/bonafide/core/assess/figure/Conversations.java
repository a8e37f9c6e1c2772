package io.bonafide.core.assess.figure;

import io.bonafide.core.assess.figure.LineTraits.Trait;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.MemoTerm;
import io.bonafide.core.order.ShopContext.Chat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What was said with customer service about the line's order. A conversation that names no order belongs to none: whose it
 * was would be a guess.
 */
final class Conversations {
    private final LineTable table;
    private final boolean known;
    private final Map<String, List<Chat>> byOrder = new HashMap<>();

    Conversations(LineTable table, List<Chat> chats) {
        this.table = table;
        for (Chat chat : chats) {
            if (chat.orderId() != null) {
                byOrder.computeIfAbsent(chat.orderId(), any -> new ArrayList<>(4))
                        .add(chat);
            }
        }
        this.known = !byOrder.isEmpty();
    }

    double held(int line) {
        return any(line, chat -> true);
    }

    double haveTerm(int line) {
        return any(line, chat -> MemoTerm.of(chat.text()) != null);
    }

    private double any(int line, Predicate<Chat> which) {
        if (!known) {
            return Double.NaN;
        }
        List<Chat> said = byOrder.getOrDefault(table.key(line).orderId(), List.of());
        return Trait.when(said.stream().anyMatch(which));
    }
}
