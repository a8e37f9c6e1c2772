package io.bonafide.core.order;

/**
 * Who or where: a buyer, receiver, phone, address, device, network address or account, in one of the three forms that
 * merchants meet. Exchange seals every identity into a {@link Token} as it reads it, and only tokens reach the engine,
 * which compares them for equality and orders nothing by them.
 */
public sealed interface Identity {

    /** The complete value. Its {@code toString} hides it. */
    record Raw(String value) implements Identity {
        public Raw {
            if (value.isBlank()) {
                throw new IllegalArgumentException("""
                        The identity is blank.
                        Leave it out instead; a missing value is not a value.""");
            }
        }

        @Override
        public String toString() {
            return "Raw[hidden]";
        }
    }

    /** What the platform shows of a value, such as {@code 张**} or {@code 135*******}: equality is weak evidence. */
    record Masked(String shown) implements Identity {
        public Masked {
            if (shown.isBlank()) {
                throw new IllegalArgumentException("""
                        The masked identity is blank.
                        Leave it out instead; a missing value is not a value.""");
            }
        }

        @Override
        public String toString() {
            return "Masked[hidden]";
        }
    }

    /**
     * A keyed hash of one of the two above. Two tokens of one kind are equal exactly if their values are, but for a
     * chance of 2^-64 a pair (2^-63 for addresses), 2^-36 for two of one {@linkplain IdentitySealer#range range}.
     *
     * @param hash 64 bits of SipHash-2-4 under the installation's key
     * @param masked whether the hashed value was masked
     */
    record Token(long hash, boolean masked) implements Identity {}
}
