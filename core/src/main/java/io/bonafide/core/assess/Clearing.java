package io.bonafide.core.assess;

import io.bonafide.core.signal.Quantity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What would clear a line: each suspicion left out by itself; a delivery, where the parcel has not arrived; and, where it
 * takes more than one, the strongest suspicions together without which it would no longer stand out. A finding that is left
 * out is no sign any more either, so that what {@code burst.sign} and {@code burst.company} say of it goes too; another
 * sign that stands out would speak in its place, which is not looked at. O(suspicions) weighings.
 */
final class Clearing {
    private static final double DAY = 86_400;

    /** What the trace of a parcel says that went its way. */
    private static final Map<Quantity, Double> DELIVERED =
            Map.of(Quantity.UPLOAD_TO_PICKUP_H, 0.0, Quantity.PICKUP_TO_HUB_H, 0.0, Quantity.RECALLED, 0.0);

    /** What it says beside that where there was none: scanned after payment, no message twice. */
    private static final Map<Quantity, Double> FIRST_TRACE =
            Map.of(Quantity.PAY_TO_FIRST_SCAN_S, DAY, Quantity.REPEATED_SCAN_MESSAGES, 0.0);

    private static final String OF_SIGN = "burst.sign";
    private static final String OF_COMPANY = "burst.company";

    private final Judge judge;
    private final DoubleUnaryOperator probability;
    private final Bands bands;
    private final List<Assessment.Signal> signals;
    private final String sign;
    private final String signOfCompany;

    /**
     * @param judge who has just heard the line
     * @param probability by log-likelihood ratio
     * @param signals the line's, strongest first
     */
    Clearing(Judge judge, DoubleUnaryOperator probability, Bands bands, List<Assessment.Signal> signals) {
        this.judge = judge;
        this.probability = probability;
        this.bands = bands;
        this.signals = signals;
        this.sign = signOf(OF_SIGN, signals);
        this.signOfCompany = signOf(OF_COMPANY, signals);
    }

    /**
     * @param undelivered whether the parcel's arrival is not known
     * @param place where the parcel goes
     */
    List<Counterfactual> of(boolean undelivered, @Nullable String place) {
        List<String> codes = signals.stream().map(Assessment.Signal::detector).toList();
        List<Counterfactual> all = new ArrayList<>();
        if (undelivered) {
            addDelivery(codes, place, all);
        }
        codes.forEach(code -> all.add(leftOut(List.of(code))));
        List<String> enough = enough(codes);
        if (enough.size() > 1) {
            all.add(leftOut(enough));
        }
        return all;
    }

    /** The detector whose finding another speaks of; empty where that one says nothing. */
    private static String signOf(String speaking, List<Assessment.Signal> signals) {
        return signals.stream()
                .filter(signal -> signal.detector().equals(speaking))
                .flatMap(signal -> signal.opinion().facts().stream())
                .map(fact -> fact.details().getOrDefault("sign", ""))
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse("");
    }

    private void addDelivery(List<String> codes, @Nullable String place, List<Counterfactual> all) {
        Judge.Rehearing heard = judge.suppose(DELIVERED, FIRST_TRACE);
        List<String> gone =
                codes.stream().filter(code -> heard.ordinary().contains(code)).toList();
        if (!gone.isEmpty()) {
            boolean withSign = gone.contains(sign);
            double then = probability.applyAsDouble(withSign ? heard.without(judge.place(OF_SIGN)) : heard.logRatio());
            all.add(new Counterfactual(Counterfactual.Supposition.DELIVERED, gone, place, then, bands.of(then)));
        }
    }

    /** The strongest, until the line would be clear; empty where it would stand out even without all of them. */
    private List<String> enough(List<String> codes) {
        List<String> out = new ArrayList<>();
        for (String code : codes) {
            if (!clearWithout(out)) {
                out.add(code);
            }
        }
        return clearWithout(out) ? out : List.of();
    }

    private boolean clearWithout(List<String> codes) {
        return bands.of(without(codes)) == Band.CLEAR;
    }

    /** Whether the line is still in a crowd, whose company is looked at. */
    private boolean crowdedWithout(List<String> codes) {
        return signals.stream()
                .map(Assessment.Signal::detector)
                .anyMatch(code -> SignSpans.isCrowd(code) && !codes.contains(code));
    }

    private Counterfactual leftOut(List<String> codes) {
        double then = without(codes);
        return new Counterfactual(Counterfactual.Supposition.LEFT_OUT, codes, null, then, bands.of(then));
    }

    private double without(List<String> codes) {
        BitSet silent = new BitSet();
        BitSet ordinary = new BitSet();
        codes.forEach(code -> silent.set(judge.place(code)));
        if (codes.contains(sign)) {
            silent.set(judge.place(OF_SIGN));
        }
        boolean odd = !signOfCompany.isEmpty() && !codes.contains(signOfCompany);
        int company = judge.place(OF_COMPANY);
        if (!odd && company >= 0) {
            (crowdedWithout(codes) ? ordinary : silent).set(company);
        }
        return probability.applyAsDouble(judge.logRatioWithout(silent, ordinary));
    }
}
