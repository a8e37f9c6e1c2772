package io.bonafide.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.assess.Engine;
import io.bonafide.core.assess.EngineSettings;
import io.bonafide.core.assess.Hindsight;
import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.signal.Detectors;
import io.bonafide.exchange.layout.LayoutCatalog;
import io.bonafide.exchange.model.EvidenceModels;
import io.bonafide.exchange.table.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files to findings: one door behind many writings. */
class RewrittenAddressesTest {
    private static final String HEADER =
            "platform,shop_id,order_id,line_id,item_id,quantity,paid_amount,created_at,paid_at,"
                    + "buyer_id,device_id,receiver_name,phone,province,city,district,address\n";
    private static final int ACCOUNTS = 12;
    private static final Instant END = Instant.parse("2026-06-01T00:00:00Z");
    private static final List<String> WRITINGS = List.of(
            "晨光大道188号望江花园3栋1201室",
            "晨光大道188号望江花园3栋1201室ab",
            "晨光大道一八八号望江花园叁栋1201室",
            "晨-光-大-道188号望江花园3幢1201",
            "晨光大道188号望江花园3栋1201室送货上门",
            "晨光大道188号望江花圆3栋1201室",
            "晨光大道１８８号望江花园3#1201室",
            "望江花园3栋1201室晨光大道188号");

    @TempDir
    private Path directory;

    @Test
    void oneDoorBehindManyWritingsIsRepeatedAndARing() throws Exception {
        Shop shop = read(WRITINGS, "a.csv", "b.csv");
        assertThat(shop.places).isEqualTo(1);
        assertThat(shop.repeating).containsAll(evaders());
        assertThat(shop.rings).anySatisfy(ring -> assertThat(ring).containsAll(evaders()));
    }

    @Test
    void neighboursAreNeitherOnceTheirDoorsDiffer() throws Exception {
        List<String> doors = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            doors.add(WRITINGS.get(0).replace("1201", "12" + (10 + i)));
        }
        Shop shop = read(doors, "a.csv", "b.csv");
        assertThat(shop.places).isEqualTo(doors.size());
        assertThat(shop.repeating).isEmpty();
        assertThat(shop.rings).isEmpty();
    }

    @Test
    void theOrderOfTheFilesDoesNotMatter() throws Exception {
        assertThat(read(WRITINGS, "b.csv", "a.csv")).isEqualTo(read(WRITINGS, "a.csv", "b.csv"));
    }

    /** What came of the evaders' orders: distinct address tokens, lines with repeat.address, rings. */
    private record Shop(long places, Set<String> repeating, List<List<String>> rings) {}

    private static List<String> evaders() {
        return IntStream.range(0, ACCOUNTS).mapToObj(i -> "E" + i).toList();
    }

    private Shop read(List<String> addresses, String... order) throws Exception {
        Files.writeString(directory.resolve("a.csv"), HEADER + evaderRows(addresses, 0) + others());
        Files.writeString(directory.resolve("b.csv"), HEADER + evaderRows(addresses, 1));
        IntakeSettings settings = new IntakeSettings(
                LayoutCatalog.shipped(),
                null,
                null,
                ZoneId.of("Asia/Shanghai"),
                CurrencyCode.CNY,
                new IdentitySealer(new byte[16]),
                END,
                64 << 20,
                directory.resolve("scratch"),
                Limits.DEFAULT);
        List<Path> files = Arrays.stream(order).map(directory::resolve).toList();
        try (Intake intake = Intake.read(files, settings, IntakeProgress.SILENT)) {
            return assess(intake);
        }
    }

    private static Shop assess(Intake intake) {
        ShopKey key = intake.shops().get(0);
        Engine engine =
                new Engine(EngineSettings.defaults(), intake.context(key), Detectors.all(), EvidenceModels.shipped());
        Set<Object> places = new HashSet<>();
        try (EventStream events = intake.events()) {
            events.forEachRemaining(event -> {
                if (event.line().orderId().startsWith("E") && event instanceof Event.Placed placed) {
                    places.add(placed.purchase().destination().address());
                }
                engine.observe(event);
            });
        }
        engine.advanceTo(END);
        Hindsight hindsight = engine.hindsight();
        Set<String> repeating = new TreeSet<>();
        hindsight.forEachAssessment(line -> line.signals().stream()
                .filter(signal -> signal.detector().equals("repeat.address"))
                .forEach(signal -> repeating.add(line.line().orderId())));
        return new Shop(
                places.size(),
                repeating,
                hindsight.rings().stream()
                        .map(ring -> ring.orders().stream().sorted().toList())
                        .collect(Collectors.toList()));
    }

    private static String evaderRows(List<String> addresses, int part) {
        StringBuilder rows = new StringBuilder();
        for (int i = part; i < ACCOUNTS; i += 2) {
            rows.append(row("E" + i, 10, i, "shared" + i % 3, addresses.get(i % addresses.size())));
        }
        return rows.toString();
    }

    private static String others() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            rows.append(
                    row("O" + i, i % 27, 100 + i, "home" + i / 2, "翠竹路%d号%d室".formatted(1 + i / 2 % 40, 101 + i / 2)));
        }
        return rows.toString();
    }

    private static String row(String order, int day, int person, String device, String address) {
        return "tmall,s1,%s,%s,i%d,1,9.90,2026-03-%02dT1%d:%02d:00+08:00,2026-03-%02dT1%d:%02d:30+08:00,b%d,%s,收件%d,199%08d,浙江省,杭州市,西湖区,%s%n"
                .formatted(
                        order,
                        order,
                        person % 7,
                        day + 1,
                        person % 10,
                        person % 60,
                        day + 1,
                        person % 10,
                        person % 60,
                        person,
                        device,
                        person,
                        person,
                        address);
    }
}
