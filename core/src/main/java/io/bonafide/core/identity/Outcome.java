package io.bonafide.core.identity;

/** What became of an edge that was offered. */
public enum Outcome {
    /** Two clusters became one. */
    JOINED,
    /** Both ends were in one cluster already; the edge supports it. */
    SUPPORTS,
    /** The cluster would have more nodes than the cap allows. */
    REFUSED_SIZE,
    /** The clusters are in two places that cannot be one, such as two cities. */
    REFUSED_CONFLICT,
    /** The cluster would hold two nodes that were said to be apart. */
    REFUSED_APART
}
