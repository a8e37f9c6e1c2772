package io.bonafide.bench.ring;

import io.bonafide.core.ring.Action;
import io.bonafide.core.ring.Ring;
import io.bonafide.core.ring.RingParameters;
import io.bonafide.core.ring.RingWatch;
import io.bonafide.core.ring.Rings;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Arrays;
import java.util.List;

/** {@code core.ring}, in the form of its peers. */
record Ours(RingParameters parameters) implements Peer {

    @Override
    public String name() {
        return "**core.ring**";
    }

    @Override
    public String source() {
        return "this project";
    }

    @Override
    public List<IntOpenHashSet> report(Edges edges) {
        return users(Rings.among(edges.actions(), parameters));
    }

    static List<IntOpenHashSet> users(List<Ring> rings) {
        return rings.stream()
                .map(ring -> {
                    IntOpenHashSet users = new IntOpenHashSet();
                    ring.members().forEach(member -> users.add((int) member.actor()));
                    return users;
                })
                .toList();
    }

    /** How long single updates take, one after the other. */
    Stream stream(List<Action> actions) {
        long[] nanos = new long[actions.size()];
        RingWatch watch = new RingWatch(parameters);
        long begin = System.nanoTime();
        for (int i = 0; i < nanos.length; i++) {
            long before = System.nanoTime();
            watch.observe(actions.get(i));
            nanos[i] = System.nanoTime() - before;
        }
        double mean = (System.nanoTime() - begin) / 1e3 / nanos.length;
        Arrays.sort(nanos);
        return new Stream(mean, nanos[(int) (nanos.length * .99)] / 1e3, nanos[nanos.length - 1] / 1e3);
    }

    /** Microseconds an update. */
    record Stream(double mean, double p99, double most) {}
}
