package io.bonafide.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.backup.Shops;
import io.bonafide.app.database.DirectDatabase;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server in a Java of its own is asked to stop while requests are under way. */
class GracefulStopTest {
    private static final int SENDERS = 4;

    @TempDir
    private Path home;

    @Test
    void whatIsUnderWayIsAnsweredNothingNewIsTakenAndNothingThatWasAnsweredIsLost() throws Exception {
        Set<Integer> answered = ConcurrentHashMap.newKeySet();
        String key;
        try (ServeProcess serve = ServeProcess.start(home)) {
            key = Shops.open(serve);
            List<CompletableFuture<Void>> senders = new ArrayList<>();
            for (int sender = 0; sender < SENDERS; sender++) {
                int first = sender;
                senders.add(CompletableFuture.runAsync(() -> sendUntilRefused(serve, key, first, answered)));
            }
            try (Socket slow = begun(serve.address(), key)) {
                while (answered.size() < 40) {
                    Thread.onSpinWait();
                }
                serve.askToStop();
                CompletableFuture.allOf(senders.toArray(CompletableFuture[]::new))
                        .join();
                assertThat(refusesConnections(serve.address())).isTrue();
                assertThat(ended(slow)).startsWith("HTTP/1.1 200").contains("\"seq\"");
            }
        }
        int stored = answered.size() + 1;
        assertThat(Files.readString(home.resolve("postgres/log")))
                .contains("database system is shut down")
                .doesNotContain("not properly shut down");
        long snapshot = Long.parseLong(
                Files.readString(home.resolve("snapshots/1/current")).split(" ", 2)[0]);
        assertThat(snapshot).as("the desk's state is kept").isGreaterThanOrEqualTo(stored);
        try (ServeProcess again = ServeProcess.start(home)) {
            List<Map<String, Object>> all =
                    answered.stream().sorted().map(Shops::order).toList();
            JsonNode answers = Shops.send(again, key, all).json();
            assertThat(answers)
                    .hasSize(answered.size())
                    .allMatch(answer -> answer.path("sent_before").asBoolean());
            assertThat(Shops.send(again, key, List.of(Shops.order(999_999)))
                            .json()
                            .path(0)
                            .path("sent_before")
                            .asBoolean())
                    .as("the one that was slow")
                    .isTrue();
        }
    }

    /** Its event waits for a table that somebody else holds. */
    @Test
    void aRequestThatNeverEndsDoesNotHoldUpTheStop() throws Exception {
        Path settings = Files.writeString(home.resolve("bonafide.yaml"), "stop:\n  seconds: 1\n");
        Path data = home.resolve("data");
        try (ServeProcess serve = ServeProcess.start(data, "--config", settings.toString());
                DirectDatabase database = DirectDatabase.find(data, null);
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            String key = Shops.open(serve);
            Shops.send(serve, key, Shops.orders(0, 5));
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE event IN ACCESS EXCLUSIVE MODE");
            try (Socket slow = begun(serve.address(), key)) {
                slow.getOutputStream().write(BODY, BODY.length / 2, BODY.length - BODY.length / 2);
                slow.getOutputStream().flush();
                serve.askToStop();
                serve.close();
            }
        }
        assertThat(Files.readString(data.resolve("postgres/log"))).contains("database system is shut down");
        try (ServeProcess again = ServeProcess.start(data)) {
            assertThat(again.said()).anyMatch(line -> line.contains("Ready"));
        }
    }

    private static void sendUntilRefused(ServeProcess serve, String key, int first, Set<Integer> answered) {
        try {
            for (int i = first; ; i += SENDERS) {
                if (Shops.send(serve, key, List.of(Shops.order(i))).status() != 200) {
                    return;
                }
                answered.add(i);
            }
        } catch (IllegalStateException e) {
            assertThat(e).hasCauseInstanceOf(IOException.class);
        }
    }

    private static boolean refusesConnections(URI address) throws IOException {
        while (true) {
            try {
                new Socket(address.getHost(), address.getPort()).close();
                Thread.onSpinWait();
            } catch (ConnectException e) {
                return true;
            }
        }
    }

    private static final byte[] BODY = JsonMapper.shared().writeValueAsBytes(Shops.order(999_999));

    /** A request of which half has come. */
    private static Socket begun(URI address, String key) throws IOException {
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.getOutputStream()
                .write(("POST /v1/shops/s/events HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + "Connection: close\r\nAuthorization: Bearer " + key + "\r\nContent-Length: "
                                + BODY.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(BODY, 0, BODY.length / 2);
        socket.getOutputStream().flush();
        return socket;
    }

    private static String ended(Socket socket) throws IOException {
        socket.getOutputStream().write(BODY, BODY.length / 2, BODY.length - BODY.length / 2);
        socket.getOutputStream().flush();
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
