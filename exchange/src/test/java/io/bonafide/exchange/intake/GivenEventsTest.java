package io.bonafide.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.IdentityKind;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.Lifecycle;
import io.bonafide.core.order.LineSealer;
import io.bonafide.core.order.OrderLine;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.ShopSimulator;
import io.bonafide.core.simulate.SimulatedShop;
import io.bonafide.core.simulate.SimulationSettings;
import io.bonafide.exchange.canonical.CanonicalShop;
import io.bonafide.exchange.layout.DecodeSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenEventsTest {
    private static final ShopKey SHOP = new ShopKey(Platform.TMALL, "demo");
    private static final IdentitySealer SEALER = new IdentitySealer(new byte[16]);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Map<GivenType, String> TIMES = Map.of(
            GivenType.PLACED, "created_at",
            GivenType.PAID, "paid_at",
            GivenType.DELIVERED, "delivered_at",
            GivenType.CONFIRMED, "confirmed_at",
            GivenType.CLOSED, "closed_at");

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("quantity", "2"),
            Map.entry("list_price", "9.90"),
            Map.entry("unit_price", "9.90"),
            Map.entry("paid_amount", "19.80"),
            Map.entry("discount_amount", "0"),
            Map.entry("shipping_fee", "1"),
            Map.entry("currency", "CNY"),
            Map.entry("shop_discount", "1"),
            Map.entry("item_discount", "1"),
            Map.entry("coins_discount", "1"),
            Map.entry("platform_subsidy", "1"),
            Map.entry("red_packet", "1"),
            Map.entry("ship_by", "2026-11-03 10:00:00"),
            Map.entry("buyer_registered_at", "2020-11-03 10:00:00"),
            Map.entry("phone", "13800138000"),
            Map.entry("buyer_message", "true"),
            Map.entry("parcel_weight_g", "500"),
            Map.entry("node", "delivered"),
            Map.entry("stars", "5"),
            Map.entry("refund_amount", "19.80"),
            Map.entry("returned", "true"),
            Map.entry("status", "closed"));

    private final GivenEvents given = new GivenEvents(SHOP, new DecodeSettings(ZONE, CurrencyCode.CNY, SEALER));

    @TempDir
    private Path directory;

    /** The oracle is the order model: what a simulated line's own lifecycle says. */
    @Test
    void whatAFileSaysOfALineIsTheSameGivenEventByEvent() throws Exception {
        SimulatedShop shop = ShopSimulator.simulate(SimulationSettings.defaults()
                .withSeed(5)
                .withOrders(400)
                .withShop(Platform.TMALL, "demo")
                .withScenario(Scenario.REVERSE_BRUSHING_MANY, 40, .1));
        CanonicalShop.write(shop, directory);
        Map<String, NamedCsvRecord> rows = rows(directory.resolve("orders.csv"));
        LineSealer sealer = new LineSealer(SEALER);
        Map<GivenType, Integer> seen = new EnumMap<>(GivenType.class);
        for (OrderLine line : lines(shop)) {
            NamedCsvRecord row = rows.get(line.key().lineId());
            boolean unpaid = row.getField("paid_at").isEmpty();
            for (Event event : Lifecycle.events(sealer.seal(line))) {
                GivenType type = GivenType.of(event.kind().name().toLowerCase(java.util.Locale.ROOT))
                        .orElseThrow();
                if (TIMES.containsKey(type)) {
                    GivenEvent read = given.read(cells(type, row));
                    assertThat(read.line()).isEqualTo(line.key());
                    assertThat(read.events(event.source().row()))
                            .filteredOn(each -> each.kind() != Event.Kind.NOTED)
                            .extracting(GivenEventsTest::said)
                            .containsExactly(
                                    unpaid ? said(event).replaceAll("payable=[^,]*", "payable=null") : said(event));
                    seen.merge(type, 1, Integer::sum);
                }
            }
        }
        assertThat(seen.keySet()).containsAll(TIMES.keySet());
    }

    @Test
    void everyTypeTellsOneEventAtItsTime() throws Exception {
        for (GivenType type : GivenType.values()) {
            Map<String, String> cells = cells(type.code());
            if (type == GivenType.NOTED) {
                cells.put("seller_memo", "ok");
            }
            List<Event> events = given.read(cells).events(7);
            assertThat(events).as(type.code()).hasSize(1);
            assertThat(events.get(0).kind().name()).isEqualTo(type.name());
            assertThat(events.get(0).at()).isEqualTo(Instant.parse("2026-11-01T02:00:00Z"));
            assertThat(events.get(0).source().row()).isEqualTo(7);
            assertThat(events.get(0).line().lineId()).isEqualTo("o-1");
        }
    }

    @Test
    void whatIsSaidBesideAnEventIsNotedAtItsTime() throws Exception {
        Map<String, String> cells = cells("closed");
        cells.put("close_reason", "买家取消");
        assertThat(given.read(cells).events(1))
                .extracting(Event::kind)
                .containsExactly(Event.Kind.CLOSED, Event.Kind.NOTED);
    }

    @Test
    void theEngineSeesWhatStandsForAnIdentityAndNotItsHash() throws Exception {
        Map<String, String> cells = cells("placed");
        cells.put("buyer_id", "invented-buyer");
        cells.put("phone", "199****0001");
        GivenEvent read = given.read(cells);
        long buyer = SEALER.hash(IdentityKind.BUYER, "invented-buyer");
        long phone = SEALER.hash(IdentityKind.PHONE, "199****0001");
        assertThat(read.identities())
                .containsExactly(
                        new GivenEvent.Named("buyer_id", IdentityKind.BUYER, buyer, false),
                        new GivenEvent.Named("phone", IdentityKind.PHONE, phone, true));
        assertThat(read.named((kind, hash) -> 42).events(1).toString())
                .contains("hash=42")
                .doesNotContain(String.valueOf(buyer));
    }

    /** As after an erasure: of what may identify somebody only what stands for it is left. */
    @Test
    void withoutWhatIdentifiesSomebodyItTellsTheEngineTheSame() throws Exception {
        for (GivenType type : GivenType.values()) {
            Map<String, String> cells = cells(type.code());
            type.columns().forEach(column -> cells.put(column, VALUES.getOrDefault(column, "v-" + column)));
            GivenEvent read = given.read(cells).named((kind, hash) -> hash + kind.ordinal());
            Map<String, String> open = new TreeMap<>(cells);
            boolean personal = open.keySet().removeAll(GivenEvent.personalColumns());
            GivenEvent again = given.restore(open, read.stands());
            assertThat(again.events(3)).isEqualTo(read.events(3));
            assertThat(again.stands()).isEqualTo(read.stands());
            assertThat(read.stands().isEmpty()).isEqualTo(!personal);
        }
        assertThat(given.read(cells("placed", "phone", "13800138000")).stands()).containsEntry("phone_place", "北京市");
    }

    @Test
    void whatIsWrongIsNamedWithoutItsValue() {
        refused(Map.of("type", "bought"), "type", "placed, paid");
        refused(Map.of("at", "yesterday-secret"), "at", "");
        refused(Map.of("at", ""), "at", "missing");
        refused(Map.of("order_id", " "), "order_id", "missing");
        refused(Map.of("order_id", "9".repeat(300)), "order_id", "200");
        refused(Map.of("quantity", "many-secret"), "quantity", "");
        refused(Map.of("quantity", "-3"), "quantity", "");
        refused(Map.of("stars", "5"), "stars", "placed");
        refused(Map.of("paid_amount", "dear-secret"), "paid_amount", "");
        refused(Map.of("type", "reviewed", "stars", "6"), "stars", "1 to 5");
        refused(Map.of("type", "scanned", "node", "lost-secret"), "node", "");
        refused(Map.of("type", "shipped", "tracking_no", "SF1;SF2"), "tracking_no", "each parcel");
        refused(Map.of("type", "noted", "status", "odd-secret"), "status", "unpaid");
    }

    /** Without the row; canonical files leave empty what holds nothing, and have no amount of what was never paid. */
    private static String said(Event event) {
        return event.toString()
                .replaceAll("source=SourceRef\\[[^]]*]", "")
                .replace("coupons=]", "coupons=null]")
                .replace("buyerMessage=false", "buyerMessage=null");
    }

    private void refused(Map<String, String> wrong, String column, String reason) {
        Map<String, String> cells = cells("placed");
        cells.putAll(wrong);
        assertThatThrownBy(() -> given.read(cells))
                .as("%s", wrong)
                .isInstanceOfSatisfying(UnusableEventException.class, why -> {
                    assertThat(why.column()).isEqualTo(column);
                    assertThat(why.reason().en()).contains(reason).doesNotContain("secret");
                    assertThat(why.reason().zh()).isNotEqualTo(why.reason().en());
                });
    }

    private static Map<String, String> cells(String type, String column, String value) {
        Map<String, String> cells = cells(type);
        cells.put(column, value);
        return cells;
    }

    private static Map<String, String> cells(String type) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("type", type);
        cells.put("at", "2026-11-01 10:00:00");
        cells.put("order_id", "o-1");
        return cells;
    }

    private static Map<String, String> cells(GivenType type, NamedCsvRecord row) {
        Map<String, String> cells = new TreeMap<>();
        cells.put("type", type.code());
        cells.put("at", row.getField(TIMES.get(type)));
        cells.put("order_id", row.getField("order_id"));
        cells.put("line_id", row.getField("line_id"));
        type.columns().forEach(column -> row.findField(column).ifPresent(value -> cells.put(column, value)));
        return cells;
    }

    private static List<OrderLine> lines(SimulatedShop shop) {
        List<OrderLine> lines = new ArrayList<>();
        shop.generate(labelled -> lines.add(labelled.line()));
        return lines;
    }

    private static Map<String, NamedCsvRecord> rows(Path file) throws IOException {
        Map<String, NamedCsvRecord> rows = new HashMap<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            reader.forEach(row -> rows.put(row.getField("line_id"), row));
        }
        return rows;
    }
}
