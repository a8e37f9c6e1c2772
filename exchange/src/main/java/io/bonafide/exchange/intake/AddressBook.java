package io.bonafide.exchange.intake;

import io.bonafide.core.identity.AddressParameters;
import io.bonafide.core.identity.Said;
import io.bonafide.core.identity.SamePlaces;
import io.bonafide.core.identity.Spelling;
import io.bonafide.core.identity.Tie;
import io.bonafide.core.order.SourceRef;
import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.layout.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The writings of addresses that rows have, in plain text and so in memory only, until it is known which of them are one
 * place. What it tells does not depend on the order of the rows.
 *
 * <p>Memory: about 460 bytes for each writing and so at most {@value #MOST} times as much; then what {@link SamePlaces}
 * needs. With more writings none is held, and an address is only tied to those that say the same in every part, which have
 * its token already. For any number of threads until it is closed.
 */
final class AddressBook {
    /** Joining so many takes some five seconds of processor time. */
    static final int MOST = 200_000;

    /** So many writings without a door may be one. */
    private static final int HOUSEHOLD = 6;

    /** No address is longer; what is may be anything. */
    private static final int LONGEST = 200;

    private static final List<Field> PERSONS = List.of(Field.PHONE, Field.RECEIVER_NAME, Field.BUYER_ID);

    private final int most;
    private final Map<Long, AddressSeen> seen = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<AddressTie> ties = new ArrayList<>();
    private volatile boolean overfull;
    private @Nullable SamePlaces places;

    AddressBook() {
        this(MOST);
    }

    /** @param most so many writings are held */
    AddressBook(int most) {
        this.most = most;
    }

    /** Takes the address of an accepted row, if it has an unmasked one. */
    void take(Draft row) {
        @Nullable String text = row.text(Field.ADDRESS);
        if (overfull || text == null || row.masked(Field.ADDRESS) || text.length() > LONGEST) {
            return;
        }
        take(row, text);
    }

    private synchronized void take(Draft row, String text) {
        if (overfull) {
            return;
        }
        long token = row.number(Field.ADDRESS);
        Spelling spelling = new Spelling(
                token, text, name(row, Field.PROVINCE), name(row, Field.CITY), name(row, Field.DISTRICT), false);
        AddressTie.End source = new AddressTie.End(new SourceRef(row.file(), row.row()), orderId(row));
        seen.computeIfAbsent(token, t -> new AddressSeen(spelling, source)).take(spelling, source, person(row));
        if (seen.size() > most) {
            overfull = true;
            seen.clear();
        }
    }

    private static @Nullable String orderId(Draft row) {
        @Nullable String id = row.text(Field.ORDER_ID);
        return id == null ? null : id.strip();
    }

    private @Nullable String name(Draft row, Field field) {
        @Nullable String name = row.text(field);
        return name == null ? null : names.computeIfAbsent(name, n -> n);
    }

    /** Who receives, as far as the row says it openly; 0 if it does not. */
    private static long person(Draft row) {
        for (Field field : PERSONS) {
            if (row.has(field) && !row.masked(field)) {
                return row.number(field);
            }
        }
        return 0;
    }

    /** Whether there were more writings than are held. */
    boolean overfull() {
        return overfull;
    }

    /**
     * Decides which writings are one place, and forgets all of them.
     *
     * @param said by a person; it counts where too many writings were given, too
     */
    synchronized void close(Said said) {
        List<Spelling> spellings =
                seen.values().stream().map(AddressSeen::spelling).toList();
        places = SamePlaces.of(spellings, AddressParameters.defaults(), HOUSEHOLD, said);
        for (Tie tie : places.ties()) {
            int place = number(tie.place());
            @Nullable AddressSeen one = seen.get(tie.one());
            @Nullable AddressSeen other = seen.get(tie.other());
            if (one != null && other != null) {
                ties.add(new AddressTie(place, one.first(), other.first(), tie.confidence(), tie.reasons()));
            }
        }
        seen.clear();
        names.clear();
    }

    private int number(long place) {
        numbers.putIfAbsent(place, numbers.size() + 1);
        return Objects.requireNonNull(numbers.get(place));
    }

    /** The token of the place that a writing means; its own token if it is tied to none. Once closed. */
    long place(long token) {
        return Objects.requireNonNull(places).place(token);
    }

    /** What was tied and why. Once closed. */
    List<AddressTie> ties() {
        return List.copyOf(ties);
    }
}
