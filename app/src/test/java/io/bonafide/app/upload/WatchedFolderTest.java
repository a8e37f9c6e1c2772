package io.bonafide.app.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.access.Audit;
import io.bonafide.app.access.Office;
import io.bonafide.app.access.Visitor;
import io.bonafide.app.live.Desks;
import io.bonafide.app.server.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A folder of the server that all tests share; each look is told the time. */
@ExtendWith(Office.Open.class)
class WatchedFolderTest {
    private static final AtomicInteger SHOPS = new AtomicInteger();
    private static final Instant START = Instant.parse("2026-11-28T08:00:00Z");
    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final String ORDERS = "order_id,created_at\no1,2026-11-01 10:00:00\n";

    @TempDir
    private Path folder;

    private TestServer server;
    private Visitor administrator;
    private String shop;
    private Path place;
    private WatchedFolder watched;
    private Instant now = START;

    @BeforeEach
    void addShop(Office office) throws Exception {
        server = office.server();
        administrator = office.administrator();
        shop = "folder-" + SHOPS.incrementAndGet();
        administrator.post("/v1/shops", Map.of("name", shop, "platform", "tmall", "shop_id", "id of " + shop));
        place = Files.createDirectories(folder.resolve(shop));
        watched = another();
    }

    @Test
    void aFileThatStaysAsItIsIsTakenAndLaidAside() throws Exception {
        Files.writeString(place.resolve("orders.csv"), ORDERS);
        look(0);
        look(4);
        assertThat(imports()).as("it may still be written").isZero();
        look(1);
        assertThat(imports()).isEqualTo(1);
        lookUntil("done/orders.csv");
        assertThat(place.resolve("orders.csv")).doesNotExist();
        assertThat(events()).isEqualTo(1);
        String audit = administrator.get("/v1/audit").json().toString();
        assertThat(audit).contains("file.received", "folder.done", "shop " + shop, "bonafide");
    }

    @Test
    void aFileThatGrowsIsWaitedFor() throws Exception {
        Path file = Files.writeString(place.resolve("orders.csv"), ORDERS);
        look(0);
        Files.writeString(file, ORDERS + "o2,2026-11-01 11:00:00\n");
        look(6);
        assertThat(imports()).isZero();
        look(4);
        assertThat(imports()).isZero();
        look(1);
        lookUntil("done/orders.csv");
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void aFileThatCannotBeUsedIsLaidAsideWithTheReason() throws Exception {
        Files.writeString(place.resolve("unknown.csv"), "order_id,colour\no1,red\n");
        Files.writeString(place.resolve("empty.csv"), "");
        Files.write(place.resolve("large.csv"), new byte[(int) TestServer.UPLOAD_LIMIT + 1]);
        look(0);
        look(5);
        lookUntil("refused/unknown.csv");
        assertThat(Files.readString(place.resolve("refused/unknown.csv.txt")))
                .contains("缺少", "lacks created_at", "unknown.csv");
        assertThat(Files.readString(place.resolve("refused/empty.csv.txt"))).contains("empty");
        assertThat(Files.readString(place.resolve("refused/large.csv.txt"))).contains("upload_limit");
        assertThat(administrator.get("/v1/audit").json().toString()).contains("folder.refused");
        assertThat(events()).isZero();
    }

    /** The server was stopped between the receiving and the moving. */
    @Test
    void afterARestartWhatWasReceivedIsLaidAsideAndCountsOnce() throws Exception {
        Files.writeString(place.resolve("orders.csv"), ORDERS);
        look(0);
        look(5);
        watched = another();
        look(10);
        look(5);
        lookUntil("done/orders.csv");
        assertThat(imports()).isEqualTo(1);
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void nothingIsOverwrittenAndOnlyShopsFilesAreLookedAt() throws Exception {
        Files.createDirectories(folder.resolve("no-shop"));
        Files.writeString(folder.resolve("no-shop/orders.csv"), ORDERS);
        Files.writeString(folder.resolve("orders.csv"), ORDERS);
        Files.writeString(place.resolve(".part"), ORDERS);
        Files.createSymbolicLink(place.resolve("link.csv"), folder.resolve("orders.csv"));
        for (int i = 1; i <= 2; i++) {
            Files.writeString(place.resolve("orders.csv"), ORDERS + "n" + i + ",2026-11-01 11:00:00\n");
            look(0);
            look(5);
            lookUntil(i == 1 ? "done/orders.csv" : "done/2-orders.csv");
        }
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString()))
                    .contains(
                            "no-shop/orders.csv",
                            "orders.csv",
                            shop + "/.part",
                            shop + "/done/orders.csv",
                            shop + "/done/2-orders.csv");
        }
        assertThat(place.resolve("link.csv")).isSymbolicLink();
        assertThat(imports()).isEqualTo(2);
    }

    private WatchedFolder another() {
        return new WatchedFolder(
                folder, bean(Desks.class), bean(Receiving.class), bean(ImportBook.class), bean(Audit.class), QUIET);
    }

    private <T> T bean(Class<T> type) {
        return server.beans(type).get(0);
    }

    private void look(int secondsLater) {
        now = now.plusSeconds(secondsLater);
        watched.look(now);
    }

    private void lookUntil(String file) {
        while (!Files.exists(place.resolve(file))) {
            look(0);
        }
    }

    private int imports() {
        return administrator
                .get("/v1/shops/" + shop + "/files")
                .json()
                .path("items")
                .size();
    }

    private long events() {
        return administrator.get("/v1/shops/" + shop).json().path("events").asLong();
    }
}
