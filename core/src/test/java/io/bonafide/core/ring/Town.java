package io.bonafide.core.ring;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Invented actions: people who act on objects at random, and rings among them. Days are the unit of time. */
final class Town {
    static final int OBJECTS = 300;
    private static final int DAYS = 200;
    private static final int A_DAY = 40;

    private final SplittableRandom random;
    private final List<Action> actions = new ArrayList<>();
    private long nextActor = 1_000_000;

    Town(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Every day strangers and regulars act on objects, the first ones more often. */
    Town everyday() {
        for (int day = 0; day < DAYS; day++) {
            for (int i = 0; i < A_DAY; i++) {
                long actor = random.nextInt(10) == 0 ? random.nextInt(500) : nextActor++;
                int object = (int) (OBJECTS * StrictMath.pow(random.nextDouble(), 2));
                actions.add(new Action(actor, object, day));
            }
        }
        return this;
    }

    /** {@code size} actors, numbered from {@code first}, each on every object with a chance, between the days. */
    Town ring(long first, int size, List<Long> objects, int from, int to, double density) {
        for (long actor = first; actor < first + size; actor++) {
            int acts = 0;
            for (long object : objects) {
                if (random.nextDouble() < density) {
                    actions.add(new Action(actor, object, random.nextInt(from, to + 1)));
                    acts++;
                }
            }
            if (acts == 0) {
                actions.add(new Action(actor, objects.get(0), from));
            }
        }
        return this;
    }

    Town act(long actor, long object, long day) {
        actions.add(new Action(actor, object, day));
        return this;
    }

    List<Action> actions() {
        return List.copyOf(actions);
    }
}
