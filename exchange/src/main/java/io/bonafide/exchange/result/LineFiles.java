package io.bonafide.exchange.result;

import io.bonafide.core.assess.Assessment;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.SourceRef;
import io.bonafide.core.signal.Fact;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is said of each line as it comes: {@code assessments.csv} and {@code facts.jsonl}. The order of the rows is
 * the order of the calls. The column {@code cause} stays empty as long as there is no method for causes.
 */
public final class LineFiles implements Closeable {
    private static final String HEADER =
            "platform,shop_id,order_id,line_id,probability,band,cause,incident_id,reasons,as_of_probability,known_then\n";

    private final TextOutput assessments;
    private final TextOutput facts;
    private final List<String> inputNames;
    private long factCount;

    private LineFiles(TextOutput assessments, TextOutput facts, List<String> inputNames) {
        this.assessments = assessments;
        this.facts = facts;
        this.inputNames = inputNames;
    }

    /** @param inputNames the run's input files, as {@link SourceRef#file} counts them */
    public static LineFiles open(ResultDirectory directory, List<String> inputNames) throws IOException {
        TextOutput assessments = TextOutput.open(directory.staged(ResultFile.ASSESSMENTS));
        assessments.text(HEADER);
        TextOutput facts = TextOutput.open(directory.staged(ResultFile.FACTS));
        return new LineFiles(assessments, facts, List.copyOf(inputNames));
    }

    public void write(Assessment assessment) throws IOException {
        writeRow(assessment);
        for (Assessment.Signal signal : assessment.signals()) {
            for (Fact fact : signal.opinion().facts()) {
                writeFact(assessment.line(), fact);
            }
        }
    }

    /** How many facts were written. */
    public long factCount() {
        return factCount;
    }

    @Override
    public void close() throws IOException {
        try (assessments) {
            facts.close();
        }
    }

    private void writeRow(Assessment assessment) throws IOException {
        LineKey line = assessment.line();
        assessments.text(line.shop().platform().code()).put(',');
        assessments.cell(line.shop().shopId()).put(',');
        assessments.cell(line.orderId()).put(',');
        assessments.cell(line.lineId()).put(',');
        assessments.probability(assessment.probability()).put(',');
        assessments.text(assessment.band().code()).text(",,");
        if (assessment.incidentId() != null) {
            assessments.cell(assessment.incidentId());
        }
        assessments.put(',');
        writeReasons(assessment);
        assessments.put(',').probability(assessment.asOfProbability()).put(',');
        assessments.text(assessment.knownThen() == Assessment.KnownThen.LIVE ? "live\n" : "reconstructed\n");
    }

    private void writeReasons(Assessment assessment) throws IOException {
        boolean first = true;
        for (Assessment.Signal signal : assessment.signals()) {
            if (!first) {
                assessments.put(';');
            }
            assessments.text(signal.detector());
            first = false;
        }
    }

    private void writeFact(LineKey line, Fact fact) throws IOException {
        facts.text("{\"platform\":").jsonString(line.shop().platform().code());
        field("shop_id", line.shop().shopId());
        field("order_id", line.orderId());
        field("line_id", line.lineId());
        field("detector", fact.detector());
        field("quantity", fact.quantity());
        facts.text(",\"value\":").text(plain(fact.value()));
        field("operator", fact.operator().sign());
        facts.text(",\"").text(fact.limitIs().name().toLowerCase(Locale.ROOT)).text("\":");
        facts.text(plain(fact.limit()));
        writeWindow(fact.window());
        writeDetails(fact.details());
        writeSources(fact);
        facts.text("}\n");
        factCount++;
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

    /** A double as JSON writes it: whole numbers without a point, never NaN or infinite. */
    private static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return Double.isFinite(value) ? Double.toString(value) : "null";
    }
}
