package io.bonafide.core.assess.ring;

import io.bonafide.core.assess.quantity.Hubs;
import io.bonafide.core.assess.quantity.Keys;
import io.bonafide.core.assess.table.Flag;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.parallel.OrderedTasks;
import io.bonafide.core.ring.Action;
import io.bonafide.core.ring.RingParameters;
import io.bonafide.core.signal.KeyKind;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the shop's buyers share, as actions: who used which key when.
 *
 * <p>Buyers and keys are numbered in the order in which they appear, so that no number depends on how tokens were hashed.
 * Where a buyer is unknown or masked, the payment account or else the phone stands for one; a line with none of them takes no
 * part, since one person's orders must not look like a crowd. Of what identifies people only keys count that two buyers
 * or more use, and no masked ones; of what strangers share by nature, only {@link Crowds}, and so of {@link Hubs},
 * which do not identify people where their words say what they are. Where a network or a range of
 * phones crowds, it stands for its addresses or phones, so that one thing does not count twice. An {@linkplain Offers
 * offer} counts where a key does that identifies people: a campaign alone ties nobody; and one of which only the creator is
 * known counts if more of its lines have such a key than of the shop's. O(lines) for each kind of key, kinds side by side.
 */
final class SharedActions {
    /** Kinds that identify people, or a hand behind them. */
    static final List<KeyKind> IDENTIFYING = List.of(
            KeyKind.MEMO_CODE, KeyKind.ADDRESS, KeyKind.IP, KeyKind.DEVICE, KeyKind.PAYMENT_ACCOUNT, KeyKind.PHONE);

    /** What stands for a key where it crowds. */
    private static final Map<KeyKind, KeyKind> RANGES =
            Map.of(KeyKind.IP, KeyKind.IP_RANGE, KeyKind.PHONE, KeyKind.PHONE_RANGE);

    /** Kinds for which the table has flagged the lines whose key another order has. */
    private static final Set<KeyKind> FLAGGED =
            Set.of(KeyKind.ADDRESS, KeyKind.IP, KeyKind.DEVICE, KeyKind.PAYMENT_ACCOUNT, KeyKind.PHONE);

    private static final int LEAST_KINDS = 2;
    private static final long SEVERAL = 0;
    private static final int NEW = -1;

    private final LineTable table;
    private final BitSet without;
    private final Keys keys;
    private final Crowds crowds;
    private final Hubs hubs;
    private final Offers offers;
    /** The lines whose key of the kind several buyers use. */
    private final Map<KeyKind, BitSet> shared = new EnumMap<>(KeyKind.class);

    private final Map<KeyKind, Long2IntOpenHashMap> numbers = new EnumMap<>(KeyKind.class);
    /** Numbers of hubs while they do not crowd: they are part of what chance brings, and no part of a ring. */
    private final Long2IntOpenHashMap usualHubs = numbering();

    private final BitSet tyingNobody = new BitSet();
    private final Long2IntOpenHashMap actorNumbers = numbering();
    private final IntArrayList lines = new IntArrayList();
    private final IntArrayList actors = new IntArrayList();
    private final IntArrayList objects = new IntArrayList();
    private final List<KeyKind> kinds = new ArrayList<>();
    private final LongArrayList keysOfObjects = new LongArrayList();

