package io.bonafide.core.identity;

/**
 * What an order shows of its receiver, by tokens; 0 where it shows nothing. A masked value counts as it is shown.
 *
 * @param name of the receiver
 * @param phone of the receiver
 * @param place divisions and address together: the one is a part of what the other says
 * @param buyer the account that ordered
 */
public record Sighting(long name, long phone, long place, long buyer) {
    static final int FIELDS = 4;

    long field(int index) {
        return switch (index) {
            case 0 -> name;
            case 1 -> phone;
            case 2 -> place;
            default -> buyer;
        };
    }
}
