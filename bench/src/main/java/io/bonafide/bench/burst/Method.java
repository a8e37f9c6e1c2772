package io.bonafide.bench.burst;

/** A test of item-days. */
interface Method {

    String name();

    /** -log10 of the chance that the method gives to so many orders or more, by day and item; as of each day. */
    double[][] tails(DaySeries series);
}
