package io.bonafide.core.innocence;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Three months of one year: spring from March, summer from June, autumn from September, winter from December.
 *
 * @param year in which it begins
 */
public record Season(int year, Part part) implements Comparable<Season> {
    private static final int MONTHS = 12;
    private static final int MONTHS_OF_A_SEASON = 3;
    private static final int SPRING_FROM = 3;

    /** The season of a day. */
    public static Season of(LocalDate day) {
        LocalDate sinceSpring = day.minusMonths(SPRING_FROM - 1L);
        int part = (sinceSpring.getMonthValue() - 1) % MONTHS / MONTHS_OF_A_SEASON;
        return new Season(sinceSpring.getYear(), Part.values()[part]);
    }

    /** The word that files use, such as {@code 2026-autumn}. */
    public String code() {
        return year + "-" + part.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(Season other) {
        int byYear = Integer.compare(year, other.year);
        return byYear != 0 ? byYear : part.compareTo(other.part);
    }

    /** Part of a year. */
    public enum Part {
        SPRING,
        SUMMER,
        AUTUMN,
        WINTER
    }
}
