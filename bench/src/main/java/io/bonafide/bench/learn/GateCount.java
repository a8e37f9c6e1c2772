package io.bonafide.bench.learn;

import io.bonafide.core.learn.Decision;
import io.bonafide.core.learn.Learnt;

/** How often something learnt was used, and how often that was worse on later lines than the engine alone. */
final class GateCount {
    private static final double EQUAL = 1e-9;

    private int shops;
    private int recalibrated;
    private int recalibratedWorse;
    private int tried;
    private int admitted;
    private int admittedWorse;
    private int asOfWorse;

    void add(Learnt learnt, double engine, double recalibration, double used, double asOfEngine, double asOf) {
        shops++;
        if (!learnt.hindsight().changesNothing() && learnt.trees().isEmpty()) {
            recalibrated++;
            recalibratedWorse += recalibration > engine + EQUAL ? 1 : 0;
        }
        tried += learnt.ofTrees() instanceof Decision.Better || learnt.ofTrees() instanceof Decision.NotBetter ? 1 : 0;
        if (learnt.trees().isPresent()) {
            admitted++;
            admittedWorse += used > engine + EQUAL ? 1 : 0;
        }
        asOfWorse += asOf > asOfEngine + EQUAL ? 1 : 0;
    }

    String row(String name) {
        return "| %s | %d | %d | %d | %d | %d | %d | %d |%n"
                .formatted(name, shops, recalibrated, recalibratedWorse, tried, admitted, admittedWorse, asOfWorse);
    }
}
