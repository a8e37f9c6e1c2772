package io.bonafide.exchange.result;

import io.bonafide.core.assess.Assessment;
import io.bonafide.core.assess.Counterfactual;
import io.bonafide.core.learn.LearntModel;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.SourceRef;
import io.bonafide.core.signal.Fact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rows of {@code facts.jsonl}. */
final class FactRows {
    private static final int TEXT_SIZE = 160;

    private final TextOutput facts;
    private final List<String> inputNames;
    private final Map<Kind, Words> words = new HashMap<>();
    private long count;

    /** @param inputNames the run's input files, as {@link SourceRef#file} counts them */
    FactRows(TextOutput facts, List<String> inputNames) {
        this.facts = facts;
        this.inputNames = inputNames;
    }

    long count() {
        return count;
    }

    void write(Assessment assessment) throws IOException {
        if (assessment.signals().isEmpty()) {
            return;
        }
        byte[] line = line(assessment.line());
        for (Assessment.Signal signal : assessment.signals()) {
            Map<String, Double> then = suppositions(signal.detector(), assessment.wouldClear());
            byte[] learnt = learnt(signal.detector(), assessment.moved());
            for (Fact fact : signal.opinion().facts()) {
                write(line, fact, then, learnt);
            }
        }
    }

    /** How each row of a line begins. */
    private static byte[] line(LineKey line) throws IOException {
        return bytes(out -> {
            out.text("{\"platform\":").jsonString(line.shop().platform().code());
            field(out, "shop_id", line.shop().shopId());
            field(out, "order_id", line.orderId());
            field(out, "line_id", line.lineId());
        });
    }

    private void write(byte[] line, Fact fact, Map<String, Double> then, byte[] learnt) throws IOException {
        Words words = words(fact);
        facts.bytes(line).bytes(words.beforeValue).decimal(fact.value());
        facts.bytes(words.beforeLimit).decimal(fact.limit()).bytes(words.afterLimit);
        writeDetails(fact.details());
        writeSources(fact);
        for (Map.Entry<String, Double> supposed : then.entrySet()) {
            facts.text(",\"").text(supposed.getKey()).text("\":").probability(supposed.getValue());
        }
        facts.bytes(learnt).text("}\n");
        count++;
    }

    /** What the line's probability would be without the detector's suspicion, or with the parcel delivered. */
    private static Map<String, Double> suppositions(String detector, List<Counterfactual> all) {
        Map<String, Double> then = new TreeMap<>();
        for (Counterfactual each : all) {
            if (each.supposed() == Counterfactual.Supposition.DELIVERED
                    && each.detectors().contains(detector)) {
                then.put("probability_if_delivered", each.probability());
            } else if (each.detectors().equals(List.of(detector))) {
                then.put("probability_without", each.probability());
            }
        }
        return then;
    }

    /** By how much labels moved the line: through this detector's evidence, and all else; in log odds. */
    private static byte[] learnt(String detector, List<LearntModel.Moved> moved) throws IOException {
        if (moved.isEmpty()) {
            return new byte[0];
        }
        return bytes(out -> {
            out.text(",\"learnt\":{\"by_evidence\":").decimal(by(detector, moved));
            out.text(",\"by_log_odds\":")
                    .decimal(by(LearntModel.LOG_ODDS, moved))
                    .put('}');
        });
    }

    private static double by(String feature, List<LearntModel.Moved> moved) {
        return moved.stream()
                .filter(each -> each.feature().equals(feature))
                .mapToDouble(LearntModel.Moved::by)
                .sum();
    }

    private Words words(Fact fact) throws IOException {
        Kind kind = new Kind(fact.detector(), fact.quantity(), fact.operator(), fact.limitIs(), fact.window());
        @Nullable Words known = words.get(kind);
        if (known == null) {
            known = Words.of(kind);
            words.put(kind, known);
        }
        return known;
    }

    private static void field(TextOutput out, String name, String value) throws IOException {
        out.text(",\"").text(name).text("\":").jsonString(value);
    }

    private static byte[] bytes(Text text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(TEXT_SIZE);
        try (TextOutput out = new TextOutput(bytes, TEXT_SIZE)) {
            text.write(out);
        }
        return bytes.toByteArray();
    }

    private void writeDetails(Map<String, String> details) throws IOException {
        if (details.isEmpty()) {
            return;
        }
        facts.text(",\"details\":");
        char before = '{';
        for (Map.Entry<String, String> detail : details.entrySet()) {
            facts.put(before).jsonString(detail.getKey()).put(':').jsonString(detail.getValue());
            before = ',';
        }
        facts.put('}');
    }

    /** Rows of one file stand together: {@code [{"file":"a.csv","rows":[2,3]}]}. */
    private void writeSources(Fact fact) throws IOException {
        facts.text(",\"sources\":[");
        int file = -1;
        for (SourceRef source : fact.sources()) {
            if (source.file() == file) {
                facts.put(',');
            } else {
                facts.text(file < 0 ? "{\"file\":" : "]},{\"file\":");
                facts.jsonString(inputNames.get(source.file())).text(",\"rows\":[");
                file = source.file();
            }
            facts.number(source.row());
        }
        facts.text(file < 0 ? "]" : "]}]").text(",\"sources_in_all\":").number(fact.sourcesInAll());
    }

    private interface Text {
        void write(TextOutput out) throws IOException;
    }

    /** What the facts that a detector states of a quantity have in common. */
    private record Kind(
            String detector,
            String quantity,
            Fact.Operator operator,
            Fact.Limit limitIs,
            @Nullable Duration window) {}

    /** The text around the numbers of the facts of one kind. */
    private static final class Words {
        private final byte[] beforeValue;
        private final byte[] beforeLimit;
        private final byte[] afterLimit;

        private Words(byte[] beforeValue, byte[] beforeLimit, byte[] afterLimit) {
            this.beforeValue = beforeValue;
            this.beforeLimit = beforeLimit;
            this.afterLimit = afterLimit;
        }

        static Words of(Kind kind) throws IOException {
            byte[] beforeValue = bytes(out -> {
                field(out, "detector", kind.detector);
                field(out, "quantity", kind.quantity);
                out.text(",\"value\":");
            });
            byte[] beforeLimit = bytes(out -> {
                field(out, "operator", kind.operator.sign());
                out.text(",\"")
                        .text(kind.limitIs.name().toLowerCase(Locale.ROOT))
                        .text("\":");
            });
            byte[] afterLimit = bytes(out -> {
                if (kind.window != null) {
                    field(out, "window", kind.window.toString());
                }
            });
            return new Words(beforeValue, beforeLimit, afterLimit);
        }
    }
}
