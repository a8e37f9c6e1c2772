package io.bonafide.exchange.spill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {
    @TempDir
    Path parent;

    @Test
    void closingLeavesNothingBehind() throws IOException {
        Scratch scratch = Scratch.open(parent);
        Files.write(scratch.newFile("lines"), new byte[100]);
        scratch.close();
        scratch.close();
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void theDirectoryOfALivingRunStays() throws Exception {
        Process child = child("sleeping");
        List<Path> before = entries();
        try (Scratch own = Scratch.open(parent);
                Scratch second = Scratch.open(parent)) {
            assertThat(before).hasSize(2);
            assertThat(entries()).hasSize(6).containsAll(before).contains(own.directory(), second.directory());
        }
        assertThat(entries()).isEqualTo(before);
        child.destroyForcibly().waitFor();
    }

    @Test
    void whatAKilledRunLeftIsRemovedAtTheNextStart() throws Exception {
        Process child = child("sleeping");
        child.destroyForcibly().waitFor();
        assertThat(entries()).hasSize(2);
        Scratch.open(parent).close();
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void aTerminatedRunRemovesItsOwn() throws Exception {
        Process child = child("sleeping");
        child.destroy();
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void aDirectoryThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.write(parent.resolve("file"), new byte[1]);
        assertThatThrownBy(() -> Scratch.open(file))
                .isInstanceOf(ScratchException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("Name another directory");
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.sorted().toList();
        }
    }

    private Process child(String ready) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process child = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Holder.class.getName(), parent.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(child.inputReader().readLine()).isEqualTo(ready);
        return child;
    }

    /** Holds a scratch directory with a file in it until it is ended. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws Exception {
            Scratch scratch = Scratch.open(Path.of(args[0]));
            Files.write(scratch.newFile("lines"), new byte[1000]);
            System.out.println("sleeping");
            System.in.read();
        }
    }
}
