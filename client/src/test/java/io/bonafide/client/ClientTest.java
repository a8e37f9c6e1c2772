package io.bonafide.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.app.server.Server;
import io.bonafide.app.settings.ServerSettings;
import io.bonafide.app.settings.SettingsReader;
import io.bonafide.client.api.AccountApi;
import io.bonafide.client.api.AnswerApi;
import io.bonafide.client.api.EventApi;
import io.bonafide.client.api.FileApi;
import io.bonafide.client.api.KeyApi;
import io.bonafide.client.api.SessionApi;
import io.bonafide.client.api.ShopApi;
import io.bonafide.client.model.Event;
import io.bonafide.client.model.EventAnswer;
import io.bonafide.client.model.NewAccount;
import io.bonafide.client.model.NewKey;
import io.bonafide.client.model.NewShop;
import io.bonafide.client.model.Role;
import io.bonafide.client.model.Scope;
import io.bonafide.client.model.SessionCredentials;
import io.bonafide.client.model.SessionNewPassword;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a system's developer does with the generated client, at a real server. */
final class ClientTest {
    private static final String PASSWORD = "a long enough secret";
    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

    @TempDir
    static Path home;

    private static Server server;
    private static ApiClient person;
    private static String key;

    @BeforeAll
    static void start() throws Exception {
        ServerSettings settings = SettingsReader.read(
                null,
                Map.of(
                        "BONAFIDE_DATA", home.resolve("data").toString(),
                        "BONAFIDE_PORT", "0",
                        "BONAFIDE_RATE_KEY", "100",
                        "BONAFIDE_RATE_PERSON", "100",
                        "BONAFIDE_RATE_NOBODY", "10"),
                Map.of());
        server = Server.start(settings, Clock.fixed(NOW, ZoneOffset.UTC));
        String first = server.appointFirstAdministrator().orElseThrow();
        person = Connection.asPerson(server.address());
        SessionApi session = new SessionApi(person);
        session.getSession();
        session.postSession(new SessionCredentials().name("admin").password(first));
        session.putSessionPassword(new SessionNewPassword().current(first).replacement(PASSWORD));
        key = key("everything", Set.of(Scope.EVENTS_WRITE, Scope.SHOPS_WRITE, Scope.RESULTS_READ));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void eventsAreSentOneByOneAndTogether() throws ApiException {
        shop("events");
        EventApi events = new EventApi(system());
        EventAnswer one = events.postShopEvents("events", PostedEvents.of(placed("o-1")), "key of o-1")
                .only();
        assertThat(one.getStatus()).isEqualTo("taken");
        assertThat(one.getBand()).isEqualTo("clear");
        assertThat(one.getAction()).isEqualTo("ship");
        List<EventAnswer> several = events.postShopEvents(
                        "events", PostedEvents.of(List.of(placed("o-2"), new Event().type(Event.TypeEnum.PAID))), null)
                .all();
        assertThat(several).extracting(EventAnswer::getStatus).containsExactly("taken", "refused");
        assertThat(events.postShopEvents("events", PostedEvents.of(placed("o-1")), "key of o-1")
                        .only()
                        .getSentBefore())
                .isTrue();
    }

    @Test
    void anEventThatCannotBeUsedIsToldWithItsColumn() throws ApiException {
        shop("unusable");
        Event event = placed("o-1").quantity("many");
        assertThatThrownBy(() -> new EventApi(system()).postShopEvents("unusable", PostedEvents.of(event), null))
                .isInstanceOfSatisfying(ApiException.class, problem -> {
                    assertThat(problem.getCode()).isEqualTo(422);
                    assertThat(problem.getResponseBody()).contains("\"column\":\"quantity\"");
                });
    }

    @Test
    void answersAreReadPageByPage() throws Exception {
        shop("pages");
        List<Event> five = List.of(placed("o-1"), placed("o-2"), placed("o-3"), placed("o-4"), placed("o-5"));
        new EventApi(system()).postShopEvents("pages", PostedEvents.of(five), null);
        AnswerApi answers = new AnswerApi(system());
        while (answers.getShopAnswers("pages", "clear", null, 200).getItems().size() < five.size()) {
            Thread.sleep(50); // kept a moment after they are given
        }
        var first = answers.getShopAnswers("pages", "clear", null, 3);
        assertThat(first.getItems()).extracting("orderId").containsExactly("o-5", "o-4", "o-3");
        var second = answers.getShopAnswers("pages", "clear", Long.valueOf(first.getNext()), 3);
        assertThat(second.getItems()).extracting("orderId").containsExactly("o-2", "o-1");
        assertThat(second.getNext()).isNull();
        assertThat(answers.getShopAnswers("pages", "suspect", null, 3).getItems())
                .isEmpty();
    }

    @Test
    void filesAndAccountsAreMadeAndFound() throws Exception {
        shop("files");
        Path orders = Files.writeString(home.resolve("orders.csv"), """
                platform,shop_id,order_id,created_at,item_id,quantity,paid_amount
                tmall,files,o-1,2026-11-20 10:00:00,i-1,1,10.00
                """);
        FileApi files = new FileApi(system());
        var taken = files.postShopFiles("files", orders.toFile(), "orders.csv");
        assertThat(files.getShopFile("files", taken.getId()).getFiles().get(0).getName())
                .isEqualTo("orders.csv");
        AccountApi accounts = new AccountApi(person);
        var made = accounts.postAccounts(
                new NewAccount().name("ling").role(Role.REVIEWER).shops(List.of("files")));
        assertThat(accounts.getAccount(made.getAccount().getId()).getName()).isEqualTo("ling");
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() throws Exception {
        shop("unchanged");
        HttpResponse<String> read = get("/v1/shops/unchanged", "Accept", "application/json");
        String tag = read.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = get("/v1/shops/unchanged", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        new EventApi(system()).postShopEvents("unchanged", PostedEvents.of(placed("o-1")), null);
        assertThat(get("/v1/shops/unchanged", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    /** The clock stands: what was taken does not come back. */
    @Test
    void whoeverAsksTooOftenIsTurnedAwayAndNobodyElseIs() throws ApiException {
        String hasty = key("hasty", Set.of(Scope.RESULTS_READ));
        ShopApi shops = new ShopApi(Connection.withKey(server.address(), hasty));
        for (int i = 0; i < 500; i++) {
            shops.getShops();
        }
        assertThatThrownBy(shops::getShops).isInstanceOfSatisfying(ApiException.class, problem -> {
            assertThat(problem.getCode()).isEqualTo(429);
            assertThat(problem.getResponseHeaders().firstValue("Retry-After")).contains("1");
            assertThat(problem.getResponseHeaders().firstValue("RateLimit")).contains("\"key\";r=0;t=1");
            assertThat(problem.getResponseBody()).contains("urn:bonafide:problem:status-429");
        });
        assertThat(new ShopApi(system()).getShops()).isNotNull();
    }

    @Test
    void streamSendsWhatIsAnsweredFromTheLastOneOn() throws Exception {
        shop("stream");
        EventApi events = new EventApi(system());
        events.postShopEvents("stream", PostedEvents.of(List.of(placed("o-1"), placed("o-2"))), null);
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve("/v1/shops/stream/stream?least=clear"))
                .header("Authorization", "Bearer " + key)
                .header("Last-Event-ID", "1")
                .build();
        HttpResponse<Stream<String>> stream =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
        assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        var lines = stream.body().iterator();
        assertThat(next(lines, "id:")).isEqualTo("2");
        events.postShopEvents("stream", PostedEvents.of(placed("o-3")), null);
        assertThat(next(lines, "id:")).isEqualTo("3");
        assertThat(next(lines, "data:{\"seq\":3"))
                .contains("\"order_id\":\"o-3\"")
                .contains("\"band\":\"clear\"");
        stream.body().close();
    }

    private static String next(Iterator<String> lines, String prefix) {
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith(prefix)) {
                return line.substring(prefix.length());
            }
        }
        throw new AssertionError("The stream ended before " + prefix);
    }

    private static HttpResponse<String> get(String path, String header, String value) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path))
                .header("Authorization", "Bearer " + key)
                .header(header, value)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static Event placed(String order) {
        return new Event()
                .type(Event.TypeEnum.PLACED)
                .at("2026-11-28T07:59:00Z")
                .orderId(order)
                .itemId("i-1")
                .quantity("1")
                .paidAmount("19.90")
                .buyerId("b-" + order);
    }

    private static ApiClient system() {
        return Connection.withKey(server.address(), key);
    }

    private static void shop(String name) throws ApiException {
        new ShopApi(system())
                .postShops(new NewShop().name(name).platform("tmall").shopId(name));
    }

    private static String key(String label, Set<Scope> scopes) throws ApiException {
        return new KeyApi(person)
                .postKeys(new NewKey().label(label).scopes(scopes).shops(List.of("*")))
                .getSecret();
    }
}
