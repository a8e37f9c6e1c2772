package io.bonafide.app.people;

import io.bonafide.app.access.Audit;
import io.bonafide.app.archive.ArchiveKeys;
import io.bonafide.app.archive.Erasure;
import io.bonafide.app.archive.PersonalData;
import io.bonafide.app.live.Desks;
import io.bonafide.app.live.ShopDesk;
import io.bonafide.app.upload.ImportUnderWayException;
import io.bonafide.app.upload.Originals;
import io.bonafide.exchange.intake.GivenEvent;
import io.bonafide.exchange.intake.UnusableEventException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** People of every shop, with the audit of what is done with their data. */
final class ShopPeople {
    private static final String ORDER = "order_id";

    private final Desks desks;
    private final DataSource source;
    private final JdbcClient database;
    private final ArchiveKeys keys;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Originals originals;
    private final Clock clock;

    ShopPeople(
            Desks desks,
            DataSource source,
            JdbcClient database,
            ArchiveKeys keys,
            Audit audit,
            TransactionTemplate transactions,
            Originals originals,
            Clock clock) {
        this.desks = desks;
        this.source = source;
        this.database = database;
        this.keys = keys;
        this.audit = audit;
        this.transactions = transactions;
        this.originals = originals;
        this.clock = clock;
    }

    private PersonalData of(ShopDesk desk) {
        return new PersonalData(desk.shop(), source, database, keys);
    }

    /** @param values by column, which may name an order beside or instead of identities */
    List<PersonalData.Found> find(ShopDesk desk, Map<String, String> values)
            throws SQLException, UnusableEventException {
        SortedMap<String, String> cells = new TreeMap<>(values);
        @Nullable String order = cells.get(ORDER);
        cells.put("type", "placed");
        cells.put("at", clock.instant().toString());
        cells.putIfAbsent(ORDER, "any");
        Read read = desks.reading(desk.shop(), reader -> {
            try {
                return new Read(reader.read(cells), null);
            } catch (UnusableEventException e) {
                return new Read(null, e);
            }
        });
        if (read.unusable != null) {
            throw read.unusable;
        }
        return of(desk).find(Objects.requireNonNull(read.event), order);
    }

    /** All that somebody's events hold; empty if there is nobody of that id. */
    Optional<List<PersonalData.Opened>> open(ShopDesk desk, long person, String who, String reason) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Optional<List<PersonalData.Opened>> events = of(desk).open(person);
            events.ifPresent(opened -> audit.write(
                    who,
                    "person.exported",
                    object(desk, person),
                    null,
                    Map.of("events", opened.size(), "reason", reason)));
            return events;
        }));
    }

    /** Erases somebody; empty if there is nobody of that id. */
    Optional<Forgotten> erase(ShopDesk desk, long person, String who, String reason) {
        return of(desk).open(person)
                .map(events -> erase(desk, List.of(person), who, "person.erased", object(desk, person), reason));
    }

    /** Erases those who were last heard of before that, some of them; how many. */
    int expire(ShopDesk desk, Instant before, int most) {
        List<Long> people = of(desk).lastHeardBefore(before, most);
        if (!people.isEmpty()) {
            String object = "shop " + desk.shop().name();
            erase(desk, people, Audit.SERVER, "people.expired", object, "retention.days, before " + before);
        }
        return people.size();
    }

    private Forgotten erase(
            ShopDesk desk, Collection<Long> people, String who, String what, String object, String reason) {
        return desks.reading(desk.shop(), reader -> {
            Erasure erasure = Erasure.prepare(desk.shop(), database, of(desk), reader, people);
            return desk.alone(() -> Objects.requireNonNull(transactions.execute(status -> {
                Erasure.Erased erased = erasure.run(clock.instant());
                int files = deleteFiles(desk, people);
                audit.write(
                        who,
                        what,
                        object,
                        null,
                        Map.of(
                                "people",
                                erased.people(),
                                "tokens",
                                erased.tokens(),
                                "shared",
                                erased.shared(),
                                "imports",
                                files,
                                "reason",
                                reason));
                return new Forgotten(erased.people(), erased.tokens(), erased.shared(), files);
            })));
        });
    }

    private int deleteFiles(ShopDesk desk, Collection<Long> people) {
        try {
            return originals.delete(desk.shop().id(), people);
        } catch (ImportUnderWayException e) {
            throw PeopleController.refusal(HttpStatus.CONFLICT, "reading");
        }
    }

    /**
     * What was erased.
     *
     * @param tokens to which no identity leads any more
     * @param shared that stay, since they stand for somebody else too
     * @param imports whose files are gone, since they told of them
     */
    record Forgotten(int people, int tokens, int shared, int imports) {}

    private static String object(ShopDesk desk, long person) {
        return "person " + person + " of shop " + desk.shop().name();
    }

    private record Read(
            @Nullable GivenEvent event, @Nullable UnusableEventException unusable) {}
}
