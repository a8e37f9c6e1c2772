package io.bonafide.core.simulate;

import io.bonafide.core.simulate.Person.Account;
import io.bonafide.core.simulate.Person.Circle;
import io.bonafide.core.simulate.Person.Machine;
import io.bonafide.core.simulate.Person.Receiver;
import io.bonafide.core.simulate.Places.Place;

/**
 * Everybody there is: a person is a function of the seed and a number, so that millions need no memory.
 *
 * <p>People with neighbouring numbers come to the shop at about the same time. Two of them may be a family (one address,
 * one network), and of sixteen, eleven may work in one office or live in one dormitory; one in twelve has parcels sent to
 * a pickup station that serves the district. None of that makes an order less genuine.
 *
 * <p>Telephone numbers begin with 154, 160, 163, 164, 168 or 169, which no Chinese network had given to subscribers when
 * this was written; network addresses lie in 240.0.0.0/4, which is reserved. Names are common surnames with common
 * characters; roads and buildings are invented.
 */
final class People {
    /** From here on, people who never come by themselves: the casts of scenarios. */
    private static final long STRANGERS = 1L << 40;

    private static final int BLOCK = 16;
    private static final long DAY = 86_400;
    private static final String[] PREFIXES = {"154", "160", "163", "164", "168", "169"};

    private final long seed;
    private final long opening;

    /** @param opening the first second of the simulated time */
    People(long seed, long opening) {
        this.seed = seed;
        this.opening = opening;
    }

    /** The {@code number}-th customer, from 0. */
    Person customer(long number) {
        Dice dice = new Dice(seed, Streams.PERSON, number);
        return new Person(account(dice), receiver(dice, number), machine(dice, number));
    }

    /** The {@code number}-th of the people of scenario or episode {@code cast}; all live alone. */
    Person stranger(int cast, long number) {
        return customer(STRANGERS * (cast + 1) + number);
    }

    private Account account(Dice dice) {
        long age = (long) (DAY * Math.min(3600, dice.logNormal(700, 1.2)));
        return new Account("u" + digits(dice, 10), opening - age, "pay" + digits(dice, 12));
    }

    private Receiver receiver(Dice dice, long number) {
        Circle circle = circle(number, dice);
        Dice shared = circle == Circle.HOME || circle == Circle.LOCKER ? dice : circleDice(circle, number);
        Place place = Places.draw(shared);
        String address = address(circle, shared, dice);
        return new Receiver(name(dice), phone(dice), place, address, circle);
    }

    private Circle circle(long number, Dice dice) {
        double luck = dice.unit();
        if (number >= STRANGERS) {
            return Circle.HOME;
        }
        double block = new Dice(seed, Streams.BLOCK, number / BLOCK).unit();
        if (block < 0.10 && luck < 0.7) {
            return block < 0.06 ? Circle.OFFICE : Circle.DORMITORY;
        }
        if (new Dice(seed, Streams.FAMILY, number / 2).unit() < 0.10) {
            return Circle.FAMILY;
        }
        return luck < 0.08 ? Circle.LOCKER : Circle.HOME;
    }

    private Dice circleDice(Circle circle, long number) {
        int size = circle == Circle.FAMILY ? 2 : BLOCK;
        return new Dice(seed, Streams.CIRCLE + circle.ordinal(), number / size);
    }

    private static String address(Circle circle, Dice shared, Dice own) {
        return switch (circle) {
            case HOME, FAMILY -> home(shared);
            case LOCKER -> Words.road(shared) + Words.PICKUP_STATION;
            case OFFICE -> Words.office(shared);
            case DORMITORY -> Words.dormitory(shared) + own.between(101, 120) + "室";
        };
    }

    private static String home(Dice dice) {
        return Words.road(dice) + dice.between(1, 299) + "号" + Words.estate(dice) + dice.between(1, 28) + "栋"
                + dice.between(1, 3) + "单元" + (100 * dice.between(1, 30) + dice.between(1, 4)) + "室";
    }

    private Machine machine(Dice dice, long number) {
        boolean shared =
                number < STRANGERS && new Dice(seed, Streams.FAMILY, number / 2).unit() < 0.10 && dice.chance(0.8);
        Dice network = shared ? new Dice(seed, Streams.NETWORK, number / 2) : dice;
        return new Machine("d" + Long.toHexString(dice.bits()), ip(network));
    }

    static String name(Dice dice) {
        return Words.name(dice);
    }

    static String phone(Dice dice) {
        return dice.pick(PREFIXES) + digits(dice, 8);
    }

    static String ip(Dice dice) {
        int bits = (int) dice.bits();
        return (240 + (bits & 7)) + "." + (bits >>> 8 & 255) + "." + (bits >>> 16 & 255) + "." + (bits >>> 24);
    }

    private static String digits(Dice dice, int count) {
        char[] digits = new char[count];
        long rest = dice.bits() >>> 1;
        for (int i = 0; i < count; i++) {
            digits[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        return new String(digits);
    }
}
