package io.bonafide.exchange.layout;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.prefixmapper.PrefixFileReader;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where numbers that begin like a phone's are given out, as libphonenumber's geocoder has it: the city for the seven digits
 * of a mainland mobile's range, in Chinese; what is known of other numbers, in English. Whoever has a number may live
 * elsewhere, or have kept it when changing networks. A country alone is no place. One for each file; not thread-safe.
 */
final class PhonePlaces {
    private static final String DATA = "/com/google/i18n/phonenumbers/geocoding/data/";
    private static final int CHINA = 86;
    private static final int RANGE = 7;
    private static final int BELOW_RANGE = 10_000;
    private static final int LONGEST_CODE = 3;
    private static final int LONGEST = 15;

    private final PrefixFileReader reader = new PrefixFileReader(DATA);
    private final Set<Integer> callingCodes = PhoneNumberUtil.getInstance().getSupportedCallingCodes();
    private final Int2ObjectOpenHashMap<String> ofRanges = new Int2ObjectOpenHashMap<>();

    /** @param mobile a mobile of the mainland, 11 digits */
    @Nullable
    String ofMobile(long mobile) {
        int range = (int) (mobile / BELOW_RANGE);
        @Nullable String place = ofRanges.get(range);
        if (place == null) {
            place = place(CHINA, Long.toString(mobile));
            ofRanges.put(range, place);
        }
        return place.isEmpty() ? null : place;
    }

    /** @param masked a mobile of the mainland of which the first seven digits are shown */
    @Nullable
    String ofMasked(String masked) {
        int range = 0;
        for (int i = 0; i < RANGE; i++) {
            char c = i < masked.length() ? masked.charAt(i) : '*';
            if (c < '0' || c > '9') {
                return null;
            }
            range = range * 10 + c - '0';
        }
        long mobile = (long) range * BELOW_RANGE;
        return masked.length() == PhoneNumbers.MOBILE && PhoneNumbers.mobile(mobile) ? ofMobile(mobile) : null;
    }

    /** @param international a number that begins with a plus and its country's code */
    @Nullable
    String ofInternational(String international) {
        String digits = digits(international);
        for (int length = 1; length <= Math.min(LONGEST_CODE, digits.length() - 1); length++) {
            int code = Integer.parseInt(digits.substring(0, length));
            if (callingCodes.contains(code)) {
                String place = place(code, digits.substring(length));
                return place.isEmpty() ? null : place;
            }
        }
        return null;
    }

    private String place(int code, String national) {
        PhoneNumber number = new PhoneNumber().setCountryCode(code).setNationalNumber(Long.parseLong(national));
        number.setItalianLeadingZero(national.startsWith("0"));
        Locale language = code == CHINA ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        return reader.getDescriptionForNumber(number, language.getLanguage(), "", language.getCountry());
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder(LONGEST);
        for (int i = 0; i < text.length() && digits.length() < LONGEST; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        return digits.toString();
    }
}
