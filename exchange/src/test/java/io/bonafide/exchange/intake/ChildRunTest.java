package io.bonafide.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.exchange.spill.Scratch;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of their own in a JVM of their own: with little memory, and killed in the middle. */
class ChildRunTest {
    @TempDir
    Path directory;

    /** With {@code -Dbonafide.long=true} two million rows in 1 GiB, else 100,000 in 48 MiB. */
    @Test
    void memoryStaysFlatHoweverManyRowsThereAre() throws Exception {
        boolean large = Boolean.getBoolean("bonafide.long");
        String rows = large ? "2000000" : "100000";
        Process child = child(large ? "-Xmx1g" : "-Xmx48m", rows, large ? "307" : "12");
        List<String> output = child.inputReader().lines().toList();
        assertThat(child.waitFor()).as(String.join("\n", output)).isZero();
        assertThat(output).last().asString().contains(rows + " lines").contains("0 aside");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void whatAKilledRunLeavesIsGoneAfterTheNextStart() throws Exception {
        Process child = child("-Xmx48m", "50000", "2");
        BufferedReader output = child.inputReader();
        assertThat(output.readLine()).isEqualTo("stored");
        child.destroyForcibly().waitFor();
        assertThat(directory).isDirectoryRecursivelyContaining("glob:**/rows-1");
        Scratch.open(directory).close();
        assertThat(directory).isEmptyDirectory();
    }

    private Process child(String memory, String rows, String budget) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        memory,
                        "-cp",
                        System.getProperty("java.class.path"),
                        JoinRun.class.getName(),
                        directory.toString(),
                        rows,
                        budget,
                        "1")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
