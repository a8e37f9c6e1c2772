package io.bonafide.exchange.table;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Good files of every format, damaged at random: each is read or refused, and nothing else happens. */
class TableFuzzTest {
    private static final int SHORT = 400;
    private static final int LONG = 30_000;

    private static final byte[][] SPECIAL = {
        {0},
        {(byte) 0xff},
        {(byte) 0x81, 0x30},
        {'"'},
        {'\r'},
        {'\n', '\n'},
        {','},
        {'\t'},
        {'<'},
        {'P', 'K', 3, 4},
        "<!DOCTYPE x>".getBytes(UTF_8),
        "]]>-->".getBytes(UTF_8),
        "99999999999999999999".getBytes(UTF_8),
        "<row><c r=\"ZZZZ1\" t=\"s\"><v>-7</v></c></row>".getBytes(UTF_8),
        "<table><tr><td colspan=99999 rowspan=99999>".getBytes(UTF_8),
        {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
        {(byte) 0xff, (byte) 0xff, (byte) 0xff, 0x7f}
    };

    @TempDir
    Path directory;

    private final List<byte[]> corpus = new ArrayList<>();

    @BeforeEach
    void makeCorpus() throws IOException {
        StringBuilder csv = new StringBuilder("订单编号,买家留言,\"金额\"\r\n");
        StringBuilder html = new StringBuilder("<html><table><tr><th>订单编号</th><th>留言</th></tr>");
        for (int i = 0; i < 60; i++) {
            csv.append("=\"")
                    .append(1930679858170647L + i)
                    .append("\",\"请尽快\n发货 ")
                    .append(i)
                    .append("\",")
                    .append(i)
                    .append("元\n");
            html.append("<tr><td>").append(i).append("</td><td>好评<br>返现</td></tr>");
        }
        String text = csv.toString();
        corpus.add(text.getBytes(UTF_8));
        corpus.add(text.getBytes(Encoding.GB18030));
        corpus.add(("\ufeff" + text.replace(',', '\t')).getBytes(UTF_16LE));
        corpus.add(Tables.gzip(text.getBytes(UTF_8)));
        corpus.add((html + "</table></html>").getBytes(UTF_8));
        corpus.add(Files.readAllBytes(xlsx()));
        corpus.add(Files.readAllBytes(xls()));
    }

    private Path xlsx() {
        return Tables.xlsx(directory, "good.xlsx", sheet -> {
            for (int i = 0; i < 60; i++) {
                sheet.value(i, 0, "order " + i);
                sheet.value(i, 1, i * 1.5);
                sheet.value(i, 2, LocalDateTime.of(2026, 11, 11, 0, i));
                sheet.style(i, 2).format("yyyy-MM-dd HH:mm:ss").set();
                sheet.inlineString(i, 3, "备注\n" + i);
            }
        });
    }

    private Path xls() {
        return Tables.xls(directory, "good.xls", book -> {
            var sheet = book.createSheet("orders");
            for (int i = 0; i < 60; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue("order " + i);
                row.createCell(1).setCellValue(i * 1.5);
                row.createCell(2).setCellValue(i % 2 == 0);
                row.createCell(3).setCellFormula("1+" + i);
            }
        });
    }

    /** What became of the damaged files. */
    private static final class Tally {
        private final Map<String, Integer> refusals = new TreeMap<>();
        private final EnumSet<RowProblem.Kind> problems = EnumSet.noneOf(RowProblem.Kind.class);
        private final EnumSet<TableFile.Format> formats = EnumSet.noneOf(TableFile.Format.class);
        private int read;
        private int refused;

        void take(Path file) {
            try (TableFile table = TableFile.open(file, Limits.DEFAULT)) {
                Rows rows = table.rows();
                while (rows.next()) {
                    for (int i = 0; i <= rows.size(); i++) {
                        assertThat(rows.cell(i)).doesNotContain("\u0000").doesNotContain("\ufdd0");
                    }
                    rows.problem().ifPresent(problem -> problems.add(problem.kind()));
                }
                assertThat(table.sha256()).hasSize(64);
                formats.add(table.format());
                read++;
            } catch (UnreadableFileException e) {
                refused++;
                refusals.merge(
                        e.getMessage()
                                .replaceAll("[0-9]+", "#")
                                .lines()
                                .findFirst()
                                .orElseThrow(),
                        1,
                        Integer::sum);
            }
        }
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void damagedFilesAreReadOrRefusedAndNothingElseHappens() throws IOException {
        Random random = new Random(20261124);
        Tally tally = new Tally();
        int rounds = Boolean.getBoolean("bonafide.long") ? LONG : SHORT;
        for (int round = 0; round < rounds; round++) {
            byte[] good = corpus.get(round % corpus.size());
            boolean inside = good[0] == 'P' && random.nextInt(3) > 0;
            byte[] bad = inside ? damagedInside(good, random) : damaged(good, random);
            Path file = Files.write(directory.resolve("damaged.bin"), bad);
            try {
                tally.take(file);
            } catch (RuntimeException | Error e) {
                throw new AssertionError("round " + round, e);
            }
        }
        assertThat(tally.read).isGreaterThan(rounds / 10);
        assertThat(tally.refused).isGreaterThan(rounds / 10);
        assertThat(tally.formats).isEqualTo(EnumSet.allOf(TableFile.Format.class));
        assertThat(tally.problems)
                .contains(
                        RowProblem.Kind.NUL,
                        RowProblem.Kind.UNDECODABLE,
                        RowProblem.Kind.BROKEN_QUOTE,
                        RowProblem.Kind.DAMAGED_CELL);
        assertThat(tally.refusals).hasSizeGreaterThan(5);
    }

    private byte[] damaged(byte[] good, Random random) {
        byte[] bytes = good.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes = switch (random.nextInt(5)) {
                case 0 -> flipped(bytes, random);
                case 1 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
                case 2 -> spliced(bytes, corpus.get(random.nextInt(corpus.size())), random);
                case 3 -> spliced(bytes, SPECIAL[random.nextInt(SPECIAL.length)], random);
                default -> spliced(bytes, bytes, random);
            };
        }
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        for (int i = random.nextInt(8); i >= 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    /** Puts a piece of other bytes into a place, over what is there or before it. */
    private static byte[] spliced(byte[] bytes, byte[] other, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int from = other.length < 50 ? 0 : random.nextInt(other.length);
        int length = Math.min(other.length - from, 1 + random.nextInt(other.length < 50 ? 50 : 300));
        int skipped = random.nextBoolean() ? 0 : Math.min(length, bytes.length - at);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.write(other, from, length);
        out.write(bytes, at + skipped, bytes.length - at - skipped);
        return out.toByteArray();
    }

    /** Damages one part of a zip and packs it again, so that the damage gets past the checksum. */
    private byte[] damagedInside(byte[] zip, Random random) throws IOException {
        Path file = Files.write(directory.resolve("inside.zip"), zip);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            List<ZipEntry> entries = new ArrayList<>(Collections.list(in.entries()));
            int victim = random.nextInt(entries.size());
            for (int i = 0; i < entries.size(); i++) {
                byte[] part = in.getInputStream(entries.get(i)).readAllBytes();
                out.putNextEntry(new ZipEntry(entries.get(i).getName()));
                out.write(i == victim ? damaged(part, random) : part);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
