package io.bonafide.core.order;

import org.jspecify.annotations.Nullable;

/**
 * The range that a value was given out of, whose values neighbours have: the first 24 bits of an IPv4 address, 48 of an IPv6
 * address, the first seven digits of a Chinese mobile number (network and city).
 */
final class ValueRanges {
    private static final int DOTS = 3;
    private static final int GROUPS = 3;
    private static final int MOBILE = 11;
    private static final int MOBILE_RANGE = 7;

    private ValueRanges() {}

    /**
     * The range of {@code normal}; null if it is in none that is known of.
     *
     * @param normal a value as it is hashed
     */
    static @Nullable String of(IdentityKind kind, String normal) {
        return switch (kind) {
            case IP -> normal.indexOf(':') < 0 ? ofV4(normal) : ofV6(normal);
            case PHONE -> ofMobile(normal);
            default -> null;
        };
    }

    private static @Nullable String ofV4(String address) {
        int dots = 0;
        int last = -1;
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) == '.') {
                dots += i > last + 1 ? 1 : DOTS;
                last = i;
            } else if (!digit(address.charAt(i))) {
                return null;
            }
        }
        return dots == DOTS && last < address.length() - 1 ? address.substring(0, last + 1) : null;
    }

    /** Null where a run of zeros is left out before the range ends. */
    private static @Nullable String ofV6(String address) {
        int end = -1;
        for (int group = 0; group < GROUPS; group++) {
            int start = end + 1;
            end = address.indexOf(':', start);
            if (end <= start) {
                return null;
            }
        }
        return address.indexOf('*') < 0 ? address.substring(0, end + 1) : null;
    }

    private static @Nullable String ofMobile(String phone) {
        if (phone.length() != MOBILE || phone.charAt(0) != '1') {
            return null;
        }
        for (int i = 0; i < MOBILE; i++) {
            if (!digit(phone.charAt(i))) {
                return null;
            }
        }
        return phone.substring(0, MOBILE_RANGE);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
