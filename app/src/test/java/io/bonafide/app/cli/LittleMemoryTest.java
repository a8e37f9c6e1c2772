package io.bonafide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A shop that is too large for the heap, in a process of its own. */
final class LittleMemoryTest {
    /** With {@code -Dbonafide.long=true} two million lines in 1 GiB, else 76,000 in 512 MiB. */
    private static final boolean LARGE = Boolean.getBoolean("bonafide.long");

    @TempDir
    static Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"16m", "20m", "26m", "34m"})
    @Timeout(120)
    void tooLittleMemoryIsSaidAndNothingWritten(String heap) throws IOException, InterruptedException {
        Path out = directory.resolve("out" + heap);
        Path said = directory.resolve("said" + heap);
        int code = analyze(heap, out, said);
        assertThat(Files.readString(said))
                .containsPattern("The \\d+ MB of memory that Java may use are not enough")
                .contains("JAVA_OPTS=-Xmx4g")
                .doesNotContain("\tat ");
        assertThat(code).isEqualTo(ExitCode.UNREADABLE);
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.contains("out" + heap));
        }
    }

    @Test
    @Timeout(1200)
    void enoughMemoryIsEnough() throws IOException, InterruptedException {
        Path out = directory.resolve("outEnough");
        Path said = directory.resolve("saidEnough");
        int code = LARGE ? analyze("large", "1560000", "1g", out, said) : analyze("512m", out, said);
        assertThat(code).as(Files.readString(said)).isEqualTo(ExitCode.DONE);
        assertThat(out.resolve("report.html")).exists();
    }

    private static int analyze(String heap, Path out, Path said) throws IOException, InterruptedException {
        return analyze("shop", "60000", heap, out, said);
    }

    private static int analyze(String name, String orders, String heap, Path out, Path said)
            throws IOException, InterruptedException {
        Path shop = directory.resolve(name);
        if (!Files.exists(shop)) {
            assertThat(Ran.run("simulate", "--days", "120", "--orders", orders, "--out", shop.toString())
                            .exit())
                    .isZero();
        }
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "@" + Path.of("..", "scripts", "long-run.args"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bonafide.class.getName(),
                        "analyze",
                        shop.resolve("orders.csv").toString(),
                        "--lang",
                        "en",
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
    }
}
