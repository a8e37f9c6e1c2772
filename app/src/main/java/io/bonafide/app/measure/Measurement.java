package io.bonafide.app.measure;

import io.bonafide.core.assess.Band;
import io.bonafide.core.evaluate.Evaluation;
import io.bonafide.core.evaluate.Evaluator;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.LineKey;
import io.bonafide.exchange.canonical.SideFile;
import io.bonafide.exchange.result.ResultReader;
import io.bonafide.exchange.table.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Assessments held against labels.
 *
 * @param assessed lines with an assessment
 * @param labelled of them with a label
 * @param withoutAssessment labels of lines that were not assessed
 */
public record Measurement(Evaluation evaluation, long assessed, long labelled, long withoutAssessment) {

    /**
     * Joins and evaluates. A label that names no shop is of the line with its order and line, whatever the shop; of two
     * labels for a line the last one counts.
     */
    public static Measurement of(Path assessments, Path labels) throws IOException, UnreadableFileException {
        Map<LineKey, Label> byLine = new HashMap<>();
        SideFile.labels(labels, label -> byLine.put(label.line(), label));
        Join join = new Join(byLine);
        ResultReader.banded(assessments, join);
        return new Measurement(join.evaluator.evaluate(), join.assessed, join.labelled, byLine.size() - join.labelled);
    }

    private static final class Join implements ResultReader.BandedConsumer {
        private final Evaluator evaluator = new Evaluator();
        private final Map<LineKey, Label> labels;
        private long assessed;
        private long labelled;

        Join(Map<LineKey, Label> labels) {
            this.labels = labels;
        }

        @Override
        public void accept(LineKey line, double probability, Band band) {
            assessed++;
            @Nullable Label label = labels.get(line);
            if (label == null) {
                label = labels.get(new LineKey(SideFile.UNNAMED, line.orderId(), line.lineId()));
            }
            if (label != null) {
                labelled++;
                evaluator.add(probability, band, label.verdict(), label.scenario());
            }
        }
    }
}
