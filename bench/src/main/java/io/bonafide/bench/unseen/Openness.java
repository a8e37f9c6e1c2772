package io.bonafide.bench.unseen;

import java.util.Locale;
import java.util.SplittableRandom;

/** How little an attack hides, as ranges of the simulator's stealth. */
enum Openness {
    OPEN(.15, .35),
    MIDDLE(.4, .6),
    STEALTHY(.65, .85);

    private final double least;
    private final double most;

    Openness(double least, double most) {
        this.least = least;
        this.most = most;
    }

    double drawn(SplittableRandom random) {
        return least + (most - least) * random.nextDouble();
    }

    @Override
    public String toString() {
        return "%s (stealth %.2f – %.2f)".formatted(word(), least, most);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
