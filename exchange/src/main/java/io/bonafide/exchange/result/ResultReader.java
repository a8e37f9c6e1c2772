package io.bonafide.exchange.result;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.bonafide.core.assess.Band;
import io.bonafide.core.cause.Incident;
import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjDoubleConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads results back: what {@code bonafide evaluate} and {@code bonafide exposure} start from. */
public final class ResultReader {
    private ResultReader() {}

    /**
     * Hands over every line of an {@code assessments.csv} with its probability, in the file's order.
     *
     * @throws ResultException if the file is not one that Bonafide wrote
     */
    public static void assessments(Path file, ObjDoubleConsumer<LineKey> consumer) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                consumer.accept(key(file, row), probability(file, row));
            }
        }
    }

    /** The same with each line's band. */
    public static void banded(Path file, BandedConsumer consumer) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                consumer.accept(key(file, row), probability(file, row), band(file, row));
            }
        }
    }

    /** Takes a line with its probability and its band. */
    @FunctionalInterface
    public interface BandedConsumer {
        void accept(LineKey line, double probability, Band band);
    }

    /** The incidents of a result, as written. */
    public static List<Incident> incidents(Path directory) throws IOException {
        requireResult(directory);
        Path file = directory.resolve(ResultFile.INCIDENTS.fileName());
        try {
            List<Incident> incidents = new ArrayList<>();
            for (JsonNode node : Json.MAPPER.readTree(file).path("incidents")) {
                incidents.add(incident(node));
            }
            return incidents;
        } catch (JacksonException | IllegalArgumentException e) {
            throw ResultException.notReadable(file, 1, "the file does not hold incidents");
        }
    }

    /** Where a result comes from. */
    public static RunRecord run(Path directory) throws IOException {
        requireResult(directory);
        Path file = directory.resolve(ResultFile.RUN.fileName());
        try {
            return Json.MAPPER.readValue(file, RunRecord.class);
        } catch (JacksonException e) {
            throw ResultException.notReadable(file, 1, "the file does not describe a run");
        }
    }

    private static void requireResult(Path directory) throws ResultException {
        if (!ResultDirectory.isResult(directory)) {
            throw ResultException.notAResult(directory);
        }
    }

    private static LineKey key(Path file, NamedCsvRecord row) throws ResultException {
        Platform platform = Platform.ofCode(cell(file, row, "platform"))
                .orElseThrow(() -> ResultException.notReadable(file, row.getStartingLineNumber(), "no such platform"));
        ShopKey shop = new ShopKey(platform, cell(file, row, "shop_id"));
        return new LineKey(shop, cell(file, row, "order_id"), cell(file, row, "line_id"));
    }

    private static double probability(Path file, NamedCsvRecord row) throws ResultException {
        try {
            return Double.parseDouble(cell(file, row, "probability"));
        } catch (NumberFormatException e) {
            throw ResultException.notReadable(file, row.getStartingLineNumber(), "probability is not a number");
        }
    }

    private static Band band(Path file, NamedCsvRecord row) throws ResultException {
        String code = cell(file, row, "band");
        for (Band band : Band.values()) {
            if (band.code().equals(code)) {
                return band;
            }
        }
        throw ResultException.notReadable(file, row.getStartingLineNumber(), "no such band");
    }

    private static String cell(Path file, NamedCsvRecord row, String column) throws ResultException {
        String value = row.findField(column)
                .orElseThrow(() -> ResultException.notReadable(
                        file, row.getStartingLineNumber(), "the column " + column + " is missing"));
        return Formulas.restore(value);
    }

    private static Incident incident(JsonNode node) {
        Platform platform = Platform.ofCode(node.path("platform").asString()).orElse(Platform.OTHER);
        ShopKey shop = new ShopKey(platform, node.path("shop_id").asString());
        List<Incident.Member> members = new ArrayList<>();
        node.path("members").forEach(member -> members.add(member(shop, member)));
        List<String> sharedBy = new ArrayList<>();
        node.path("shared_by").forEach(key -> sharedBy.add(key.asString()));
        return new Incident(
                node.path("id").asString(),
                shop,
                Instant.parse(node.path("from").asString()),
                Instant.parse(node.path("to").asString()),
                members,
                node.path("probability").asDouble(),
                node.path("pattern").asString(),
                sharedBy);
    }

    private static Incident.Member member(ShopKey shop, JsonNode node) {
        LineKey line = new LineKey(
                shop, node.path("order_id").asString(), node.path("line_id").asString());
        Instant at = Instant.parse(node.path("at").asString());
        return new Incident.Member(
                line, at, money(node), node.path("probability").asDouble());
    }

    private static @Nullable Money money(JsonNode node) {
        if (!node.has("paid")) {
            return null;
        }
        CurrencyCode currency = new CurrencyCode(node.path("currency").asString());
        BigDecimal paid = new BigDecimal(node.path("paid").asString());
        return new Money(paid.movePointRight(currency.minorDigits()).longValueExact(), currency);
    }
}
