package io.bonafide.core.identity;

import org.jspecify.annotations.Nullable;

/**
 * One writing of an address, with what the columns beside it say.
 *
 * @param token what stands for it outside; equal for writings that say the same
 * @param text as given, unmasked
 * @param province of its column; null if there is none
 * @param city of its column; null if there is none
 * @param district of its column; null if there is none
 * @param shared whether strangers share it: more persons than a door has, or people of several cities; it is then tied to none
 */
public record Spelling(
        long token,
        String text,
        @Nullable String province,
        @Nullable String city,
        @Nullable String district,
        boolean shared) {

    /** Its divisions and the text. */
    String whole() {
        return said(province) + said(city) + said(district) + text;
    }

    private static String said(@Nullable String name) {
        return name == null ? "" : name;
    }

    @Override
    public String toString() {
        return "Spelling[hidden]";
    }
}
