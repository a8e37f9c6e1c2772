package io.bonafide.core.identity;

/**
 * What an order shows of its receiver, by tokens; 0 where it shows nothing. A masked value counts as it is shown.
 *
 * @param name of the receiver
 * @param phone of the receiver
 * @param place divisions and address together: the one is a part of what the other says
 * @param buyer the account that ordered
 * @param oaid the platform's own token of the receiver, which is another one in the next period
 * @param period for which the platform made it
 */
public record Sighting(long name, long phone, long place, long buyer, long oaid, long period) {
    static final int FIELDS = 5;

    private static final int OAID = 4;

    public Sighting {
        if (oaid != 0 && period == 0) {
            throw new IllegalArgumentException("""
                    The OAID (%x) is of no period.
                    Give the week for which it was made, or leave it out: across weeks it says nothing.""".formatted(oaid));
        }
        period = oaid == 0 ? 0 : period;
    }

    /** Of an order without an OAID. */
    public Sighting(long name, long phone, long place, long buyer) {
        this(name, phone, place, buyer, 0, 0);
    }

    long field(int index) {
        return switch (index) {
            case 0 -> name;
            case 1 -> phone;
            case 2 -> place;
            case OAID -> oaid;
            default -> buyer;
        };
    }

    /** Two values of the field that are of two periods are not compared; 0 of all values of a field that lasts. */
    long period(int index) {
        return index == OAID ? period : 0;
    }
}
