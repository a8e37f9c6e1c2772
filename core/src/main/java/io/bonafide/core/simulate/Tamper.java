package io.bonafide.core.simulate;

/** Changes orders that have lived their lives, as a data error does. */
interface Tamper {
    Tamper NONE = (sale, out) -> out.order(sale);

    /** Hands {@code sale} on, changed, later or more than once; what it hands on is in order of creation. */
    void pass(Sale sale, Out out);

    /** Hands on what is still held back. */
    default void finish(Out out) {}

    /** Where orders go. */
    interface Out {
        void order(Sale sale);

        /** The first {@code lines} lines of an order once more, under another number. */
        void copy(Sale sale, String suffix, int lines, Scenario as);
    }
}
