package io.bonafide.core.identity;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Clusters of nodes joined by edges that can be explained and taken back.
 *
 * <p>Union by size with the label of its cluster at each node (quick-find: clusters are capped, so relabelling the smaller is cheap
 * and nothing has to be undone along a path). An edge is refused where the cluster would pass the cap or would hold two
 * different marks or two nodes that were said to be apart; refused edges are remembered. Whether an edge is accepted depends on earlier edges that are connected
 * with it through offered edges, accepted or not, and on nothing else. So to take an edge back, the nodes that reach it through
 * offered edges are set free and their other edges offered again in their old order: the outcome is that of a history
 * without the edge.
 *
 * <p>Offering costs O(log n) amortised, taking back O(e log e) for the e edges within reach. Memory: about 60 bytes a node, 100 an edge.
 */
public final class Links {
    /** The mark of a node that goes with every other. */
    public static final int NO_MARK = 0;

    private static final IntArrayList NOTHING = new IntArrayList(0);

    private final int cap;
    private final IntArrayList clusterOf = new IntArrayList();
    private final IntArrayList marks = new IntArrayList();
    private final List<IntArrayList> members = new ArrayList<>();
    private final List<List<Edge>> edgesOf = new ArrayList<>();
    private final Int2ObjectOpenHashMap<IntArrayList> apartFrom = new Int2ObjectOpenHashMap<>();
    private final List<@Nullable Edge> edges = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    /** @param cap most nodes of a cluster */
    public Links(int cap) {
        if (cap < 2) {
            throw new IllegalArgumentException("""
                    The size cap (%d) of a cluster is below 2.
                    Nothing could be joined; set 2 or more.""".formatted(cap));
        }
        this.cap = cap;
    }

    /**
     * A new node, alone in its cluster.
     *
     * @param mark nodes of two different marks never share a cluster; {@link #NO_MARK} goes with every mark
     */
    public int add(int mark) {
        int node = clusterOf.size();
        clusterOf.add(node);
        marks.add(mark);
        members.add(IntArrayList.of(node));
        edgesOf.add(new ArrayList<>(2));
        return node;
    }

    /** Offers an edge; it is kept, whatever becomes of it. */
    public Edge offer(int from, int to, double confidence, List<Reason> reasons) {
        Edge edge = new Edge(edges.size(), checked(from), checked(to), confidence, reasons);
        edges.add(edge);
        edgesOf.get(from).add(edge);
        edgesOf.get(to).add(edge);
        outcomes.add(join(edge));
        return edge;
    }

    /** Takes an edge back, as if it had never been offered. */
    public void takeBack(int edgeId) {
        Edge gone = edge(edgeId);
        List<Edge> reached = release(gone.from());
        edges.set(edgeId, null);
        edgesOf.get(gone.from()).remove(gone);
        edgesOf.get(gone.to()).remove(gone);
        reached.remove(gone);
        joinAgain(reached);
    }

    /** Keeps two nodes apart, also through others, as if that had been said before any edge was offered. */
    public void forbid(int one, int other) {
        if (checked(one) == checked(other)) {
            throw new IllegalArgumentException("""
                    The node (%d) cannot be kept apart from itself.
                    Name two nodes.""".formatted(one));
        }
        apartFrom.computeIfAbsent(one, node -> new IntArrayList(1)).add(other);
        apartFrom.computeIfAbsent(other, node -> new IntArrayList(1)).add(one);
        if (together(one, other)) {
            joinAgain(release(one));
        }
    }

    private void joinAgain(List<Edge> reached) {
        reached.sort(Comparator.comparingInt(Edge::id));
        reached.forEach(edge -> outcomes.set(edge.id(), join(edge)));
    }

    /** The smallest node of the node's cluster. */
    public int cluster(int node) {
        return Collections.min(members.get(clusterOf.getInt(checked(node))));
    }

    public boolean together(int one, int other) {
        return clusterOf.getInt(checked(one)) == clusterOf.getInt(checked(other));
    }

    /** All nodes of the node's cluster, ascending. */
    public List<Integer> members(int node) {
        return members.get(clusterOf.getInt(checked(node)))
                .intStream()
                .sorted()
                .boxed()
                .toList();
    }

    /** As {@link #members(int)}, in no order, and not to be changed. */
    IntArrayList membersOf(int node) {
        return members.get(clusterOf.getInt(node));
    }

