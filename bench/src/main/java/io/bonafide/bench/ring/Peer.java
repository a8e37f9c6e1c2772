package io.bonafide.bench.ring;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.List;

/** Another way to find rings: the groups of users that it reports. */
interface Peer {

    String name();

    /** Where it comes from, and what it is here. */
    String source();

    List<IntOpenHashSet> report(Edges edges);
}
