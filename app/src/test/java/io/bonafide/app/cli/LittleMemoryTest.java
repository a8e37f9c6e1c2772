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
    @Timeout(120)
    void enoughMemoryIsEnough() throws IOException, InterruptedException {
        Path out = directory.resolve("outEnough");
        assertThat(analyze("512m", out, directory.resolve("saidEnough"))).isEqualTo(ExitCode.DONE);
        assertThat(out.resolve("report.html")).exists();
    }

    private static int analyze(String heap, Path out, Path said) throws IOException, InterruptedException {
        Path shop = directory.resolve("shop");
        if (!Files.exists(shop)) {
            assertThat(Ran.run("simulate", "--orders", "60000", "--out", shop.toString())
                            .exit())
                    .isZero();
        }
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
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
