package io.bonafide.core.assess;

import io.bonafide.core.assess.ring.OrderRing;
import io.bonafide.core.cause.Incident;
import io.bonafide.core.cause.IncidentFigures;
import io.bonafide.core.signal.Opinion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** All that an engine says. */
record Said(
        List<Assessment> assessments,
        List<List<Double>> vectors,
        List<OrderRing> rings,
        List<Incident> incidents,
        List<IncidentFigures> figures,
        double prior,
        Bands bands,
        Map<String, Map<Opinion.Reason, Long>> abstentions,
        List<ShopSeries.Bucket> series) {

    static Said of(Hindsight hindsight) {
        List<Assessment> assessments = new ArrayList<>();
        hindsight.forEachAssessment(assessments::add);
        List<List<Double>> vectors = new ArrayList<>();
        hindsight.forEachVector(
                v -> vectors.add(Arrays.stream(v.weights()).boxed().toList()));
        return new Said(
                assessments,
                vectors,
                hindsight.rings(),
                hindsight.incidents(),
                hindsight.incidentFigures(),
                hindsight.prior(),
                hindsight.thresholds(),
                hindsight.abstentions(),
                hindsight.series(ShopSeries.Span.HOUR));
    }
}
