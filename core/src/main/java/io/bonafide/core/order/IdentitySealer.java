package io.bonafide.core.order;

import io.bonafide.core.identity.AddressForm;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Seals identities into tokens: normalises a value by its kind, tells whether it is masked, and hashes it under the
 * installation's key. For any number of threads.
 */
public final class IdentitySealer {
    private static final String CHINA = "86";

    private static final int CHINESE_WITH_CODE = 13;

    private static final long RANGE_BITS = (1L << 28) - 1;
    private static final long HUB_BIT = Long.MIN_VALUE;

    /** CJK punctuation to the unified ideographs; none of it has a case. */
    private static final char FIRST_IDEOGRAPHIC = 0x3000;

    private static final char LAST_IDEOGRAPHIC = 0x9FFF;

    /** The ideographic zero is a number to Unicode, no letter. */
    private static final char ZERO = '〇';

    /** How the values of a kind are written that mean the same. */
    private static final Map<IdentityKind, UnaryOperator<String>> RULES = rules();

    private final SipHash hash;

    /** @param key 16 secret bytes; tokens of two keys have nothing in common */
    public IdentitySealer(byte[] key) {
        hash = new SipHash(key.clone());
    }

    /**
     * The token of {@code value} as an identity of {@code kind}.
     *
     * @param value not blank
     */
    public Identity.Token seal(IdentityKind kind, String value) {
        return new Identity.Token(hash(kind, value), masked(kind, value));
    }

    /** The token's hash alone, without making an object. Its last bits are those of {@link #range}, its first {@link #namesHub}. */
    public long hash(IdentityKind kind, String value) {
        if (kind == IdentityKind.ADDRESS) {
            return hashAddress(value);
        }
        String normal = Objects.requireNonNull(RULES.get(kind)).apply(value);
        long whole = hashNormal(kind, normal);
        @Nullable String range = ValueRanges.of(kind, normal);
        return range == null ? whole : whole & ~RANGE_BITS | hashNormal(kind, range) & RANGE_BITS;
    }

    /**
     * What the hashes of all values have in common that were given out of one range: network addresses of one network (/24,
     * in IPv6 /48), mobile numbers with the same first seven digits. Two ranges are taken for one with a chance of 2^-28 a pair.
     */
    public static long range(long hash) {
        return hash & RANGE_BITS;
    }

    /** Whether the hash is that of an address that names a hub: a locker, station, school or the like, where strangers receive. */
    public static boolean namesHub(long hash) {
        return hash < 0;
    }

    /** Read from letters and digits alone: symbols tell no two addresses apart. */
    private long hashAddress(String value) {
        String plain = lettersAndDigits(value);
        Optional<AddressForm> form = AddressForm.of(plain);
        long whole =
                hashNormal(IdentityKind.ADDRESS, form.map(AddressForm::text).orElse(plain));
        boolean hub = form.isPresent() && form.get().hub();
        return hub ? whole | HUB_BIT : whole & ~HUB_BIT;
    }

    private long hashNormal(IdentityKind kind, String normal) {
        byte[] message = encoded(normal);
        message[0] = (byte) kind.ordinal();
        return hash.hash(message, message.length);
    }

    /** Whether the platform shows only a part of the value, or a number that it lends for the order's time. */
    public static boolean masked(IdentityKind kind, String value) {
        if (value.indexOf('*') >= 0 || value.indexOf('＊') >= 0) {
            return true;
        }
        return kind == IdentityKind.PHONE && PhoneExtension.has(value.strip());
    }

    /** The text in UTF-8, behind a byte that is left free. */
    private static byte[] encoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] message = new byte[1 + bytes.length];
        System.arraycopy(bytes, 0, message, 1, bytes.length);
        return message;
    }

    /** Apart for each kind, so that the compiler does not weave the rules of all kinds into one another. */
    private static Map<IdentityKind, UnaryOperator<String>> rules() {
        Map<IdentityKind, UnaryOperator<String>> rules = new EnumMap<>(IdentityKind.class);
        for (IdentityKind kind : IdentityKind.values()) {
            rules.put(
                    kind,
                    switch (kind) {
                        case PHONE -> IdentitySealer::phone;
                        case RECEIVER, DEVICE, IP, WAYBILL -> value -> upperCase(compatible(value));
                        case ADDRESS, BUYER, PAYMENT_ACCOUNT, OAID -> IdentitySealer::compatible;
                    });
        }
        return rules;
    }

    private static String compatible(String value) {
        String stripped = value.strip();
        return ascii(stripped) ? stripped : Normalizer.normalize(stripped, Normalizer.Form.NFKC);
    }

    /** {@link String#toUpperCase} is slow over texts in which next to nothing has a case. */
    private static String upperCase(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 'a' && (c <= 'z' || (c >= 0x80 && c < FIRST_IDEOGRAPHIC) || c > LAST_IDEOGRAPHIC)) {
                return value.toUpperCase(Locale.ROOT);
            }
        }
        return value;
    }

    private static boolean ascii(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Digits alone; behind a plus where they say another country, for a Chinese number may have the same. */
    private static String phone(String value) {
        String written = compatible(value);
        String digits = kept(written, false);
        String number = digits.startsWith("00") ? digits.substring(2) : digits;
        boolean international = number.length() < digits.length() || written.indexOf('+') >= 0;
        if (number.startsWith(CHINA) && (international || number.length() == CHINESE_WITH_CODE)) {
            return number.substring(CHINA.length());
        }
        if (international && !number.isEmpty()) {
            return '+' + number;
        }
        return digits.isEmpty() ? written : digits;
    }

    private static String lettersAndDigits(String value) {
        String kept = kept(upperCase(compatible(value)), true);
        return kept.isEmpty() ? compatible(value) : kept;
    }

    /** Digits and stars, and letters too if wanted. */
    private static String kept(String value, boolean letters) {
        char[] kept = new char[value.length()];
        int length = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '*' || (c >= '0' && c <= '9') || (letters && (Character.isLetter(c) || c == ZERO))) {
                kept[length++] = c;
            }
        }
        return length == kept.length ? value : new String(kept, 0, length);
    }
}
