package io.bonafide.exchange.result;

import io.bonafide.core.cause.Cause;
import io.bonafide.core.cause.CauseEvidence;
import io.bonafide.core.cause.CauseOpinion;
import io.bonafide.core.cause.Diagnosis;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Writes what is said of an incident's cause: the cause that is told, if any, and all of them by falling probability. */
final class CauseJson {
    private CauseJson() {}

    static void write(JsonGenerator json, Diagnosis diagnosis) {
        CauseOpinion opinion = diagnosis.opinion();
        diagnosis.told().ifPresent(cause -> json.writeStringProperty("cause", cause.code()));
        json.writeArrayPropertyStart("causes");
        opinion.probabilities().entrySet().stream()
                .sorted(Map.Entry.<Cause, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> cause(json, entry.getKey(), entry.getValue(), opinion.evidence()));
        json.writeEndArray();
        if (opinion instanceof CauseOpinion.NotEnough notEnough) {
            json.writePOJOProperty("would_tell", notEnough.wouldTell());
        }
    }

    private static void cause(JsonGenerator json, Cause cause, double probability, List<CauseEvidence> evidence) {
        json.writeStartObject();
        json.writeStringProperty("cause", cause.code());
        json.writeNumberProperty("probability", probability);
        evidence(json, "for", cause, true, evidence);
        evidence(json, "against", cause, false, evidence);
        json.writeEndObject();
    }

    private static void evidence(
            JsonGenerator json, String name, Cause cause, boolean speaksFor, List<CauseEvidence> evidence) {
        json.writeArrayPropertyStart(name);
        evidence.stream()
                .filter(piece -> piece.cause() == cause && piece.speaksFor() == speaksFor)
                .forEach(piece -> piece(json, piece));
        json.writeEndArray();
    }

    private static void piece(JsonGenerator json, CauseEvidence piece) {
        json.writeStartObject();
        json.writeStringProperty("figure", piece.figure().code());
        json.writeNumberProperty("value", piece.value());
        if (!Double.isNaN(piece.usual())) {
            json.writeNumberProperty("usual", piece.usual());
        }
        json.writeNumberProperty("weight", piece.weight());
        json.writeEndObject();
    }
}
