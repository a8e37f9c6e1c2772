package io.bonafide.core.simulate;

/** Who buys what, and why: fills in a {@link Sale}. */
interface Story {

    /** Completes a sale that has a time, a number and dice, and nothing else yet. */
    void tell(Sale sale);
}
