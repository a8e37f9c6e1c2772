package io.bonafide.core.assess.table;

/**
 * An entry of an open hash table: a code 0, 1, 2, … and, in the bits that codes leave free, a part of the hash of what it
 * stands for. Where that part differs, what the code stands for need not be read. 0 is no entry.
 */
public final class HashedCode {
    private HashedCode() {}

    /** The entry of {@code code}, which with one added has at most {@code codeBits} bits. */
    public static int of(int code, long hash, int codeBits) {
        return tag(hash, codeBits) | code + 1;
    }

    /** The entry's code; -1 of no entry. */
    public static int code(int entry, int codeBits) {
        return (entry & (1 << codeBits) - 1) - 1;
    }

    /** Whether the entry may stand for what has that hash. */
    public static boolean like(int entry, long hash, int codeBits) {
        return entry != 0 && (entry ^ tag(hash, codeBits)) >>> codeBits == 0;
    }

    /** How many bits the codes below {@code count} need, each with one added. */
    public static int bits(int count) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(count);
    }

    private static int tag(long hash, int codeBits) {
        return (int) (hash >>> Integer.SIZE) << codeBits;
    }
}
