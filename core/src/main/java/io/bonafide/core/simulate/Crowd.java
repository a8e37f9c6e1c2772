package io.bonafide.core.simulate;

/** Who comes to the shop: newcomers one after the other, and regulars among those who have been there. */
final class Crowd {
    private static final double LOYALTY = 1.4;

    private final People people;
    private long known;

    /** @param known how many customers the shop has had before */
    Crowd(People people, long known) {
        this.people = people;
        this.known = known;
    }

    People people() {
        return people;
    }

    Person newcomer() {
        return people.customer(known++);
    }

    /** Somebody who has bought before; the oldest customers come most often. */
    Person regular(Dice dice) {
        return people.customer((long) (known * StrictMath.pow(dice.unit(), LOYALTY)));
    }

    Person anyone(Dice dice) {
        return dice.chance(0.24) ? regular(dice) : newcomer();
    }
}
