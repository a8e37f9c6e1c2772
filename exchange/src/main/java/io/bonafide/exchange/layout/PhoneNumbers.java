package io.bonafide.exchange.layout;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.bonafide.core.order.CurrencyCode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one writing, E.164, of the phone numbers that a file writes as it likes. A number without a country's code is of the
 * country whose currency the row is in: a currency's first two letters name it (ISO 4217), and where they name none, as
 * in EUR, only numbers with a code are rewritten. What is no valid number stays as it is written.
 *
 * <p>A mainland mobile, and a number behind a plus and its country's code, is told by its digits alone: most are, and
 * libphonenumber takes some twenty microseconds for a number. What it says of others is remembered, {@value #MOST_KNOWN} at
 * a time. One for each file; not thread-safe.
 */
final class PhoneNumbers {
    private static final int MOST_KNOWN = 1 << 14;
    private static final String CHINA = "CN";
    private static final String NOWHERE = "ZZ";
    private static final int LONGEST_CODE = 3;
    private static final int SHORTEST_PLAIN = 8;
    /** Digits of a mainland mobile. */
    static final int MOBILE = 11;

    private static final int LONGEST_MOBILE = 15;
    private static final long CODE_OF_CHINA = 8_600_000_000_000L;
    private static final long FIRST_MOBILE = 13_000_000_000L;
    private static final long LAST_MOBILE = 19_999_999_999L;
    private static final int LONGEST = 40;

    private final Map<String, String> known = new HashMap<>();
    private final PhonePlaces places = new PhonePlaces();
    private String region = CHINA;

    /** From here on, rows are in {@code currency}. */
    void in(CurrencyCode currency) {
        if (!currency.code().startsWith(region)) {
            region = currency.code().substring(0, 2);
            known.clear();
        }
    }

    /** The number with a plus and its country's code, or the text itself if it is as good or no number. */
    String international(String text) {
        if (text.length() > LONGEST || (region.equals(CHINA) && mobile(text) > 0) || plain(text)) {
            return text;
        }
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(text, this::parsed);
    }

    /** Where numbers like this one are given out; null if that is not known. */
    @Nullable
    String place(String text) {
        return placeOf(international(text));
    }

    /** @param number as {@link #international} has it */
    @Nullable
    String placeOf(String number) {
        if (number.length() > LONGEST) {
            return null;
        }
        long mobile = region.equals(CHINA) ? mobile(number) : 0;
        if (mobile > 0) {
            return places.ofMobile(mobile);
        }
        return number.startsWith("+") ? places.ofInternational(number) : null;
    }

    /** The same of a number that shows only a part. */
    @Nullable
    String placeOfMasked(String masked) {
        return region.equals(CHINA) ? places.ofMasked(masked.strip()) : null;
    }

    private String parsed(String text) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number =
                    numbers.parse(text, numbers.getSupportedRegions().contains(region) ? region : NOWHERE);
            return numbers.isValidNumber(number)
                    ? numbers.format(number, PhoneNumberUtil.PhoneNumberFormat.E164)
                    : text;
        } catch (NumberParseException e) {
            return text;
        }
    }

    /**
     * Whether the text has a plus and digits that need no second look: none is a zero that people write between the code
     * and the number, which the codes of one to three digits put at the second to fourth, and none is China's.
     */
    private static boolean plain(String text) {
        if (!text.startsWith("+") || text.startsWith("+86")) {
            return false;
        }
        int digits = 0;
        boolean northAmerica = text.startsWith("+1");
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            digits += digit ? 1 : 0;
            if (!digit && c != ' ' && c != '-' || c == '0' && digits <= LONGEST_CODE + 1 && !northAmerica) {
                return false;
            }
        }
        return digits >= SHORTEST_PLAIN && digits <= LONGEST_MOBILE;
    }

    static boolean mobile(long number) {
        return number >= FIRST_MOBILE && number <= LAST_MOBILE;
    }

    /** The mobile of the mainland, which the text has without 86, with it or with 0086, between signs that say nothing; else 0. */
    private static long mobile(String text) {
        int digits = 0;
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
                number = digits > LONGEST_MOBILE ? 0 : number * 10 + c - '0';
            } else if (c != ' ' && c != '-' && c != '+') {
                return 0;
            }
        }
        long own = digits == MOBILE ? number : number - CODE_OF_CHINA;
        return mobile(own) ? own : 0;
    }
}
