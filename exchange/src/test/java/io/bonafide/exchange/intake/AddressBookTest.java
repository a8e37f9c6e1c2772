package io.bonafide.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.identity.Said;
import io.bonafide.core.order.SourceRef;
import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.layout.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AddressBookTest {
    private static final String PLAIN = "浙江省杭州市西湖区晨光大道188号望江花园3栋1201室";
    private static final String NOISY = PLAIN + "ab";
    private final AddressBook book = new AddressBook();

    @Test
    void twoWritingsOfOnePlaceHaveOneTokenAndTheTieNamesTheirFirstRows() {
        book.take(row(7, 1, PLAIN, 31));
        book.take(row(3, 1, PLAIN, 31));
        book.take(row(5, 2, NOISY, 32));
        book.close(Said.NOTHING);
        assertThat(book.place(1)).isEqualTo(book.place(2));
        assertThat(book.ties()).hasSize(1).allSatisfy(tie -> {
            assertThat(List.of(tie.one(), tie.other()))
                    .containsExactlyInAnyOrder(
                            new AddressTie.End(new SourceRef(0, 3), "O3"),
                            new AddressTie.End(new SourceRef(0, 5), "O5"));
            assertThat(tie.place()).isOne();
            assertThat(tie.reasons()).isNotEmpty();
        });
    }

    @Test
    void aTieNamesTheFirstRowThatNamesItsOrder() {
        Draft parcel = row(1, 1, PLAIN, 31);
        parcel.remove(Field.ORDER_ID);
        book.take(parcel);
        book.take(row(9, 1, PLAIN, 31));
        parcel.clear(Draft.Part.PARCEL, 0, 2);
        parcel.set(Field.ADDRESS, NOISY);
        parcel.set(Field.ADDRESS, 2, false);
        book.take(parcel);
        book.close(Said.NOTHING);
        assertThat(book.ties())
                .hasSize(1)
                .allSatisfy(tie -> assertThat(List.of(tie.one(), tie.other()))
                        .containsExactlyInAnyOrder(
                                new AddressTie.End(new SourceRef(0, 9), "O9"),
                                new AddressTie.End(new SourceRef(0, 2), null)));
    }

    @Test
    void whatWasSaidCountsWhereTooManyWritingsWereGivenToo() {
        AddressBook small = new AddressBook(1);
        small.take(row(1, 1, PLAIN, 31));
        small.take(row(2, 2, NOISY, 32));
        small.close(new Said(List.of(new Said.Pair(1, 2)), List.of()));
        assertThat(small.place(1)).isEqualTo(small.place(2));
    }

    @Test
    void aMaskedAddressIsTiedToNone() {
        Draft masked = row(2, 2, NOISY, 32);
        masked.set(Field.ADDRESS, 2, true);
        book.take(row(1, 1, PLAIN, 31));
        book.take(masked);
        book.close(Said.NOTHING);
        assertThat(book.ties()).isEmpty();
        assertThat(book.place(2)).isEqualTo(2);
    }

    @Test
    void morePersonsAtOneWritingThanADoorHasMakeItAHub() {
        for (int persons = 30; persons <= 31; persons++) {
            AddressBook with = new AddressBook();
            with.take(row(1, 1, PLAIN, 31));
            for (int i = 0; i < 2 * persons; i++) {
                with.take(row(2 + i, 2, NOISY, 40 + i % persons));
            }
            with.close(Said.NOTHING);
            assertThat(with.ties()).hasSize(persons == 30 ? 1 : 0);
        }
    }

    @Test
    void oneWritingInTwoCitiesIsTiedToNone() {
        Draft elsewhere = row(2, 2, NOISY, 32);
        elsewhere.set(Field.CITY, "宁波市");
        book.take(row(1, 1, PLAIN, 31));
        book.take(row(3, 2, NOISY, 32));
        book.take(elsewhere);
        book.close(Said.NOTHING);
        assertThat(book.ties()).isEmpty();
    }

    @Test
    void withMoreWritingsThanItHoldsNothingIsTied() {
        AddressBook small = new AddressBook(2);
        small.take(row(1, 1, PLAIN, 31));
        small.take(row(2, 2, NOISY, 32));
        assertThat(small.overfull()).isFalse();
        small.take(row(3, 3, PLAIN + "门口", 32));
        small.take(row(4, 1, PLAIN, 31));
        assertThat(small.overfull()).isTrue();
        small.close(Said.NOTHING);
        assertThat(small.ties()).isEmpty();
        assertThat(small.place(2)).isEqualTo(2);
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        Random random = new Random(5);
        List<Draft> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int token = random.nextInt(60);
            String text = PLAIN.replace("188", String.valueOf(100 + token % 12))
                    + "abcdefghijk".substring(token / 12, token / 12 + 2);
            Draft row = row(i, token, text, 1 + random.nextInt(9));
            if (random.nextInt(60) == 0) {
                row.set(Field.CITY, random.nextBoolean() ? "宁波市" : "湖州市");
            } else if (random.nextInt(3) == 0) {
                row.remove(Field.CITY);
            }
            rows.add(row);
        }
        List<AddressTie> first = ties(rows);
        assertThat(first).hasSizeBetween(10, 48);
        for (int round = 0; round < 5; round++) {
            Collections.shuffle(rows, random);
            assertThat(ties(rows)).isEqualTo(first);
        }
    }

    private static List<AddressTie> ties(List<Draft> rows) {
        AddressBook fresh = new AddressBook();
        rows.forEach(fresh::take);
        fresh.close(Said.NOTHING);
        return fresh.ties();
    }

    private static Draft row(long number, long token, String text, long phone) {
        Draft row = new Draft();
        row.clear(Draft.Part.LINE, 0, number);
        row.set(Field.ORDER_ID, "O" + number);
        row.set(Field.ADDRESS, text);
        row.set(Field.ADDRESS, token, false);
        row.set(Field.PHONE, phone, false);
        row.set(Field.CITY, "杭州市");
        return row;
    }
}
