package io.bonafide.core.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one form of all writings of an address that say the same in every part: full-width and Chinese digits, other words
 * for a building, a province with or without its suffix, instructions to the courier. Needs no gazetteer, so that a form
 * does not depend on which other addresses there are. For any number of threads. Time: O(length).
 */
public final class AddressForm {
    private static final AddressParser PARSER = new AddressParser(Gazetteer.ofProvinces());

    private AddressForm() {}

    /** @return empty if the text is masked or says too little to be read; it then stands for itself */
    public static Optional<String> of(String text) {
        return PARSER.read(text) instanceof AddressReading.Read read
                ? Optional.of(form(read.address()))
                : Optional.empty();
    }

    private static String form(Address address) {
        Division division = address.division();
        return said(division.province()) + said(division.city()) + said(division.unknown()) + address.key();
    }

    private static String said(@Nullable String name) {
        return (name == null ? "" : name) + '|';
    }
}
