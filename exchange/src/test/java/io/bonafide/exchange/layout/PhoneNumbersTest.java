package io.bonafide.exchange.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.IdentityKind;
import io.bonafide.core.order.IdentitySealer;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PhoneNumbersTest {
    private static final IdentitySealer SEALER = new IdentitySealer(new byte[16]);
    private final PhoneNumbers phones = new PhoneNumbers();

    @Test
    void oneMainlandMobileHasOneTokenHoweverItIsWritten() {
        assertThat(tokens(
                        "19900000001",
                        "+86 199 0000 0001",
                        "0086-199-0000-0001",
                        "8619900000001",
                        "199-0000-0001",
                        "(+86) 19900000001",
                        "１９９００００ 0001",
                        "019900000001"))
                .hasSize(1);
        assertThat(tokens("19900000001", "19900000002", "+19900000001")).hasSize(3);
    }

    @Test
    void oneLandlineHasOneTokenToo() {
        assertThat(tokens("0571-88880000", "+86 571 8888 0000", "(0571)88880000", "0086 0571 88880000"))
                .hasSize(1);
        assertThat(tokens("0571-88880000", "0572-88880000", "88880000")).hasSize(3);
    }

    @Test
    void theRowsCurrencySaysTheCountryOfNumbersWithoutCode() {
        phones.in(new CurrencyCode("USD"));
        assertThat(phones.international("(201) 555-0123")).isEqualTo("+12015550123");
        phones.in(new CurrencyCode("GBP"));
        assertThat(phones.international("020 7946 0123")).isEqualTo("+442079460123");
        phones.in(new CurrencyCode("EUR"));
        assertThat(phones.international("020 7946 0123")).isEqualTo("020 7946 0123");
        assertThat(phones.international("+44 (0)20 7946 0123")).isEqualTo("+442079460123");
        phones.in(CurrencyCode.CNY);
        assertThat(phones.international("0571-88880000")).isEqualTo("+8657188880000");
    }

    @Test
    void aNumberBehindAPlusIsOneHoweverItIsWritten() {
        phones.in(new CurrencyCode("USD"));
        assertThat(tokens("+12015550123", "+1 201-555-0123", "201.555.0123", "1 (201) 555-0123"))
                .hasSize(1);
        assertThat(tokens("+442079460123", "+44 20 7946 0123", "+44 020 7946 0123", "+44 (0) 20 7946 0123"))
                .hasSize(1);
        assertThat(tokens("+12015550123", "+12015550124")).hasSize(2);
    }

    @Test
    void whatIsNoNumberStaysAsItIsWritten() {
        for (String text : List.of("199****0001", "12", "暂无", "95000000000000000", "1".repeat(50), "+")) {
            assertThat(phones.international(text)).isEqualTo(text);
        }
    }

    /** Of a hotline, numbers kept for films, and ranges without the subscriber's digits. */
    @Test
    void firstDigitsSayWhereANumberWasGivenOut() {
        assertThat(List.of("13800138000", "+86 138 0013 8000", "(0086)13800138000"))
                .allSatisfy(text -> assertThat(phones.place(text)).isEqualTo("北京市"));
        assertThat(phones.place("0571-88880000")).isEqualTo("浙江省杭州市");
        assertThat(phones.place("+1 201-555-0123")).isEqualTo("New Jersey");
        assertThat(phones.place("+44 20 7946 0123")).isEqualTo("London");
        assertThat(phones.place("+39 06 10000000")).isEqualTo("Rome");
        assertThat(phones.placeOfMasked("1380571****")).isEqualTo("浙江省杭州市");
        phones.in(new CurrencyCode("USD"));
        assertThat(phones.place("(201) 555-0123")).isEqualTo("New Jersey");
    }

    @Test
    void whatSaysNothingOfAPlaceHasNone() {
        for (String text :
                List.of("15400000000", "+447700900123", "暂无", "12", "+", "+999", "1".repeat(50), "+0000000000")) {
            assertThat(phones.place(text)).as(text).isNull();
        }
        for (String text : List.of("138****0000", "1380571****-1234", "****1380571", "2380571****", "")) {
            assertThat(phones.placeOfMasked(text)).as(text).isNull();
        }
        phones.in(new CurrencyCode("USD"));
        assertThat(phones.place("13800138000")).isNull();
        assertThat(phones.placeOfMasked("1380571****")).isNull();
    }

    /** The oracle writes the number of many mobiles in many ways; equal tokens must be equal numbers. */
    @Test
    void mobilesAreTheSameExactlyIfTheirDigitsAre() {
        Random random = new Random(9);
        int same = 0;
        int different = 0;
        for (int round = 0; round < 20_000; round++) {
            String one = mobile(random);
            String other = random.nextInt(3) == 0 ? mobile(random) : one;
            boolean equal = token(written(one, random)) == token(written(other, random));
            assertThat(equal).isEqualTo(one.equals(other));
            same += equal ? 1 : 0;
            different += equal ? 0 : 1;
        }
        assertThat(same).isGreaterThan(10_000);
        assertThat(different).isGreaterThan(5_000);
    }

    private static String mobile(Random random) {
        return "1" + (3 + random.nextInt(7)) + "%09d".formatted(random.nextInt(1_000_000_000));
    }

    private static String written(String mobile, Random random) {
        String code = List.of("", "", "+86", "0086", "86", "+86 ", "86-").get(random.nextInt(7));
        String sign = List.of("", "-", " ").get(random.nextInt(3));
        return code + mobile.substring(0, 3) + sign + mobile.substring(3, 7) + sign + mobile.substring(7);
    }

    private Set<Long> tokens(String... texts) {
        Set<Long> tokens = new TreeSet<>();
        for (String text : texts) {
            tokens.add(token(text));
        }
        return tokens;
    }

    private long token(String text) {
        return SEALER.hash(IdentityKind.PHONE, phones.international(text));
    }
}
