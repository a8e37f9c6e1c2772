package io.bonafide.core.ring;

/**
 * Settings of the search for rings. The defaults were chosen on injected rings of seeds 1 to 20; docs/rings.md measures
 * them on others.
 *
 * @param step length of a step, in the unit of time: actions of one step count as simultaneous
 * @param windowSteps how many steps lie within reach of each other
 * @param leastActors fewer members make no ring
 * @param leastRepeaters fewer members who act on two or more of the objects make no ring
 * @param mostObjects a ring holds at most so many objects; at most {@value #OBJECTS_OF_A_MASK}
 * @param busyActor an actor with more objects within the window is left out: robots, the shop itself
 * @param hubObject an object with more actors within the window ties nobody: the best-seller, the parcel locker
 * @param leastTie −log10 of the chance below which two objects with common actors are looked at, or a further object
 *     joins
 * @param leastShare share of the members who must act on an object before it joins
 * @param leastRepeating share of the members who must act on two or more of the objects; where fewer do, only those are
 *     members
 * @param leastProbability below it an actor is no member
 * @param halfLifeSteps age at which an action counts half in an object's own rate
 * @param affinity how many times as often as chance has it innocent actors may act on the same objects: tastes,
 *     neighbourhoods, events; at least 1
 * @param mostFalse share of false rings put up with among those reported (Benjamini-Hochberg)
 */
public record RingParameters(
        long step,
        int windowSteps,
        int leastActors,
        int leastRepeaters,
        int mostObjects,
        int busyActor,
        int hubObject,
        double leastTie,
        double leastShare,
        double leastRepeating,
        double leastProbability,
        double halfLifeSteps,
        double affinity,
        double mostFalse) {

    /** Patterns of objects are bits of a long. */
    static final int OBJECTS_OF_A_MASK = 63;

    public RingParameters {
        atLeast("step", step, 1);
        atLeast("windowSteps", windowSteps, 1);
        atLeast("leastActors", leastActors, 2);
        atLeast("leastRepeaters", leastRepeaters, 2);
        atLeast("mostObjects", mostObjects, 2);
        atLeast("busyActor", busyActor, 2);
        atLeast("hubObject", hubObject, 2);
        if (mostObjects > OBJECTS_OF_A_MASK) {
            throw new IllegalArgumentException("""
                    The ring setting mostObjects (%d) is more than %d.
                    A ring of more objects is found by its first ones.""".formatted(mostObjects, OBJECTS_OF_A_MASK));
        }
        positive("leastTie", leastTie);
        if (!(affinity >= 1 && affinity < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("""
                    The ring setting affinity (%s) is not a number of at least 1.
                    1 takes every excess over chance for a ring.""".formatted(affinity));
        }
        positive("halfLifeSteps", halfLifeSteps);
        share("leastShare", leastShare);
        share("leastRepeating", leastRepeating);
        share("leastProbability", leastProbability);
        share("mostFalse", mostFalse);
    }

    /** A week of days, for times that are days. */
    public static RingParameters ofDays() {
        return new RingParameters(1, 7, 5, 3, 32, 64, 2000, 3, .2, .3, .5, 180, 20, .01);
    }

    /**
     * A week of days, for orders' times in seconds. Those who share an address, a device or an account share little else by
     * chance: affinity and hubs were chosen on simulated shops of seeds 500000 to 500416.
     */
    public static RingParameters ofOrders() {
        return new RingParameters(86_400, 7, 5, 3, 32, 64, 300, 3, .2, .3, .5, 180, 2, .01);
    }

    public RingParameters withAffinity(double changed) {
        return new RingParameters(
                step,
                windowSteps,
                leastActors,
                leastRepeaters,
                mostObjects,
                busyActor,
                hubObject,
                leastTie,
                leastShare,
                leastRepeating,
                leastProbability,
                halfLifeSteps,
                changed,
                mostFalse);
    }

    private static void atLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException("""
                    The ring setting %s (%d) is less than %d.
                    Leave it out to use the default.""".formatted(name, value, least));
        }
    }

    private static void positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("""
                    The ring setting %s (%s) is not a positive number.
                    Leave it out to use the default.""".formatted(name, value));
        }
    }

    private static void share(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException("""
                    The ring setting %s (%s) is not between 0 and 1.
                    Leave it out to use the default.""".formatted(name, value));
        }
    }
}
