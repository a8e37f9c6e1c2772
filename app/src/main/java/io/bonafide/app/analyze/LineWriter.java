package io.bonafide.app.analyze;

import io.bonafide.app.report.ReportCollector;
import io.bonafide.core.assess.Assessment;
import io.bonafide.core.assess.Band;
import io.bonafide.core.assess.Hindsight;
import io.bonafide.core.cause.Cause;
import io.bonafide.exchange.intake.IntakeProgress;
import io.bonafide.exchange.result.LineFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Passes every assessment once: into the files, to the report, and over the counters. */
public final class LineWriter {
    private static final int LOOK_EVERY = 1 << 12;

    private final LineFiles files;
    private final ReportCollector report;
    private final IntakeProgress progress;
    private final long all;
    private final long[] bands = new long[Band.values().length];
    private long lines;
    private long orderCount;

    /** @param all lines that there will be, at least 1 */
    public LineWriter(LineFiles files, ReportCollector report, long all, IntakeProgress progress) {
        this.files = files;
        this.report = report;
        this.all = all;
        this.progress = progress;
    }

    /** @param causes that are told, by their incidents' ids */
    public void write(Hindsight hindsight, Map<String, Cause> causes) throws IOException, InterruptedException {
        try {
            hindsight.forEachBlock(block -> new Block(block, files.render(block, causes)), this::add);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (Stopped e) {
            throw new InterruptedException("The writing of the assessments was interrupted.");
        }
        orderCount += hindsight.orders();
    }

    public long lines() {
        return lines;
    }

    public long orders() {
        return orderCount;
    }

    public long inBand(Band band) {
        return bands[band.ordinal()];
    }

    private void add(Block block) {
        try {
            files.write(block.rendered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        block.assessments.forEach(this::add);
    }

    private void add(Assessment assessment) {
        report.add(assessment);
        bands[assessment.band().ordinal()]++;
        if (++lines % LOOK_EVERY == 0) {
            progress.phase("writing", lines / (double) all);
            if (Thread.interrupted()) {
                throw new Stopped();
            }
        }
    }

    private record Block(List<Assessment> assessments, LineFiles.Rendered rendered) {}

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
