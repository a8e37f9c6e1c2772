package io.bonafide.exchange.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultDirectoryTest {
    @TempDir
    private Path parent;

    private Path out;

    @BeforeEach
    void nameTheOutput() {
        out = parent.resolve("out");
    }

    @Test
    void nothingStandsUnderTheFinalNameUntilTheCommit() throws IOException {
        try (ResultDirectory directory = ResultDirectory.prepare(out)) {
            Files.writeString(directory.staged(ResultFile.RUN), "{}");
            assertThat(out).doesNotExist();
            directory.commit();
        }
        assertThat(out.resolve("run.json")).hasContent("{}");
        assertThat(files(parent)).containsExactly("out");
    }

    @Test
    void withoutACommitNothingIsLeft() throws IOException {
        try (ResultDirectory directory = ResultDirectory.prepare(out)) {
            Files.writeString(directory.staged(ResultFile.ASSESSMENTS), "half");
        }
        assertThat(files(parent)).isEmpty();
    }

    @Test
    void anEarlierResultIsReplacedAndWhatIsNotOursStays() throws IOException {
        write("old");
        Files.writeString(out.resolve("notes.txt"), "mine");
        Files.writeString(out.resolve("facts.jsonl"), "of the old run only");
        write("new");
        assertThat(out.resolve("run.json")).hasContent("new");
        assertThat(out.resolve("notes.txt")).hasContent("mine");
        assertThat(out.resolve("facts.jsonl")).doesNotExist();
    }

    @Test
    void anEarlierResultStaysIfTheNewOneIsNotCommitted() throws IOException {
        write("old");
        try (ResultDirectory directory = ResultDirectory.prepare(out)) {
            Files.writeString(directory.staged(ResultFile.RUN), "half");
        }
        assertThat(out.resolve("run.json")).hasContent("old");
    }

    @Test
    void aReplacementThatWasCutOffCanBeDoneAgain() throws IOException {
        write("old");
        Files.delete(out.resolve("run.json"));
        Files.writeString(out.resolve("assessments.csv"), "half a move");
        write("new");
        assertThat(out.resolve("run.json")).hasContent("new");
    }

    @Test
    void aDirectoryThatIsNotOursIsRefusedUntouched() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> ResultDirectory.prepare(out))
                .isInstanceOf(ResultException.class)
                .hasMessageContaining("is not a result of Bonafide");
        assertThat(files(parent)).containsExactly("out");
        assertThat(files(out)).containsExactly("thesis.txt");
    }

    @Test
    void aFileIsRefused() throws IOException {
        Files.writeString(out, "a file");
        assertThatThrownBy(() -> ResultDirectory.prepare(out)).isInstanceOf(ResultException.class);
        assertThat(out).hasContent("a file");
    }

    @Test
    void anEmptyDirectoryIsTaken() throws IOException {
        Files.createDirectories(out);
        write("new");
        assertThat(out.resolve("run.json")).hasContent("new");
    }

    @Test
    void onceClosedNothingMoreCanBeWrittenOrCommitted() throws IOException {
        ResultDirectory directory = ResultDirectory.prepare(out);
        directory.close();
        assertThatThrownBy(() -> directory.staged(ResultFile.RUN)).hasMessageContaining("is closed");
        assertThatThrownBy(directory::commit).hasMessageContaining("is closed");
        assertThat(out).doesNotExist();
    }

    private void write(String content) throws IOException {
        try (ResultDirectory directory = ResultDirectory.prepare(out)) {
            Files.writeString(directory.staged(ResultFile.RUN), content);
            directory.commit();
        }
    }

    private static List<String> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
