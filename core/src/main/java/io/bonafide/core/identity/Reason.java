package io.bonafide.core.identity;

/** What two addresses have in common, and what not, as an edge tells it. */
public enum Reason {
    /** Every part is the same once symbols, widths, numerals and words for a building are one. */
    SAME_WHEN_NORMALISED,
    /** Number, building, unit and room are the same. */
    SAME_NUMBERS,
    /** The digits are the same in the same order, but split differently. */
    SAME_DIGITS,
    /** The names of road and place are the same. */
    SAME_NAMES,
    /** The names of road and place are alike: a character replaced, a part moved, words appended. */
    ALIKE_NAMES,
    /** The same district or city. */
    SAME_DIVISION,
    /** One of the two does not say its city or district. */
    DIVISION_MISSING,
    /** A person said so. */
    SAID,
    /** The same part of a name is shown. */
    SAME_NAME_SHOWN,
    /** The same part of a phone number is shown. */
    SAME_PHONE_SHOWN,
    /** The same divisions and part of an address are shown. */
    SAME_PLACE_SHOWN,
    /** The same part of an account's name is shown. */
    SAME_BUYER_SHOWN,
    /** The platform's token of the receiver is the same, in the same week. */
    SAME_OAID
}
