package io.bonafide.core.assess.ring;

import io.bonafide.core.assess.quantity.Keys;
import io.bonafide.core.assess.table.Flag;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.parallel.OrderedTasks;
import io.bonafide.core.ring.Action;
import io.bonafide.core.signal.KeyKind;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the shop's buyers share, as actions: who used which key when.
 *
 * <p>Buyers and keys are numbered in the order in which they appear, so that no number depends on how tokens were hashed.
 * Where a buyer is unknown or masked, the payment account or else the phone stands for one; a line with none of them takes no
 * part, since one person's orders must not look like a crowd. Of what identifies people only keys count that two buyers
 * or more use, and no masked ones; what an offer brings along, a coupon or a link, counts where such a key does: a campaign alone ties nobody. O(lines) for
 * each kind of key, kinds side by side.
 */
final class SharedActions {
    /** Kinds that identify people, or a hand behind them. */
    static final List<KeyKind> IDENTIFYING = List.of(
            KeyKind.MEMO_CODE, KeyKind.ADDRESS, KeyKind.IP, KeyKind.DEVICE, KeyKind.PAYMENT_ACCOUNT, KeyKind.PHONE);

    private static final List<KeyKind> PERSONS = List.of(KeyKind.BUYER, KeyKind.PAYMENT_ACCOUNT, KeyKind.PHONE);
    private static final List<KeyKind> OFFERS = List.of(KeyKind.COUPON, KeyKind.SHARE_LINK);

    /** Kinds for which the table has flagged the lines whose key another order has. */
    private static final Set<KeyKind> FLAGGED =
            Set.of(KeyKind.ADDRESS, KeyKind.IP, KeyKind.DEVICE, KeyKind.PAYMENT_ACCOUNT, KeyKind.PHONE);

    private static final long SEVERAL = 0;
    private static final int NEW = -1;

    private final LineTable table;
    private final BitSet without;
    private final Keys keys;
    private final Map<KeyKind, Long2LongOpenHashMap> users = new EnumMap<>(KeyKind.class);
    private final Map<KeyKind, Long2IntOpenHashMap> numbers = new EnumMap<>(KeyKind.class);
    private final Long2IntOpenHashMap actorNumbers = numbering();
    private final IntArrayList lines = new IntArrayList();
    private final IntArrayList actors = new IntArrayList();
    private final IntArrayList objects = new IntArrayList();
    private final List<KeyKind> kinds = new ArrayList<>();

    SharedActions(LineTable table) {
        this(table, new BitSet());
    }

    /** @param without lines that are left out, as if they had never been placed */
    SharedActions(LineTable table, BitSet without) {
        this.table = table;
        this.without = without;
        this.keys = new Keys(table);
        countUsers();
        for (int line = 0; line < table.lines(); line++) {
            add(line);
        }
        users.clear();
    }

    int size() {
        return lines.size();
    }

    Action action(int index) {
        return new Action(actors.getInt(index), objects.getInt(index), table.placed.get(line(index)));
    }

    int line(int index) {
        return lines.getInt(index);
    }

    /** The kind of a key by its number. */
    KeyKind kind(long object) {
        return kinds.get((int) object);
    }

    private void countUsers() {
        try (OrderedTasks<UsersOf> tasks = new OrderedTasks<>(found -> users.put(found.kind, found.users))) {
            IDENTIFYING.forEach(kind -> tasks.add(() -> new UsersOf(kind, users(kind))));
            tasks.finish();
        }
    }

    /** Each key's one buyer, or {@link #SEVERAL}. */
    private Long2LongOpenHashMap users(KeyKind kind) {
        Long2LongOpenHashMap found = new Long2LongOpenHashMap();
        for (int line = 0; line < table.lines(); line++) {
            long key = without.get(line) ? Keys.NONE : identifying(kind, line);
            long user = key == Keys.NONE ? Keys.NONE : person(keys, line);
            if (user != Keys.NONE) {
                long before = found.putIfAbsent(key, user);
                if (before != found.defaultReturnValue() && before != user) {
                    found.put(key, SEVERAL);
                }
            }
        }
        return found;
    }

    private void add(int line) {
        long person = person(keys, line);
        if (person == Keys.NONE || without.get(line)) {
            return;
        }
        boolean any = false;
        for (KeyKind kind : IDENTIFYING) {
            long key = identifying(kind, line);
            if (key != Keys.NONE && Objects.requireNonNull(users.get(kind)).get(key) == SEVERAL) {
                add(line, person, kind, key);
                any = true;
            }
        }
        if (any) {
            OFFERS.stream()
                    .filter(kind -> keys.key(kind, line) != Keys.NONE)
                    .findFirst()
                    .ifPresent(kind -> add(line, person, kind, keys.key(kind, line)));
        }
    }

    private void add(int line, long person, KeyKind kind, long key) {
        Long2IntOpenHashMap known = numbers.computeIfAbsent(kind, any -> numbering());
        int number = known.get(key);
        if (number == NEW) {
            number = kinds.size();
            kinds.add(kind);
            known.put(key, number);
        }
        int actor = actorNumbers.computeIfAbsent(person, any -> actorNumbers.size());
        lines.add(line);
        actors.add(actor);
        objects.add(number);
    }

    private long identifying(KeyKind kind, int line) {
        boolean alone = FLAGGED.contains(kind) && !table.has(line, Flag.company(kind));
        return alone ? Keys.NONE : keys.unmasked(kind, line);
    }

    /** Who acts: the first of buyer, account and phone that is there and not masked; {@link Keys#NONE} if none is. */
    static long person(Keys keys, int line) {
        for (KeyKind kind : PERSONS) {
            long key = keys.unmasked(kind, line);
            if (key != Keys.NONE) {
                return key;
            }
        }
        return Keys.NONE;
    }

    private static Long2IntOpenHashMap numbering() {
        Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
        numbers.defaultReturnValue(NEW);
        return numbers;
    }

    private record UsersOf(KeyKind kind, Long2LongOpenHashMap users) {}
}
