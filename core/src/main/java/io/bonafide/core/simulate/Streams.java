package io.bonafide.core.simulate;

/** The numbers that tell one use of chance from another; see {@link Dice}. */
final class Streams {
    static final long SHOP = 1;
    static final long CATALOGUE = 2;
    static final long CALENDAR = 3;
    static final long PERSON = 4;
    static final long BLOCK = 5;
    static final long FAMILY = 6;
    static final long NETWORK = 7;
    static final long FUNNEL = 8;
    static final long FINDINGS = 9;
    /** One for each circle from here on. */
    static final long CIRCLE = 20;
    /** One for each flow's arrivals from here on. */
    static final long ARRIVALS = 1_000;
    /** One for each flow's orders from here on. */
    static final long ORDERS = 1_000_000;

    private Streams() {}
}
