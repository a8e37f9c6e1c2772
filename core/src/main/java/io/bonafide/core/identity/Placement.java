package io.bonafide.core.identity;

import java.util.List;

/** Where an address was put. */
public sealed interface Placement {

    /**
     * In a cluster, which may be its own.
     *
     * @param node the number of this spelling, for {@link AddressIndex#links()}
     * @param cluster the smallest node of its cluster; changes as clusters join and part
     * @param edges what was offered to tie it to earlier ones; empty also when the same spelling came before
     */
    record Placed(int node, int cluster, List<Edge> edges) implements Placement {}

    /** Nowhere: it cannot be told from others. */
    record Abstained(AddressReading.Why why) implements Placement {}
}
