package io.bonafide.core.assess;

import io.bonafide.core.assess.quantity.Hubs;
import io.bonafide.core.assess.quantity.Keys;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.cause.IncidentGrouping.Suspect;
import io.bonafide.core.cause.IncidentGrouping.Tie;
import io.bonafide.core.cause.IncidentGrouping.TieKind;
import io.bonafide.core.signal.KeyKind;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToLongFunction;

/** Lines that may belong to incidents, and what ties each to others: every key it has, and its rank among the key's lines. */
final class SuspectLines {
    private static final Duration TWO_DAYS = Duration.ofHours(48);
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Map<KeyKind, String> NAMES = Map.ofEntries(
            Map.entry(KeyKind.BUYER, "buyer"),
            Map.entry(KeyKind.RECEIVER, "receiver"),
            Map.entry(KeyKind.PHONE, "phone"),
            Map.entry(KeyKind.ADDRESS, "address"),
            Map.entry(KeyKind.DEVICE, "device"),
            Map.entry(KeyKind.IP, "ip"),
            Map.entry(KeyKind.PAYMENT_ACCOUNT, "payment account"),
            Map.entry(KeyKind.COUPON, "coupon"),
            Map.entry(KeyKind.SHARE_LINK, "share link"),
            Map.entry(KeyKind.MEMO_CODE, "memo code"),
            Map.entry(KeyKind.REWARD, "reward"),
            Map.entry(KeyKind.PARCEL_WEIGHT, "parcel weight"),
            Map.entry(KeyKind.ITEM, "item and hour"));

    private final LineTable table;
    private final Keys keys;
    private final IntArrayList lines = new IntArrayList();
    private final DoubleArrayList probabilities = new DoubleArrayList();
    private final List<String> patterns = new ArrayList<>();
    private final Int2ObjectOpenHashMap<List<Tie>> ties = new Int2ObjectOpenHashMap<>();

    SuspectLines(LineTable table) {
        this.table = table;
        this.keys = new Keys(table);
    }

    /** Adds the next line in placement order. */
    void add(int line, double probability, String strongest) {
        lines.add(line);
        probabilities.add(probability);
        patterns.add(strongest);
        ties.put(line, new ArrayList<>());
    }

    /** The lines with their ties. Passes over the whole table once for each kind of key. */
    List<Suspect> tied() {
        if (lines.isEmpty()) {
            return List.of();
        }
        Hubs hubs = new Hubs(table, suspects());
        for (KeyKind kind : KeyKind.values()) {
            if (NAMES.containsKey(kind)) {
                Duration gap = kind == KeyKind.ITEM ? TWO_HOURS : TWO_DAYS;
                tie(new TieKind(NAMES.get(kind), gap), line -> tieKey(kind, line, hubs));
            }
        }
        tie(new TieKind("waybill", TWO_DAYS), table.waybill::get);
        List<Suspect> suspects = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            suspects.add(suspect(i));
        }
        return suspects;
    }

    /** The line's key; of a masked one or a hub's, which strangers share, together with another identity of the line. */
    private long tieKey(KeyKind kind, int line, Hubs hubs) {
        long key = keys.key(kind, line);
        boolean shared = keys.masked(kind, line) || (kind == KeyKind.ADDRESS && hubs.at(line));
        if (key == Keys.NONE || !shared) {
            return key;
        }
        long beside = keys.key(kind == KeyKind.PHONE ? KeyKind.RECEIVER : KeyKind.PHONE, line);
        return beside == Keys.NONE ? Keys.NONE : keys.both(key, beside);
    }

    private BitSet suspects() {
        BitSet suspects = new BitSet();
        lines.forEach(suspects::set);
        return suspects;
    }

    private Suspect suspect(int index) {
        int line = lines.getInt(index);
        return new Suspect(
                table.key(line),
                Seconds.instant(table.placed.get(line)),
                table.paidMoney(line),
                probabilities.getDouble(index),
                patterns.get(index),
                Objects.requireNonNull(ties.get(line)));
    }

    private void tie(TieKind kind, IntToLongFunction key) {
        Long2IntOpenHashMap ranks = new Long2IntOpenHashMap();
        lines.forEach(line -> ranks.put(key.applyAsLong(line), 0));
        ranks.remove(Keys.NONE);
        for (int line = 0; line < table.lines() && !ranks.isEmpty(); line++) {
            long token = key.applyAsLong(line);
            if (ranks.containsKey(token)) {
                int rank = ranks.addTo(token, 1);
                if (ties.containsKey(line)) {
                    Objects.requireNonNull(ties.get(line)).add(new Tie(kind, token, rank));
                }
            }
        }
    }
}
