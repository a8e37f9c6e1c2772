package io.bonafide.core.identity;

/**
 * Reads a text into an {@link Address}: folds it, takes the divisions off, turns Chinese numerals into digits, and
 * divides the rest into parts. Time: O(length); nothing is kept between calls.
 */
public final class AddressParser {
    private static final String MASKS = "*＊";
    private static final int LEAST_NAME = 2;

    private final DivisionReader divisions;

    public AddressParser(Gazetteer gazetteer) {
        divisions = new DivisionReader(gazetteer);
    }

    /** @param text an address as given, with or without its divisions */
    public AddressReading read(String text) {
        for (int i = 0; i < MASKS.length(); i++) {
            if (text.indexOf(MASKS.charAt(i)) >= 0) {
                return new AddressReading.Abstained(AddressReading.Why.MASKED);
            }
        }
        String folded = Folding.fold(text);
        if (folded.isEmpty()) {
            return new AddressReading.Abstained(AddressReading.Why.BLANK);
        }
        DivisionReader.Reading reading = divisions.read(folded);
        Address address = new PartScanner(Numerals.toDigits(reading.rest())).scan(reading.division());
        return address.names().length() < LEAST_NAME
                ? new AddressReading.Abstained(AddressReading.Why.VAGUE)
                : new AddressReading.Read(address);
    }
}
