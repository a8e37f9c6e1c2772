package io.bonafide.bench.receiver;

import io.bonafide.core.order.Identity;
import io.bonafide.core.simulate.Mask;
import org.jspecify.annotations.Nullable;

/**
 * What an export shows of a receiver.
 *
 * @param mask that the simulator applies
 * @param lastFour whether of a mobile the first three and last four digits are shown
 * @param street whether an address is shown up to its first number
 * @param oaid whether the platform's token of the receiver is shown
 */
record Form(String name, Mask mask, boolean lastFour, boolean street, boolean oaid) {
    private static final String HIDDEN = "****";

    static Form of(Mask mask) {
        return new Form(mask.name().toLowerCase(java.util.Locale.ROOT), mask, false, false, false);
    }

    String name(@Nullable Identity name) {
        String shown = shown(name);
        return mask == Mask.FULL && !shown.isEmpty() ? shown.charAt(0) + "**" : shown;
    }

    String phone(@Nullable Identity phone) {
        String shown = shown(phone);
        if (mask != Mask.FULL || shown.length() < 11) {
            return shown;
        }
        return shown.substring(0, 3) + HIDDEN + (lastFour ? shown.substring(7) : HIDDEN);
    }

    String address(@Nullable Identity address) {
        String shown = shown(address);
        if (mask != Mask.FULL) {
            return shown;
        }
        int end = 0;
        while (end < shown.length() && !Character.isDigit(shown.charAt(end))) {
            end++;
        }
        return street ? shown.substring(0, end) + HIDDEN : HIDDEN;
    }

    /** Rich forms are of exports without a buyer. */
    String buyer(@Nullable Identity buyer) {
        return mask == Mask.FULL ? "" : shown(buyer);
    }

    static String shown(@Nullable Identity identity) {
        if (identity instanceof Identity.Raw raw) {
            return raw.value();
        }
        return identity instanceof Identity.Masked masked ? masked.shown() : "";
    }
}
