package io.bonafide.exchange.result;

import io.bonafide.core.assess.Assessment;
import io.bonafide.core.cause.Cause;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.SourceRef;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is said of each line as it comes: {@code assessments.csv} and {@code facts.jsonl}. The order of the rows is
 * the order of the calls. The column {@code cause} is empty where a line is in no incident or its incident's cause is not told.
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

    /** Rows of both files, ready to be written. */
    public static final class Rendered {
        private final ByteArrayOutputStream assessments;
        private final ByteArrayOutputStream facts;
        private final long factCount;

        private Rendered(ByteArrayOutputStream assessments, ByteArrayOutputStream facts, long factCount) {
            this.assessments = assessments;
            this.facts = facts;
            this.factCount = factCount;
        }
    }

    /**
     * What is to be written of the assessments; on any thread.
     *
     * @param causes of the shop's incidents, by their ids; those that are told
     */
    public Rendered render(List<Assessment> block, Map<String, Cause> causes) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream(1 << 17);
        ByteArrayOutputStream said = new ByteArrayOutputStream(1 << 19);
        long count;
        try (TextOutput assessmentsOut = new TextOutput(rows);
                TextOutput factsOut = new TextOutput(said)) {
            FactRows factRows = new FactRows(factsOut, inputNames);
            for (Assessment assessment : block) {
                writeRow(assessment, causes, assessmentsOut);
                factRows.write(assessment);
            }
            count = factRows.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Rendered(rows, said, count);
    }

    /** Writes the next rows. */
    public void write(Rendered rows) throws IOException {
        assessments.bytes(rows.assessments);
        facts.bytes(rows.facts);
        factCount += rows.factCount;
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

    private static void writeRow(Assessment assessment, Map<String, Cause> causes, TextOutput out) throws IOException {
        LineKey line = assessment.line();
        out.text(line.shop().platform().code()).put(',');
        out.cell(line.shop().shopId()).put(',');
        out.cell(line.orderId()).put(',');
        out.cell(line.lineId()).put(',');
        out.probability(assessment.probability()).put(',');
        out.text(assessment.band().code()).put(',');
        writeIncident(assessment.incidentId(), causes, out);
        out.put(',');
        writeReasons(assessment, out);
        out.put(',').probability(assessment.asOfProbability()).put(',');
        out.text(assessment.knownThen() == Assessment.KnownThen.LIVE ? "live\n" : "reconstructed\n");
    }

    private static void writeIncident(@Nullable String incident, Map<String, Cause> causes, TextOutput out)
            throws IOException {
        if (incident == null) {
            out.put(',');
            return;
        }
        @Nullable Cause cause = causes.get(incident);
        out.text(cause == null ? "" : cause.code()).put(',');
        out.cell(incident);
    }

    private static void writeReasons(Assessment assessment, TextOutput out) throws IOException {
        boolean first = true;
        for (Assessment.Signal signal : assessment.signals()) {
            if (!first) {
                out.put(';');
            }
            out.text(signal.detector());
            first = false;
        }
    }
}
