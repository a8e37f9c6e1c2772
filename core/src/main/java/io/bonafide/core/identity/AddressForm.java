package io.bonafide.core.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one form of all writings of an address that say the same in every part: full-width and Chinese digits, other words
 * for a building, a province with or without its suffix, instructions to the courier. Needs no gazetteer, so that a form
 * does not depend on which other addresses there are. For any number of threads. Time: O(length).
 *
 * @param text equal for two writings exactly if they say the same
 * @param hub whether it names a locker, station, school or the like, where strangers receive
 */
public record AddressForm(String text, boolean hub) {
    private static final AddressParser PARSER = new AddressParser(Gazetteer.ofProvinces());

    /** @return empty if the text is masked or says too little to be read; it then stands for itself */
    public static Optional<AddressForm> of(String text) {
        return PARSER.read(text) instanceof AddressReading.Read read
                ? Optional.of(form(read.address()))
                : Optional.empty();
    }

    private static AddressForm form(Address address) {
        Division division = address.division();
        String text = said(division.province()) + said(division.city()) + said(division.unknown()) + address.key();
        return new AddressForm(text, Words.namesHub(address.names()));
    }

    @Override
    public String toString() {
        return "AddressForm[hidden]";
    }

    private static String said(@Nullable String name) {
        return (name == null ? "" : name) + '|';
    }
}
