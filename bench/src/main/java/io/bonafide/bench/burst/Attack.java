package io.bonafide.bench.burst;

/**
 * A burst that was put into a series.
 *
 * @param day its first
 * @param length in days
 * @param factor times what the day would have had
 * @param level orders that the first day would have had
 */
record Attack(int item, int day, int length, int factor, double level) {

    boolean covers(int at) {
        return at >= day && at < day + length;
    }
}