    /** @param without lines that are left out, as if they had never been placed */
    SharedActions(LineTable table, RingParameters parameters, CrowdUses uses, BitSet without) {
        this.table = table;
        this.without = without;
        this.keys = new Keys(table);
        this.crowds = new Crowds(table, parameters, uses, without);
        this.hubs = uses.hubs(without);
        this.offers = new Offers(table, without);
        findShared();
        CreatorUses creators = new CreatorUses();
        for (int line = 0; line < table.lines(); line++) {
            add(line, creators);
        }
        shared.clear();
        remove(creators.usual());
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

    /** Whether the key of that number is what chance brings, and may be part of no ring. */
    boolean tiesNobody(long object) {
        return tyingNobody.get((int) object);
    }

    /** The kind of a key by its number. */
    KeyKind kind(long object) {
        return kinds.get((int) object);
    }

    /** The word that names an offer or a memo's code, a weight or a delay; null of what may identify a person, and of a set of items. */
    @Nullable
    String word(long object) {
        long key = keysOfObjects.getLong((int) object);
        return switch (kind(object)) {
            case COUPON -> table.coupons.word(Offers.code(key));
            case SHARE_LINK -> table.shareLinks.word(Offers.code(key));
            case CREATOR -> table.creators.word(Offers.code(key));
            case MEMO_CODE -> table.memoCodes.word((int) key - 1);
            case PARCEL_WEIGHT -> Keys.grams(key) + " g";
            case PAY_DELAY -> key + " s";
            default -> null;
        };
    }

    private void findShared() {
        try (OrderedTasks<Shared> tasks = new OrderedTasks<>(found -> shared.put(found.kind, found.lines))) {
            IDENTIFYING.forEach(kind -> tasks.add(() -> new Shared(kind, linesOfSeveral(kind))));
            tasks.finish();
        }
    }

    private BitSet linesOfSeveral(KeyKind kind) {
        Long2LongOpenHashMap users = users(kind);
        BitSet found = new BitSet();
        for (int line = 0; line < table.lines(); line++) {
            long key = without.get(line) ? Keys.NONE : identifying(kind, line);
            if (key != Keys.NONE && users.get(key) == SEVERAL) {
                found.set(line);
            }
        }
        return found;
    }

    /** Each key's one buyer, or {@link #SEVERAL}. */
    private Long2LongOpenHashMap users(KeyKind kind) {
        Long2LongOpenHashMap found = new Long2LongOpenHashMap();
        for (int line = 0; line < table.lines(); line++) {
            long key = without.get(line) ? Keys.NONE : identifying(kind, line);
            long user = key == Keys.NONE ? Keys.NONE : keys.person(line);
            if (user != Keys.NONE) {
                long before = found.putIfAbsent(key, user);
                if (before != found.defaultReturnValue() && before != user) {
                    found.put(key, SEVERAL);
                }
            }
        }
        return found;
    }

    private void add(int line, CreatorUses creators) {
        long person = keys.person(line);
        if (person == Keys.NONE || without.get(line)) {
            return;
        }
        boolean any = false;
        for (KeyKind kind : IDENTIFYING) {
            if (Objects.requireNonNull(shared.get(kind)).get(line)) {
                any |= identifies(kind, keys.key(kind, line)) && !usualHub(kind, line);
                if (!RANGES.containsKey(kind) || !crowds.has(RANGES.get(kind), line)) {
                    add(line, person, kind, keys.key(kind, line));
                }
            }
        }
        for (KeyKind kind : Crowds.KINDS) {
            if (crowds.has(kind, line)) {
                add(line, person, kind, keys.key(kind, line));
            }
        }
        long offer = offers.of(line);
        creators.count(offer, any);
        if (any && offer != Keys.NONE) {
            add(line, person, Offers.kind(offer), offer);
        }
    }

    private void add(int line, long person, KeyKind kind, long key) {
        boolean usual = usualHub(kind, line);
        Long2IntOpenHashMap known = usual ? usualHubs : numbers.computeIfAbsent(kind, any -> numbering());
        int number = known.get(key);
        if (number == NEW) {
            number = kinds.size();
            tyingNobody.set(number, usual);
            kinds.add(kind);
            keysOfObjects.add(key);
            known.put(key, number);
        }
        int actor = actorNumbers.computeIfAbsent(person, any -> actorNumbers.size());
        lines.add(line);
        actors.add(actor);
        objects.add(number);
    }

    /** Takes the offers' actions out. */
    private void remove(LongSet taken) {
        int kept = 0;
        for (int i = 0; i < lines.size(); i++) {
            int object = objects.getInt(i);
            boolean stays = !Offers.KINDS.contains(kind(object)) || !taken.contains(keysOfObjects.getLong(object));
            if (stays) {
                lines.set(kept, lines.getInt(i));
                actors.set(kept, actors.getInt(i));
                objects.set(kept, object);
                kept++;
            }
        }
        lines.size(kept);
        actors.size(kept);
        objects.size(kept);
    }

    /** Whether they are of two kinds at least, with one that identifies people; a range is of the kind that it is of. */
    boolean standsOnSeveral(List<Long> keysOfRing) {
        Set<KeyKind> different = EnumSet.noneOf(KeyKind.class);
        keysOfRing.stream()
                .map(this::kind)
                .filter(kind -> !Offers.KINDS.contains(kind))
                .forEach(different::add);
        boolean identifies = keysOfRing.stream()
                .anyMatch(object -> identifies(kind(object), keysOfObjects.getLong(object.intValue())));
        RANGES.forEach((kind, range) -> {
            if (different.contains(kind)) {
                different.remove(range);
            }
        });
        return identifies && different.size() >= LEAST_KINDS;
    }

    private long identifying(KeyKind kind, int line) {
        boolean alone = FLAGGED.contains(kind) && !table.has(line, Flag.company(kind));
        return alone ? Keys.NONE : keys.unmasked(kind, line);
    }

    private boolean usualHub(KeyKind kind, int line) {
        return kind == KeyKind.ADDRESS && hubs.at(line) && !crowds.has(kind, line);
    }

    /** Whether the key is of people and not of a place that names itself one of strangers. */
    private static boolean identifies(KeyKind kind, long key) {
        return IDENTIFYING.contains(kind) && !(kind == KeyKind.ADDRESS && IdentitySealer.namesHub(key));
    }

    private static Long2IntOpenHashMap numbering() {
        Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
        numbers.defaultReturnValue(NEW);
        return numbers;
    }

    private record Shared(KeyKind kind, BitSet lines) {}
}
