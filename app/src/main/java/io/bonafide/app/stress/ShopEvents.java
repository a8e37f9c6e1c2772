package io.bonafide.app.stress;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.bonafide.core.order.Platform;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.ShopSimulator;
import io.bonafide.core.simulate.SimulationSettings;
import io.bonafide.exchange.canonical.CanonicalShop;
import io.bonafide.exchange.intake.GivenType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The events of an invented shop in the order in which they happened, as JSON; the shop is made again and again, each with other orders. */
final class ShopEvents implements Iterator<String> {
    private static final int ORDERS = 20_000;
    private static final String WAYBILL = "tracking_no";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final long seed;
    private final Path scratch;
    private int round;
    private Iterator<Map<String, String>> cells = List.<Map<String, String>>of().iterator();

    /** @param scratch an empty directory */
    ShopEvents(long seed, Path scratch) throws IOException {
        this.seed = seed;
        this.scratch = scratch;
        cells = shop();
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    /** The next event; its time is left to the caller, who puts it in the place of {@code {at}}. */
    @Override
    public String next() {
        if (!cells.hasNext()) {
            round++;
            try {
                cells = shop();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return JSON.writeValueAsString(cells.next());
    }

    private Iterator<Map<String, String>> shop() throws IOException {
        Path directory = Files.createDirectories(scratch.resolve("shop-" + round));
        CanonicalShop.write(
                ShopSimulator.simulate(SimulationSettings.defaults()
                        .withSeed(seed + round)
                        .withOrders(ORDERS)
                        .withShop(Platform.TMALL, "stress")
                        .withScenario(Scenario.REVERSE_BRUSHING_MANY, ORDERS / 100, .1)),
                directory);
        List<Dated> events = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(directory.resolve("orders.csv"))) {
            rows.forEach(row -> add(row, events));
        }
        delete(directory);
        events.sort(Comparator.comparing(Dated::at));
        return events.stream().map(Dated::cells).iterator();
    }

    private void add(NamedCsvRecord row, List<Dated> to) {
        for (GivenType type : GivenType.values()) {
            String at = type.fileColumn().flatMap(row::findField).orElse("");
            if (!at.isEmpty()) {
                Map<String, String> cells = new TreeMap<>();
                type.columns()
                        .forEach(column -> row.findField(column)
                                .filter(value -> !value.isEmpty())
                                .ifPresent(value -> cells.put(column, value)));
                cells.put("type", type.code());
                cells.put("at", LoadRun.TIME);
                cells.put("order_id", round + "-" + row.getField("order_id"));
                cells.put("line_id", round + "-" + row.getField("line_id"));
                cells.remove("ship_by");
                cells.remove("buyer_registered_at");
                for (String waybill : cells.getOrDefault(WAYBILL, "").split("[;,]")) {
                    Map<String, String> event = new TreeMap<>(cells);
                    if (!waybill.isEmpty()) {
                        event.put(WAYBILL, waybill);
                    }
                    to.add(new Dated(OffsetDateTime.parse(at).toInstant(), event));
                }
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private record Dated(Instant at, Map<String, String> cells) {}
}
