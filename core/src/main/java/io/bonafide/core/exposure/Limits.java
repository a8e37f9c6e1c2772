package io.bonafide.core.exposure;

import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where each threshold lies: as published, else as entered, else as a branch assumes.
 *
 * @param entered by threshold code
 * @param reached codes of unpublished thresholds that every finding is assumed to reach; the others none
 */
record Limits(Map<String, Integer> entered, Set<String> reached) {

    /** From how many 笔 on each of the ladder's thresholds is reached; none lower than the one before it. */
    int[] of(Ladder ladder) {
        int[] from = new int[ladder.thresholds().size()];
        int last = 1;
        for (int i = 0; i < from.length; i++) {
            last = Math.max(last, own(ladder.thresholds().get(i)));
            from[i] = last;
        }
        return from;
    }

    /** How many of the ladder's thresholds {@code size} reaches. */
    int sizeClass(Ladder ladder, int size) {
        return (int) IntStream.of(of(ladder)).filter(from -> size >= from).count();
    }

    private int own(Threshold threshold) {
        if (threshold.value() != null) {
            return threshold.value();
        }
        int assumed = reached.contains(threshold.code()) ? 1 : Integer.MAX_VALUE;
        return entered.getOrDefault(threshold.code(), assumed);
    }
}
