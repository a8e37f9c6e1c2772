package io.bonafide.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import io.bonafide.exchange.layout.LayoutCatalog;
import io.bonafide.exchange.table.Limits;
import io.bonafide.exchange.table.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
    private static final String ORDERS = """
            platform,shop_id,order_id,line_id,item_id,quantity,paid_amount,created_at,paid_at,tracking_no
            tmall,s1,A2,A2,i1,1,9.90,2026-03-02T10:00:00+08:00,2026-03-02T10:01:00+08:00,SF2
            tmall,s1,A1,A1,i1,1,9.90,2026-03-01T10:00:00+08:00,2026-03-01T10:01:00+08:00,SF1
            """;

    @TempDir
    private Path directory;

    @Test
    void newestFirstBecomesTimeOrder() throws Exception {
        try (Intake intake = read(write("orders.csv", ORDERS))) {
            assertThat(events(intake)).isSortedAccordingTo(Event.SETTLED_ORDER).hasSizeGreaterThanOrEqualTo(4);
            assertThat(intake.lines()).isEqualTo(2);
            assertThat(intake.latest()).contains(Instant.parse("2026-03-02T02:01:00Z"));
            assertThat(intake.files().get(0).layout().key()).isEqualTo("bonafide_orders");
            assertThat(intake.files().get(0).rows()).isEqualTo(2);
        }
    }

    @Test
    void sideFilesWithoutAShopBelongToTheOnlyOne() throws Exception {
        Path campaigns = write("campaigns.csv", """
                campaign_id,starts_at,ends_at,kind
                c2,2026-03-05T00:00:00+08:00,2026-03-06T00:00:00+08:00,live
                c1,2026-03-01T00:00:00+08:00,2026-03-02T00:00:00+08:00,promotion
                """);
        try (Intake intake = read(campaigns, write("orders.csv", ORDERS))) {
            ShopKey shop = new ShopKey(Platform.TMALL, "s1");
            assertThat(intake.shops()).containsExactly(shop);
            assertThat(intake.context(shop).campaigns())
                    .extracting(campaign -> campaign.campaignId())
                    .containsExactly("c1", "c2");
        }
    }

    @Test
    void tracesFindTheirOrderByTheTrackingNumber() throws Exception {
        Path tracking = write("tracking.csv", """
                tracking_no,at,node,city,message
                SF1,2026-03-01T20:00:00+08:00,picked_up,杭州,已揽收
                SF9,2026-03-01T20:00:00+08:00,picked_up,杭州,已揽收
                """);
        try (Intake intake = read(write("orders.csv", ORDERS), tracking)) {
            assertThat(events(intake))
                    .filteredOn(event -> event.kind() == Event.Kind.SCANNED)
                    .hasSize(1);
            assertThat(intake.quarantine().count()).isEqualTo(1);
            assertThat(intake.files().get(1).setAside()).isEqualTo(1);
        }
    }

    @Test
    void aBadRowIsSetAsideAndTheOthersAreRead() throws Exception {
        Path file = write(
                "orders.csv",
                ORDERS + "tmall,s1,A3,A3,i1,-1,9.90,2026-03-01T10:00:00+08:00,,\n"
                        + "tmall,s1,A4,A4,i1,1,9.90,2026-13-01 10:00:00,,\n"
                        + "tmall,s1,A5,A5,i1,1,9.90,2099-01-01T10:00:00+08:00,,\n");
        try (Intake intake = read(file);
                Quarantine.Entries entries = intake.quarantine().open()) {
            List<Quarantine.Entry> aside = new ArrayList<>();
            entries.forEachRemaining(aside::add);
            assertThat(intake.lines()).isEqualTo(2);
            assertThat(aside)
                    .extracting(Quarantine.Entry::column)
                    .containsExactly("quantity", "created_at", "created_at");
            assertThat(aside).extracting(entry -> entry.source().row()).containsExactly(4L, 5L, 6L);
        }
    }

    @Test
    void badRowsOfBothKindsAmongManyGoodOnesStandInTheOrderOfTheFile() throws Exception {
        StringBuilder text = new StringBuilder(ORDERS);
        for (int i = 0; i < 3000; i++) {
            String quantity = i % 700 == 300 ? "some" : "1";
            String paidAt = i % 700 == 301 || i % 700 == 299 ? "2099-01-01T10:00:00+08:00" : "";
            text.append("jd,s%d,B%d,,i1,%s,9.90,2026-03-01T10:00:00+08:00,%s,\n".formatted(i % 3, i, quantity, paidAt));
        }
        try (Intake intake = read(write("orders.csv", text.toString()));
                Quarantine.Entries entries = intake.quarantine().open()) {
            List<Long> aside = new ArrayList<>();
            entries.forEachRemaining(entry -> aside.add(entry.source().row()));
            assertThat(aside).hasSize(12).isSorted().startsWith(303L, 304L, 305L, 1003L);
            assertThat(intake.lines()).isEqualTo(2 + 3000 - 12);
            assertThat(intake.shops()).hasSize(4);
        }
    }

    @Test
    void theEventsOfEachShopAreThoseOfAllThatAreItsOwn() throws Exception {
        StringBuilder text = new StringBuilder(ORDERS);
        for (int i = 0; i < 300; i++) {
            text.append("jd,s%d,B%d,,i1,1,9.90,2026-03-01T10:%02d:00+08:00,,\n".formatted(i % 3, i, i * 7 % 60));
        }
        try (Intake intake = read(write("orders.csv", text.toString()))) {
            List<Event> shopAfterShop = new ArrayList<>();
            for (ShopKey shop : intake.shops()) {
                List<Event> own = new ArrayList<>();
                try (EventStream stream = intake.events(shop)) {
                    stream.forEachRemaining(own::add);
                }
                assertThat(own).isSortedAccordingTo(Event.SETTLED_ORDER).isNotEmpty();
                assertThat(own).allMatch(event -> event.line().shop().equals(shop));
                shopAfterShop.addAll(own);
            }
            assertThat(shopAfterShop).isEqualTo(events(intake)).hasSize((int) intake.eventCount());
            assertThatThrownBy(() -> intake.events(new ShopKey(Platform.JD, "elsewhere")))
                    .hasMessageContaining("elsewhere");
        }
    }

    @Test
    void anUnknownStatusIsCountedAndItsRowRead() throws Exception {
        Path file = write(
                "orders.csv", "order_id,created_at,status\nA1,2026-03-01 10:00:00,秘密\nA2,2026-03-01 10:00:00,paid\n");
        try (Intake intake = read(file)) {
            assertThat(intake.lines()).isEqualTo(2);
            assertThat(intake.quarantine().count()).isZero();
            assertThat(intake.notes()).containsOnly(Map.entry("unknown_status", 1L));
        }
    }

    @Test
    void aCancellationIsListedAndCountedButNotAsSetAside() throws Exception {
        Path orders = write("till.csv", "Bill,When,Pieces\nA1,2026-03-01 10:00:00,2\nCA1,2026-03-02 10:00:00,-2\n");
        Path mapping = write("mapping.yaml", """
                key: mapping
                quirks: [cancellations]
                required: [Bill]
                columns:
                  - [Bill, order_id]
                  - [When, created_at]
                  - [Pieces, quantity]
                """);
        try (Intake intake = read(LayoutCatalog.shipped().with(mapping), orders);
                Quarantine.Entries entries = intake.quarantine().open()) {
            assertThat(intake.lines()).isEqualTo(1);
            assertThat(intake.notes()).containsOnly(Map.entry("cancellations", 1L));
            assertThat(intake.files().get(0).setAside()).isZero();
            Quarantine.Entry entry = entries.next();
            assertThat(entry.valueClass()).isEqualTo("cancellation");
            assertThat(entry.column()).isEqualTo("Pieces");
            assertThat(entry.source().row()).isEqualTo(3);
        }
    }

    @Test
    void anUnknownFileRefusesTheWholeImportAndLeavesNothing() throws Exception {
        Path unknown = write("unknown.csv", "InvoiceNo,StockCode,Quantity\n1,2,3\n");
        Path orders = write("orders.csv", ORDERS);
        assertThatThrownBy(() -> read(orders, unknown))
                .isInstanceOf(UnrecognisedFileException.class)
                .hasMessageContaining("unknown.csv");
        assertThat(scratchFiles()).isEmpty();
    }

    @Test
    void moreAddressesThanAreComparedAreSaid() throws Exception {
        StringBuilder orders = new StringBuilder("order_id,created_at,paid_amount,address\n");
        for (int i = 0; i <= AddressBook.MOST; i++) {
            orders.append("O%d,2026-03-01 10:00:00,1,翠竹路%d号\n".formatted(i, i));
        }
        try (Intake intake = read(write("orders.csv", orders.toString()))) {
            assertThat(intake.notes()).containsEntry("addresses_not_compared", (long) AddressBook.MOST);
        }
    }

    @Test
    void anEmptyFileAndADirectoryAreRefused() throws Exception {
        Path empty = write("empty.csv", "");
        assertThatThrownBy(() -> read(empty))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("empty");
        assertThatThrownBy(() -> read(directory))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("is a directory");
    }

    private Intake read(Path... files) throws Exception {
        return read(LayoutCatalog.shipped(), files);
    }

    private Intake read(LayoutCatalog layouts, Path... files) throws Exception {
        IntakeSettings settings = new IntakeSettings(
                layouts,
                null,
                null,
                ZoneId.of("Asia/Shanghai"),
                CurrencyCode.CNY,
                new IdentitySealer(new byte[16]),
                Instant.parse("2026-06-01T00:00:00Z"),
                64 << 20,
                directory.resolve("scratch"),
                Limits.DEFAULT);
        return Intake.read(List.of(files), settings, IntakeProgress.SILENT);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private List<Path> scratchFiles() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("scratch"))) {
            return files.toList();
        }
    }

    private static List<Event> events(Intake intake) {
        List<Event> events = new ArrayList<>();
        try (EventStream stream = intake.events()) {
            stream.forEachRemaining(events::add);
        }
        return events;
    }
}
