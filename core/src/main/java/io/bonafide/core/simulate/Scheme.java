package io.bonafide.core.simulate;

import io.bonafide.core.simulate.Person.Receiver;
import java.util.Objects;

/**
 * One scenario to be carried out: where, how much of it, and the moves that scenarios share.
 *
 * @param lines how many lines it makes
 * @param cast tells its people and its chance from others'; {@value #FIRST_CAST} or more
 */
record Scheme(World world, Scenario scenario, long lines, int cast) {
    static final int FIRST_CAST = 90_000;

    private static final long HOUR = 3_600;
    private static final long DAY = 86_400;
    private static final long LEAST_SECONDS_PER_LINE = 2;

    /** When it happens: seconds since 1970, {@code to} excluded. */
    record Window(long from, long to) {
        long seconds() {
            return to - from;
        }
    }

    double stealth() {
        return world.settings().stealth();
    }

    /** Chance for what is planned once. */
    Dice plan() {
        return new Dice(world.settings().seed(), Streams.SHOP, 100 + cast);
    }

    /** Between {@code crude} at no stealth and {@code careful} at full, by steps of equal ratio. */
    double blend(double crude, double careful) {
        return StrictMath.pow(crude, 1 - stealth()) * StrictMath.pow(careful, stealth());
    }

    /** A time that grows with stealth from some hours to some days, in the middle of the period. */
    Window window(double crudeHours, double carefulDays) {
        long period = world.settings().seconds();
        long wanted = (long) (HOUR * blend(crudeHours, 24 * carefulDays));
        long seconds = Math.min(period * 8 / 10, Math.max(wanted, LEAST_SECONDS_PER_LINE * lines));
        long latest = period - seconds;
        long start = Math.min(latest, (long) (period * plan().between(0.35, 0.6)));
        long from = world.settings().opening() + start;
        return new Window(from, from + seconds);
    }

    Flow flow(Story story, Window window, double linesPerOrder) {
        return flow(story, window, linesPerOrder, stealth());
    }

    /** @param human 0: alike at every moment of the window; 1: as ordinary buyers come */
    Flow flow(Story story, Window window, double linesPerOrder, double human) {
        return flow(story, world.calendar().between(window.from, window.seconds(), human), linesPerOrder);
    }

    Flow flow(Story story, Arrivals arrivals, double linesPerOrder) {
        return Flow.ofLines(
                labelled(story),
                arrivals,
                lines,
                linesPerOrder,
                world.settings().seed(),
                cast);
    }

    private Story labelled(Story story) {
        return sale -> {
            sale.quiet = true;
            story.tell(sale);
            sale.label(scenario);
            if (!careful(sale) && sale.dice.chance(marked())) {
                sale.mark();
            }
        };
    }

    /** Share of crude orders that the platform itself marks as risky: it sees attackers' accounts better than accomplices. */
    private double marked() {
        return switch (Objects.requireNonNullElse(scenario.cause(), "")) {
            case Causes.COMPETITOR -> 0.10;
            case Causes.PROMOTION_ABUSE -> 0.06;
            case Causes.OWN_BRUSHING -> 0.05;
            case Causes.RULE_MISREAD -> 0.01;
            default -> 0;
        };
    }

    /** The link that all are sent through; with stealth, none is seen. */
    void shareLink(Sale sale) {
        sale.source = "share";
        sale.shareLink = careful(sale) ? null : "SL-" + cast;
    }

    /** Whether this order hides this trait. */
    boolean careful(Sale sale) {
        return sale.dice.chance(stealth());
    }

    Person stranger(long number) {
        return world.people().stranger(cast, number);
    }

    /** Somebody who really buys here. */
    Person customer(Sale sale) {
        return world.people().customer(sale.dice.below(world.settings().orders() / 4 + 20));
    }

    /** An account opened only days before. */
    Person fresh(Person person, long from, Dice dice) {
        long opened = from - (long) (5 * DAY * dice.unit());
        return person.with(new Person.Account(
                person.account().id(), opened, person.account().payment()));
    }

    /** The same door with a machine-like tail, as in 3栋A7, so that it is another text. */
    static Receiver disguised(Receiver receiver, Dice dice) {
        String tail = dice.chance(0.5)
                ? "转" + (char) ('A' + dice.below(6))
                : (char) ('A' + dice.below(6)) + "" + dice.between(1, 9);
        return receiver.at(receiver.address() + tail);
    }

    /** One line of {@code sku}; with stealth, sometimes an ordinary basket in its place. */
    void basket(Sale sale, Sku sku, int quantity) {
        if (careful(sale) && sale.dice.chance(0.6)) {
            world.baskets().fill(sale);
            sale.scenario = null;
        } else {
            sale.pieces.add(Piece.of(sku, quantity, sale.at));
        }
    }

    /** Pays like a machine, in two to six seconds; with stealth like anybody. */
    void payFast(Sale sale) {
        sale.wishPay = true;
        if (!careful(sale)) {
            sale.wishPayDelay = (long) sale.dice.between(2, 6);
        }
    }
}
