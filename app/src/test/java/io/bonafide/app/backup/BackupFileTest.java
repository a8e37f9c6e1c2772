package io.bonafide.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.core.order.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The frozen backup of the first format, harmed in every way. */
class BackupFileTest {
    @TempDir
    private Path home;

    private Path data;
    private Path keys;

    @BeforeEach
    void copy() throws Exception {
        data = FrozenBackupTest.copy("data.zip", home);
        keys = FrozenBackupTest.copy("keys.zip", home);
    }

    @Test
    void anAlteredByteIsFoundUnlessItMeansNothing() throws Exception {
        byte[] whole = Files.readAllBytes(data);
        Random random = new Random(5);
        Map<String, String> said = contents(data);
        int refused = 0;
        int harmless = 0;
        for (int i = 0; i < 600; i++) {
            byte[] altered = whole.clone();
            altered[random.nextInt(altered.length)] ^= (byte) (1 << random.nextInt(8));
            Path file = Files.write(home.resolve("altered.zip"), altered);
            try (BackupFile opened = BackupFile.open(file, Manifest.Kind.DATA)) {
                assertThat(contents(file)).isEqualTo(said);
                harmless++;
            } catch (BackupException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(300);
        assertThat(harmless).as("times of entries and the like").isPositive();
    }

    @Test
    void aTruncatedOneIsRefusedWhereverItWasCut() throws Exception {
        byte[] whole = Files.readAllBytes(data);
        for (int length = 0; length < whole.length; length += 1 + whole.length / 200) {
            Path file = Files.write(home.resolve("cut.zip"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> BackupFile.open(file, Manifest.Kind.DATA))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("cut off");
        }
    }

    @Test
    void whatIsNoneOrTheOtherOrOfANewerFormatIsSaidSo() throws Exception {
        refused(Files.writeString(home.resolve("text"), "text"), "is cut off or is no backup");
        refused(home.resolve("absent"), "cannot be read");
        refused(keys, "holds keys");
        assertThatThrownBy(() -> BackupFile.open(data, Manifest.Kind.KEYS)).hasMessageContaining("holds data");
        refused(changed(manifest -> manifest.replace("\"format\" : 1", "\"format\" : 2"), Map.of()), "is of format 2");
        refused(changed(manifest -> "{\"format\": 1, \"more\": 1}", Map.of()), "differs from its hash");
        refused(
                changed(
                        manifest -> manifest.replaceFirst("\"name\" : \"account\"", "\"name\" : \"account; DROP\""),
                        Map.of()),
                "differs from its hash");
        refused(changed(manifest -> manifest, Map.of("tables/account.copy", "")), "tables/account.copy differs");
        refused(changed(manifest -> manifest.replaceFirst("\"rows\" : \\d+", "\"rows\" : 7777"), Map.of()), "differs");
        refused(
                changed(manifest -> manifest.replace("\"name\" : \"event\"", "\"name\" : \"events\""), Map.of()),
                "lacks tables/events.copy");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("letter.txt"));
        }
        refused(Files.write(home.resolve("foreign.zip"), bytes.toByteArray()), "is no backup of Bonafide");
    }

    /** Whole by its hashes, and still nothing that the schema takes: the place is as empty as before. */
    @Test
    void whatFailsInTheMiddleLeavesNothing() throws Exception {
        Path orphan = changed(
                manifest -> manifest.replaceFirst(
                        "(?s)(\"name\" : \"answer\".*?\"rows\" : )\\d+(.*?\"sha256\" : \")\\w+",
                        "$11$2" + Sha256.hex("1\t999\t0.5\t{}\ttaken\n".getBytes(StandardCharsets.UTF_8))),
                Map.of("tables/answer.copy", "1\t999\t0.5\t{}\ttaken\n"));
        Path place = home.resolve("place");
        assertThatThrownBy(() -> Restore.run(place, null, orphan, keys))
                .isInstanceOf(java.sql.SQLException.class)
                .hasMessageContaining("answer");
        assertThat(BackupTest.list(place)).containsExactly("lock");
        Path newer =
                changed(manifest -> manifest.replaceFirst("\"schema\" : \"\\d+\"", "\"schema\" : \"99999\""), Map.of());
        assertThatThrownBy(() -> Restore.run(place, null, newer, keys))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("whose schema (99999) this version does not know");
        assertThat(BackupTest.list(place)).containsExactly("lock");
        Restore.run(place, null, data, keys);
        assertThat(BackupTest.list(place)).contains("postgres", "secrets").doesNotContain("restoring");
    }

    @Test
    void aBackupOverwritesNothing() throws Exception {
        assertThatThrownBy(() -> BackupWriter.create(data))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("already");
        try (BackupWriter writer = BackupWriter.create(home.resolve("unfinished.zip"))) {
            writer.put("x", new byte[1]);
        }
        assertThat(BackupTest.list(home)).containsExactly("data.zip", "keys.zip");
    }

    private static void refused(Path file, String why) {
        assertThatThrownBy(() -> BackupFile.open(file, Manifest.Kind.DATA))
                .as(file.toString())
                .isInstanceOf(BackupException.class)
                .hasMessageContaining(why);
    }

    private static Map<String, String> contents(Path file) throws Exception {
        Map<String, String> contents = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                contents.put(
                        entry.getName(), Sha256.hex(zip.getInputStream(entry).readAllBytes()));
            }
        }
        return contents;
    }

    /** With another manifest, whose hash is right, and other entries. */
    private Path changed(UnaryOperator<String> manifest, Map<String, String> others) throws Exception {
        Path file = home.resolve("changed.zip");
        try (ZipFile zip = new ZipFile(data.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            String hash = "";
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(Manifest.ENTRY)) {
                    bytes = manifest.apply(new String(bytes, StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8);
                    hash = Sha256.hex(bytes);
                } else if (entry.getName().equals(Manifest.HASH_ENTRY)) {
                    bytes = hash.getBytes(StandardCharsets.UTF_8);
                }
                bytes = others.containsKey(entry.getName())
                        ? others.get(entry.getName()).getBytes(StandardCharsets.UTF_8)
                        : bytes;
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(bytes);
            }
        }
        return file;
    }
}
