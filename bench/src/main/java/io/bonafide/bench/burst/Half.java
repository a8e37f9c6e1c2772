package io.bonafide.bench.burst;

/** The series are dealt into two halves that share no series. */
enum Half {
    /** What thresholds and settings are chosen on. */
    TUNING,
    /** What figures are reported on. */
    REPORTING;

    boolean has(int item) {
        return (item & 1) == ordinal();
    }
}