    /** The mark of the cluster, or {@link #NO_MARK} if none of its nodes has one. */
    public int mark(int node) {
        IntArrayList all = members.get(clusterOf.getInt(checked(node)));
        for (int i = 0; i < all.size(); i++) {
            if (marks.getInt(all.getInt(i)) != NO_MARK) {
                return marks.getInt(all.getInt(i));
            }
        }
        return NO_MARK;
    }

    public Outcome outcome(int edgeId) {
        edge(edgeId);
        return outcomes.get(edgeId);
    }

    /** The edges offered at a node and not taken back, oldest first. */
    public List<Edge> edgesAt(int node) {
        return List.copyOf(edgesOf.get(checked(node)));
    }

    /** Why two nodes are one cluster: the shortest chain of edges between them; empty if they are not. */
    public List<Edge> explain(int from, int to) {
        if (!together(from, to)) {
            return List.of();
        }
        Int2ObjectOpenHashMap<Edge> towards = new Int2ObjectOpenHashMap<>();
        ArrayDeque<Integer> open = new ArrayDeque<>(List.of(to));
        while (!towards.containsKey(from) && !open.isEmpty()) {
            int node = open.remove();
            for (Edge edge : edgesOf.get(node)) {
                int next = edge.other(node);
                if (next != to && together(next, to) && towards.putIfAbsent(next, edge) == null) {
                    open.add(next);
                }
            }
        }
        List<Edge> chain = new ArrayList<>();
        int node = from;
        for (Edge edge = towards.get(node); edge != null; edge = towards.get(node)) {
            chain.add(edge);
            node = edge.other(node);
        }
        return chain;
    }

    private Outcome join(Edge edge) {
        int one = clusterOf.getInt(edge.from());
        int other = clusterOf.getInt(edge.to());
        if (one == other) {
            return Outcome.SUPPORTS;
        }
        if (members.get(one).size() + members.get(other).size() > cap) {
            return Outcome.REFUSED_SIZE;
        }
        int mark = mark(edge.from());
        int otherMark = mark(edge.to());
        if (mark != otherMark && mark != NO_MARK && otherMark != NO_MARK) {
            return Outcome.REFUSED_CONFLICT;
        }
        boolean smaller = members.get(one).size() < members.get(other).size();
        int from = smaller ? one : other;
        int into = smaller ? other : one;
        if (forbidden(from, into)) {
            return Outcome.REFUSED_APART;
        }
        merge(from, into);
        return Outcome.JOINED;
    }

    private boolean forbidden(int from, int into) {
        if (apartFrom.isEmpty()) {
            return false;
        }
        return members.get(from)
                .intStream()
                .anyMatch(node -> apartFrom
                        .getOrDefault(node, NOTHING)
                        .intStream()
                        .anyMatch(other -> clusterOf.getInt(other) == into));
    }

    private void merge(int from, int into) {
        IntArrayList moving = members.get(from);
        for (int i = 0; i < moving.size(); i++) {
            clusterOf.set(moving.getInt(i), into);
        }
        members.get(into).addAll(moving);
        members.set(from, new IntArrayList(0));
    }

    /** Sets free every node that reaches the given one through offered edges, and returns those edges. */
    private List<Edge> release(int start) {
        IntOpenHashSet seen = new IntOpenHashSet(new int[] {start});
        IntArrayList nodes = IntArrayList.of(start);
        List<Edge> reached = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            int node = nodes.getInt(i);
            for (Edge edge : edgesOf.get(node)) {
                if (edge.from() == node) {
                    reached.add(edge);
                }
                if (seen.add(edge.other(node))) {
                    nodes.add(edge.other(node));
                }
            }
        }
        for (int i = 0; i < nodes.size(); i++) {
            int node = nodes.getInt(i);
            clusterOf.set(node, node);
            members.set(node, IntArrayList.of(node));
        }
        return reached;
    }

    private Edge edge(int id) {
        Edge edge = id < 0 || id >= edges.size() ? null : edges.get(id);
        if (edge == null) {
            throw new IllegalArgumentException("""
                    The edge (%d) was never offered, or was taken back.
                    Ask for the edges of a node with edgesAt.""".formatted(id));
        }
        return edge;
    }

    private int checked(int node) {
        if (node < 0 || node >= clusterOf.size()) {
            throw new IllegalArgumentException("""
                    The node (%d) is none of the %d.
                    Use a number that add gave.""".formatted(node, clusterOf.size()));
        }
        return node;
    }
}
