package io.bonafide.core.identity;

import org.jspecify.annotations.Nullable;

/**
 * A spelling's token with the text by which it is compared: its own, or where that names no city or district, with those
 * of its columns before it.
 *
 * @param digits all that it has, sorted: two without the same never meet
 */
record Writing(long token, String text, String digits, boolean namesHub) {

    /** Null if it cannot be read. */
    static @Nullable Writing of(Spelling spelling, AddressParser parser) {
        Address alone = address(parser, spelling.text());
        if (alone == null) {
            return null;
        }
        if (alone.division().isLocal()) {
            return of(spelling.token(), spelling.text(), alone);
        }
        Address whole = address(parser, spelling.whole());
        return whole == null ? null : of(spelling.token(), spelling.whole(), whole);
    }

    private static Writing of(long token, String text, Address address) {
        return new Writing(token, text, Profile.of(address).digits(), Words.namesHub(address.names()));
    }

    private static @Nullable Address address(AddressParser parser, String text) {
        return parser.read(text) instanceof AddressReading.Read read ? read.address() : null;
    }
}
