package io.bonafide.bench.address;

import java.util.List;

/** A way to tell which addresses are one place. */
interface Peer {
    String name();

    /** A number for each address, the same for what is taken for one place. */
    int[] clusters(List<String> texts);
}
