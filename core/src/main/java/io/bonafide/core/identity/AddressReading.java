package io.bonafide.core.identity;

/** What became of a text that was read as an address. */
public sealed interface AddressReading {

    /** It could be read. */
    record Read(Address address) implements AddressReading {}

    /** It cannot be told from other addresses, and so is never joined with one. */
    record Abstained(Why why) implements AddressReading {}

    /** Why an address says too little. */
    enum Why {
        /** The platform hides a part with asterisks. */
        MASKED,
        /** Nothing is left without symbols. */
        BLANK,
        /** No name of a road or place, or one of a single character. */
        VAGUE
    }
}
