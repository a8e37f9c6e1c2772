package io.bonafide.app.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReportPageTest {
    @Test
    void theSampleIsWrittenForALook() throws IOException {
        Path target = Files.createDirectories(Path.of("target/report"));
        ReportPage.write(SampleReport.attacked(null), target.resolve("attacked.html"));
        ReportPage.write(SampleReport.quiet(null), target.resolve("quiet.html"));
    }
}
