package io.bonafide.app.analyze;

import io.bonafide.core.assess.ring.OrderRing;
import io.bonafide.core.cause.Diagnosis;
import io.bonafide.core.exposure.Exposure;
import io.bonafide.core.exposure.ExposureCalculator;
import io.bonafide.core.exposure.ExposureQuestion;
import io.bonafide.core.exposure.ExposureSettings;
import io.bonafide.core.exposure.PlatformFinding;
import io.bonafide.core.exposure.RulePack;
import io.bonafide.core.innocence.Innocence;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.signal.Opinion;
import io.bonafide.exchange.result.RunRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept of a shop when its lines have been written and its engine is let go of.
 *
 * @param record of the shop in {@code run.json}
 * @param diagnoses the incidents with their causes, by start
 * @param rings strongest first
 * @param abstentions for how many lines each detector abstained, and why
 * @param innocence the suspects beside the verified orders
 */
public record ShopResult(
        RunRecord.Shop record,
        ShopKey shop,
        List<Diagnosis> diagnoses,
        List<OrderRing> rings,
        Map<String, Map<Opinion.Reason, Long>> abstentions,
        Innocence innocence) {

    public ShopResult {
        diagnoses = List.copyOf(diagnoses);
        rings = List.copyOf(rings);
    }

    /** Where the shop stands; empty without a pack for its platform. */
    Optional<Exposure> exposure(
            Optional<RulePack> pack, List<PlatformFinding> findings, Instant asOf, ExposureSettings settings) {
        return pack.map(rules -> ExposureCalculator.assess(new ExposureQuestion(
                rules,
                shop,
                findings,
                diagnoses.stream().map(Diagnosis::incident).toList(),
                asOf,
                settings)));
    }
}
