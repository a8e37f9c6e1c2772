package io.bonafide.core.learn;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.BitSet;

/** What a recalibration is fitted to: log odds, what they should say, how much that counts, and whether it is a label. */
final class Evidenced {
    final DoubleArrayList logOdds = new DoubleArrayList();
    final DoubleArrayList targets = new DoubleArrayList();
    final DoubleArrayList weights = new DoubleArrayList();
    final BitSet labelled = new BitSet();
    double labelWeight;

    /** A label. */
    void label(double engine, boolean positive, double weight) {
        add(engine, positive ? 1 : 0, weight, true);
        labelWeight += weight;
    }

    /** A probability that somebody else gives. */
    void opinion(double engine, double probability, double weight) {
        add(engine, probability, weight, false);
    }

    int size() {
        return logOdds.size();
    }

    private void add(double engine, double target, double weight, boolean isLabel) {
        labelled.set(logOdds.size(), isLabel);
        logOdds.add(engine);
        targets.add(target);
        weights.add(weight);
    }
}
