package io.bonafide.bench.address;

import io.bonafide.core.identity.AddressIndex;
import io.bonafide.core.identity.AddressParameters;
import io.bonafide.core.identity.Gazetteer;
import io.bonafide.core.identity.GazetteerBuilder;
import io.bonafide.core.identity.Placement;
import java.util.List;

/** {@code core.identity} with a gazetteer that the addresses themselves gave. */
record Ours(AddressParameters parameters) implements Peer {

    @Override
    public String name() {
        return "**core.identity**";
    }

    @Override
    public int[] clusters(List<String> texts) {
        return clusters(texts, gazetteer(texts));
    }

    static Gazetteer gazetteer(List<String> texts) {
        return new GazetteerBuilder().addresses(texts).build();
    }

    int[] clusters(List<String> texts, Gazetteer gazetteer) {
        AddressIndex index = new AddressIndex(gazetteer, parameters);
        int[] nodes = texts.stream().mapToInt(text -> node(index.add(text))).toArray();
        int[] clusters = new int[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            clusters[i] = nodes[i] < 0 ? -1 - i : index.links().cluster(nodes[i]);
        }
        return clusters;
    }

    /** Or -1 of an address that abstained. */
    static int node(Placement placement) {
        return placement instanceof Placement.Placed placed ? placed.node() : -1;
    }
}
