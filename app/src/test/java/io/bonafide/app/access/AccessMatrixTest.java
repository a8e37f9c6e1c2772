package io.bonafide.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.server.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every route that the server has is asked for by everybody there is, and who was let through is compared with a table that people
 * read and keep. Whoever adds a route adds a line to it; the test says which.
 */
@ExtendWith(Office.Open.class)
final class AccessMatrixTest {
    private static final Path TABLE = Path.of("src/test/resources/io/bonafide/app/access/matrix.tsv");
    private static final Path PAGE = Path.of("../docs/access.md");
    private static final String NOBODY = "nobody";
    private static final String TEMPORARY = "temporary";

    private final Office office;
    private final TestServer server;

    AccessMatrixTest(Office office) {
        this.office = office;
        server = office.server();
    }

    @Test
    void everyRouteLetsThroughWhomTheTableNames() throws IOException {
        Map<String, Supplier<Visitor>> everybody = everybody();
        SortedMap<String, String> seen = new TreeMap<>();
        SortedSet<Integer> answers = new TreeSet<>();
        for (Route route : routes()) {
            seen.put(
                    route.toString(),
                    everybody.entrySet().stream()
                            .filter(each -> {
                                Visitor.Answer answer =
                                        route.askedBy(each.getValue().get());
                                answers.add(answer.status());
                                return letThrough(answer);
                            })
                            .map(Map.Entry::getKey)
                            .collect(Collectors.joining(", ")));
        }
        assertThat(answers).contains(200, 401, 403, 404, 422);
        assertThat(lines(seen)).isEqualTo(Files.readString(TABLE));
    }

    @Test
    void thePageShowsTheTable() throws IOException {
        String rows = Files.readAllLines(TABLE).stream()
                .filter(line -> !line.contains("/v1/test/") && !line.startsWith("/outside"))
                .map(line -> line.split("\t", -1))
                .map(cells -> "| `" + cells[0] + "` | " + shorter(cells[1]) + " |\n")
                .collect(Collectors.joining());
        assertThat(Files.readString(PAGE)).contains("| route | let through |\n|---|---|\n" + rows + "\n");
    }

    private static String shorter(String names) {
        String roles = Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(", "));
        String keys = Arrays.stream(Scope.values())
                .map(scope -> ", key of " + scope.code())
                .collect(Collectors.joining());
        return names.replace("nobody, temporary, " + roles + ", key of no scope" + keys, "everybody")
                .replace(roles, "every role");
    }

    private static boolean letThrough(Visitor.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isNotEqualTo(429);
        boolean refused = answer.status() == 401 || answer.status() == 403;
        if (refused) {
            assertThat(answer.problem()).isIn("status-401", "status-403", "password-temporary");
        }
        return !refused;
    }

    private SortedSet<Route> routes() {
        return server.beans(RequestMappingInfoHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(mapping -> Route.of(mapping).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Supplier<Visitor>> everybody() {
        Map<String, Supplier<Visitor>> everybody = new LinkedHashMap<>();
        everybody.put(NOBODY, () -> Visitor.at(server));
        everybody.put(TEMPORARY, back(office.hired(Role.ADMINISTRATOR, "*")));
        for (Role role : Role.values()) {
            everybody.put(role.code(), back(office.person(role, "*")));
        }
        everybody.put("key of no scope", key(List.of()));
        Arrays.stream(Scope.values()).forEach(scope -> everybody.put("key of " + scope.code(), key(List.of(scope))));
        return everybody;
    }

    private Supplier<Visitor> key(List<Scope> scopes) {
        Visitor visitor = office.key(scopes, "*").visitor();
        return () -> visitor;
    }

    /** Signed in again, where the last request signed out. */
    private static Supplier<Visitor> back(Office.Person person) {
        return () -> {
            if (!person.visitor().get("/v1/session").json().path("signed_in").asBoolean()) {
                person.visitor().signIn(person.name(), person.password());
            }
            return person.visitor();
        };
    }

    private static String lines(SortedMap<String, String> seen) {
        return seen.entrySet().stream()
                .map(entry -> entry.getKey() + "\t" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
