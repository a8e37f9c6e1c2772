package io.bonafide.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.ShopSimulator;
import io.bonafide.core.simulate.SimulationSettings;
import io.bonafide.exchange.canonical.CanonicalShop;
import io.bonafide.exchange.layout.DecodeSettings;
import io.bonafide.exchange.layout.LayoutCatalog;
import io.bonafide.exchange.table.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events of files, given to a server one by one: what the engine is told must stay the same. */
class ImportedEventsTest {
    private static final ShopKey SHOP = new ShopKey(Platform.TMALL, "demo");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final GivenEvents given =
            new GivenEvents(SHOP, new DecodeSettings(ZONE, CurrencyCode.CNY, new IdentitySealer(new byte[16])));

    @TempDir
    private Path directory;

    @Test
    void whatTheEngineIsToldOfAFileIsTheSameByItsEvents() throws Exception {
        CanonicalShop.write(
                ShopSimulator.simulate(SimulationSettings.defaults()
                        .withSeed(5)
                        .withOrders(600)
                        .withShop(Platform.TMALL, "demo")
                        .withScenario(Scenario.REVERSE_BRUSHING_MANY, 40, .1)),
                directory);
        Map<Event.Kind, Integer> seen = sameEventByEvent("orders.csv", "tracking.csv", "reviews.csv");
        assertThat(seen.keySet())
                .contains(Event.Kind.PLACED, Event.Kind.PAID, Event.Kind.SHIPPED, Event.Kind.SCANNED)
                .contains(Event.Kind.CONFIRMED, Event.Kind.REVIEWED, Event.Kind.REFUNDED, Event.Kind.NOTED);
    }

    /** Undated refunds and parcels, a parcel's own receiver and upload, other currencies. */
    @Test
    void whatOnlyFilesSayIsKept() throws Exception {
        write("orders.csv", """
                order_id,line_id,title,created_at,paid_at,shipped_at,status,currency,paid_amount,refund_amount,refund_reason,\
                tracking_no,carrier,seller_memo,buyer_message,phone,receiver_name,address,province,delivered_at,closed_at
                o1,l1,"a ""b"", c",2026-03-01 10:00:00,2026-03-01 10:01:00,,shipped,JPY,1200,300,late,SF1,SF,memo,hello,\
                13800138000,王小明,测试路1号,浙江省,2026-03-03 10:00:00,
                o1,l2,x,2026-03-01 10:00:00,,,closed,,,,,,,,,138****0000,王**,,,,2026-03-02 10:00:00
                o2,,y,2026-03-01 11:00:00,2026-03-01 11:01:00,,,USD,12.30,,,,,,,,,,,,
                """);
        write("parcels.csv", """
                order_id,tracking_no,carrier,uploaded_at,weight_g,receiver_name,phone,address
                o2,SF7,SF,2026-03-02 09:00:00,250,李小红,13900139000,测试路2号
                o2,SF8,SF,2026-03-02 09:30:00,300,李小红,13900139000,测试路2号
                """);
        Map<Event.Kind, Integer> seen = sameEventByEvent("orders.csv", "parcels.csv");
        assertThat(seen).containsEntry(Event.Kind.PLACED, 3).containsEntry(Event.Kind.NOTED, 2);
        assertThat(seen).containsEntry(Event.Kind.SHIPPED, 2);
    }

    @Test
    void eachEventOfALineHasANumberOfItsKind() throws Exception {
        StringBuilder scans = new StringBuilder("tracking_no,at,node,city,message\n");
        for (int i = 10; i < 30; i++) {
            scans.append("SF1,2026-03-01T10:%d:00+08:00,picked_up,杭州,m\n".formatted(i));
        }
        write("orders.csv", "order_id,created_at,tracking_no\no1,2026-03-01 10:00:00,SF1\n");
        write("tracking.csv", scans.toString());
        List<Integer> numbers = new ArrayList<>();
        try (Intake intake = read("orders.csv", "tracking.csv");
                EventStream events = intake.events()) {
            while (events.hasNext()) {
                if (events.next().kind() == Event.Kind.SCANNED) {
                    numbers.add(events.numberOfKind());
                }
            }
        }
        assertThat(numbers)
                .hasSize(20)
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(0)
                .endsWith(19);
    }

    private Map<Event.Kind, Integer> sameEventByEvent(String... files) throws Exception {
        Map<Event.Kind, Integer> seen = new EnumMap<>(Event.Kind.class);
        Map<LineKey, Set<String>> numbers = new HashMap<>();
        try (Intake intake = read(files);
                EventStream events = intake.events()) {
            while (events.hasNext()) {
                Event event = events.next();
                GivenEvents.Imported imported = given.imported(event);
                assertThat(imported.event().events(7))
                        .extracting(ImportedEventsTest::said)
                        .containsExactly(said(event));
                assertThat(imported.open().keySet()).doesNotContainAnyElementsOf(GivenEvent.personalColumns());
                GivenEvent stored = imported.event().named((kind, hash) -> hash);
                assertThat(given.restore(new TreeMap<>(imported.open()), stored.stands())
                                .events(7))
                        .isEqualTo(imported.event().events(7));
                assertThat(numbers.computeIfAbsent(event.line(), line -> new HashSet<>())
                                .add(event.kind() + " " + events.numberOfKind()))
                        .isTrue();
                seen.merge(event.kind(), 1, Integer::sum);
            }
        }
        return seen;
    }

    private Intake read(String... files) throws Exception {
        IntakeSettings settings = new IntakeSettings(
                LayoutCatalog.shipped(),
                SHOP.platform(),
                SHOP.shopId(),
                ZONE,
                CurrencyCode.CNY,
                new IdentitySealer(new byte[16]),
                null,
                64 << 20,
                directory.resolve("scratch"),
                Limits.DEFAULT);
        return Intake.read(Arrays.stream(files).map(directory::resolve).toList(), settings, IntakeProgress.SILENT);
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(directory.resolve(name), text);
    }

    /** Without the row; a refund tells the one date that is known when the event happens. */
    private static String said(Event event) {
        return event.toString()
                .replaceAll("source=SourceRef\\[[^]]*]", "")
                .replaceAll("requestedAt=[^,]*, refundedAt=[^,]*", "")
                .replace("buyerMessage=false", "buyerMessage=null");
    }
}
