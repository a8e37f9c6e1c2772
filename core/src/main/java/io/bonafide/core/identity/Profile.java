package io.bonafide.core.identity;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is compared of an address, computed once.
 *
 * @param shingles the characters and pairs of neighbouring characters of its names, ascending, without repeats
 * @param directions how often its names say each direction or size
 * @param digits all its digits, sorted: the same however parts are moved and numbers split
 * @param numbers its numbers in the order of the text
 * @param sorted its numbers, sorted: the same however parts are moved
 * @param joined its digits in the order of the text: the same however numbers are split
 * @param building the letters of its building
 * @param room the letters of its room
 */
record Profile(
        Address address,
        int[] shingles,
        byte[] directions,
        String digits,
        String numbers,
        String sorted,
        String joined,
        String building,
        String room) {
    private static final String DIRECTIONS = "东西南北左右前后甲乙丙丁";

    static Profile of(Address address) {
        String joined = String.join("", address.digits());
        char[] digits = joined.toCharArray();
        Arrays.sort(digits);
        return new Profile(
                address,
                shingles(address.names()),
                directions(address.names()),
                new String(digits),
                String.join("-", address.digits()),
                String.join("-", address.digits().stream().sorted().toList()),
                joined,
                letters(address.building()),
                letters(address.room()));
    }

    private static String letters(@Nullable String part) {
        if (part == null) {
            return "";
        }
        StringBuilder letters = new StringBuilder(1);
        for (int i = 0; i < part.length(); i++) {
            if (Folding.isSmall(part.charAt(i))) {
                letters.append(part.charAt(i));
            }
        }
        return letters.toString();
    }

    int common(Profile other) {
        int common = 0;
        int j = 0;
        for (int shingle : shingles) {
            while (j < other.shingles.length && other.shingles[j] < shingle) {
                j++;
            }
            if (j < other.shingles.length && other.shingles[j] == shingle) {
                common++;
            }
        }
        return common;
    }

    /** Each names a direction or a size more often than the other: 东路 is not 西路. */
    boolean opposes(Profile other) {
        boolean more = false;
        boolean less = false;
        for (int i = 0; i < DIRECTIONS.length(); i++) {
            int difference = directions[i] - other.directions[i];
            more |= difference > 0;
            less |= difference < 0;
        }
        return more && less;
    }

    private static byte[] directions(String names) {
        byte[] counts = new byte[DIRECTIONS.length()];
        for (int i = 0; i < names.length(); i++) {
            int direction = DIRECTIONS.indexOf(names.charAt(i));
            if (direction >= 0) {
                counts[direction]++;
            }
        }
        return counts;
    }

    private static int[] shingles(String names) {
        int[] all = new int[2 * names.length() - 1];
        for (int i = 0; i < names.length(); i++) {
            all[i] = names.charAt(i);
            if (i > 0) {
                all[names.length() + i - 1] = names.charAt(i - 1) << Character.SIZE | names.charAt(i);
            }
        }
        Arrays.sort(all);
        int distinct = 1;
        for (int i = 1; i < all.length; i++) {
            if (all[i] != all[i - 1]) {
                all[distinct++] = all[i];
            }
        }
        return Arrays.copyOf(all, distinct);
    }
}
