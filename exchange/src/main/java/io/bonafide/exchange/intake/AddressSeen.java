package io.bonafide.exchange.intake;

import io.bonafide.core.identity.SamePlaces;
import io.bonafide.core.identity.Spelling;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What rows say of the address of one token, whatever their order. */
final class AddressSeen {
    private static final Comparator<@Nullable String> NAMES = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<Spelling> ORDER = Comparator.comparing(Spelling::text)
            .thenComparing(Spelling::province, NAMES)
            .thenComparing(Spelling::city, NAMES)
            .thenComparing(Spelling::district, NAMES);

    private Spelling least;
    private AddressTie.End first;
    private @Nullable String province;
    private @Nullable String city;
    private boolean elsewhere;
    private long[] persons = new long[0];

    AddressSeen(Spelling spelling, AddressTie.End row) {
        least = spelling;
        first = row;
    }

    /** @param person who receives there; 0 if unknown */
    void take(Spelling spelling, AddressTie.End row, long person) {
        if (AddressTie.End.FIRST.compare(row, first) < 0) {
            first = row;
        }
        province = known(province, spelling.province());
        city = known(city, spelling.city());
        if (ORDER.compare(spelling, least) < 0) {
            least = spelling;
        }
        boolean isNew = person != 0 && Arrays.stream(persons).noneMatch(known -> known == person);
        if (isNew && persons.length <= SamePlaces.MOST_PERSONS) {
            persons = Arrays.copyOf(persons, persons.length + 1);
            persons[persons.length - 1] = person;
        }
    }

    private @Nullable String known(@Nullable String before, @Nullable String now) {
        elsewhere |= before != null && now != null && !Objects.equals(before, now);
        return before == null ? now : before;
    }

    /** The first row that has it, of those that name their order if any does. */
    AddressTie.End first() {
        return first;
    }

    /** One of its writings, always the same of the same ones. */
    Spelling spelling() {
        boolean shared = elsewhere || persons.length > SamePlaces.MOST_PERSONS;
        return new Spelling(least.token(), least.text(), least.province(), least.city(), least.district(), shared);
    }
}
