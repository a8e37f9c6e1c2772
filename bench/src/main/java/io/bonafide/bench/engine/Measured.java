package io.bonafide.bench.engine;

import java.util.ArrayList;
import java.util.List;

/** What was measured of one shop. */
final class Measured {
    final Times plain = new Times();
    final Times between = new Times();
    final Times afterCut = new Times();
    final Times live = new Times();
    final List<Double> cuts = new ArrayList<>();
    final List<Double> cutsOfProcessor = new ArrayList<>();
    final List<Write> writes = new ArrayList<>();
    long lines;
    long heldByEngine;
    long heldByLive;
    long setAside;
    double restoreSeconds;
    boolean sameSnapshot;

    /** One snapshot's. */
    record Write(long parts, long bytes, double seconds) {}
}
