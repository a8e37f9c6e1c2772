package io.bonafide.exchange.result;

import io.bonafide.core.assess.Assessment;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.SourceRef;
import io.bonafide.core.signal.Fact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of {@code facts.jsonl}. */
final class FactRows {
    private final TextOutput facts;
    private final List<String> inputNames;
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
            for (Fact fact : signal.opinion().facts()) {
                write(line, fact);
            }
        }
    }

    /** How each row of a line begins. */
    private static byte[] line(LineKey line) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(160);
        try (TextOutput out = new TextOutput(bytes, 160)) {
            out.text("{\"platform\":").jsonString(line.shop().platform().code());
            out.text(",\"shop_id\":").jsonString(line.shop().shopId());
            out.text(",\"order_id\":").jsonString(line.orderId());
            out.text(",\"line_id\":").jsonString(line.lineId());
        }
        return bytes.toByteArray();
    }

    private void write(byte[] line, Fact fact) throws IOException {
        facts.bytes(line);
        field("detector", fact.detector());
        field("quantity", fact.quantity());
        facts.text(",\"value\":").decimal(fact.value());
        field("operator", fact.operator().sign());
        facts.text(",\"").text(fact.limitIs().name().toLowerCase(Locale.ROOT)).text("\":");
        facts.decimal(fact.limit());
        writeWindow(fact.window());
        writeDetails(fact.details());
        writeSources(fact);
        facts.text("}\n");
        count++;
    }

    private void field(String name, String value) throws IOException {
        facts.text(",\"").text(name).text("\":").jsonString(value);
    }

    private void writeWindow(@Nullable Duration window) throws IOException {
        if (window != null) {
            field("window", window.toString());
        }
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
}
