package io.bonafide.bench.ring;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The densest blocks of users × items × days, one after the other, each without the entries of those before. */
record DensestBlock(int blocks, Peeling.Density measure) implements Peer {

    @Override
    public String name() {
        return "densest blocks of user × item × day (%d, %s)"
                .formatted(blocks, measure.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    @Override
    public String source() {
        return "Charikar (APPROX 2000), M-Zoom (Shin et al., ECML PKDD 2016); D-Cube (WSDM 2017) is of the same kind";
    }

    @Override
    public List<IntOpenHashSet> report(Edges edges) {
        List<IntOpenHashSet> found = new ArrayList<>();
        IntArrayList left = new IntArrayList();
        for (int e = 0; e < edges.size(); e++) {
            left.add(e);
        }
        int users = edges.countUsers();
        int items = edges.countItems();
        for (int i = 0; i < blocks; i++) {
            int[][] modes = new int[3][left.size()];
            int slices = 0;
            for (int j = 0; j < left.size(); j++) {
                int e = left.getInt(j);
                modes[0][j] = edges.user()[e];
                modes[1][j] = users + edges.item()[e];
                modes[2][j] = users + items + edges.day()[e];
                slices = Math.max(slices, modes[2][j] + 1);
            }
            IntOpenHashSet block = new Peeling(modes, slices, measure).block();
            IntArrayList rest = new IntArrayList();
            for (int j = 0; j < left.size(); j++) {
                if (!block.contains(modes[0][j]) || !block.contains(modes[1][j]) || !block.contains(modes[2][j])) {
                    rest.add(left.getInt(j));
                }
            }
            left = rest;
            block.removeIf(slice -> slice >= users);
            found.add(block);
        }
        return found;
    }
}
