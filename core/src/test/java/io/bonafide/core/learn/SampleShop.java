package io.bonafide.core.learn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Lines of a made-up shop whose truth is known. */
final class SampleShop {
    static final List<String> DETECTORS = List.of("told", "untold");
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final SplittableRandom random;

    SampleShop(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /**
     * Lines an hour apart.
     *
     * @param shift by which the true log odds are above the engine's
     * @param hidden what the second detector adds to them that the engine does not know
     */
    List<Lesson> lessons(int count, double shift, double hidden) {
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double engine = random.nextDouble(-4, 4);
            double evidence = random.nextInt(2);
            double truth = engine + shift + hidden * evidence;
            lessons.add(new Lesson(
                    START.plusSeconds(3600L * i),
                    "order-" + i,
                    "reviewer",
                    random.nextDouble() < Logistic.probability(truth),
                    new Lesson.Sight(engine, engine - 1, new double[] {Math.max(0, engine), evidence})));
        }
        return lessons;
    }
}
