package io.bonafide.core.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address divided into parts, each in its normalised writing: widths, numerals, symbols and words for a building are one.
 * A part is missing where the text does not have it or does not mark it. Its {@code toString} hides it.
 *
 * @param town the town, township or street office
 * @param number of the house on the road
 * @param building its number or letter
 * @param room its number, with a letter where it has one
 * @param place what the remaining words name: an estate, a tower, a company
 * @param noise what says nothing of where: instructions to the courier, letters behind the room
 * @param tail a letter or two and a digit at the end of the text: a room, or appended so that the address looks like another
 * @param digits all other numbers of the rest in the order of the text, also those of no known part
 * @param names the words of the rest in the order of the text, without numbers and their markers
 */
public record Address(
        Division division,
        @Nullable String town,
        @Nullable String road,
        @Nullable String number,
        @Nullable String building,
        @Nullable String unit,
        @Nullable String floor,
        @Nullable String room,
        String place,
        String noise,
        String tail,
        List<String> digits,
        String names) {

    public Address {
        digits = List.copyOf(digits);
    }

    /** Equal for two addresses exactly if they are the same when normalised, wherever their divisions say they are. */
    String key() {
        return names + '|' + String.join("-", digits) + '|' + tail + '|' + building + '|' + room;
    }

    @Override
    public String toString() {
        return "Address[hidden]";
    }
}
