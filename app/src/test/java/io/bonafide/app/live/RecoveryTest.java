package io.bonafide.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.archive.ArchiveKeys;
import io.bonafide.app.archive.ArchiveReading;
import io.bonafide.app.archive.EventArchive;
import io.bonafide.app.archive.Shop;
import io.bonafide.app.archive.ShopBook;
import io.bonafide.app.database.DataDirectory;
import io.bonafide.app.database.Database;
import io.bonafide.app.server.ServeProcess;
import io.bonafide.core.assess.Answer;
import io.bonafide.core.assess.Assessment;
import io.bonafide.core.assess.EngineSettings;
import io.bonafide.core.assess.Hindsight;
import io.bonafide.core.assess.Lateness;
import io.bonafide.core.assess.LiveShop;
import io.bonafide.core.assess.Receipt;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.signal.Detectors;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.ShopSimulator;
import io.bonafide.core.simulate.SimulationSettings;
import io.bonafide.exchange.canonical.CanonicalShop;
import io.bonafide.exchange.intake.GivenEvents;
import io.bonafide.exchange.model.EvidenceModels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Java, PostgreSQL or both are killed at random points, while events stream in, while snapshots are written and while a start is under
 * way, which makes the database or brings it to this version, and while files of another shop are read. With {@code -Dbonafide.long=true} 200 times, else three.
 */
class RecoveryTest {
    private static final int KILLS = Boolean.getBoolean("bonafide.long") ? 200 : 3;
    private static final int KILLS_A_FILE = 10;
    private static final long SEED = Long.getLong("bonafide.seed", 20_261_128);
    private static final Map<String, String> OFTEN = Map.of("BONAFIDE_SNAPSHOT_EVENTS", "100");

    @TempDir
    private Path home;

    @TempDir
    private Path simulated;

    private ServeProcess serve;

    @Test
    void nothingAcknowledgedIsLostAndNothingIsJudgedOtherwise() throws Exception {
        Random random = new Random(SEED);
        serve = ServeProcess.start(home, OFTEN);
        Sender sender = Sender.signedIn(serve, random.nextLong());
        Thread sending = new Thread(sender, "sender");
        sending.start();
        int snapshots = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            if (kill % KILLS_A_FILE == 0) {
                sender.upload("orders.csv", orders(kill));
            }
            Thread.sleep(200 + random.nextInt(1_500));
            kill(random, sender);
            snapshots += sender.acknowledged() > 100 ? 1 : 0;
        }
        Thread.sleep(1_000);
        sender.stop();
        sending.join();
        assertThat(sender.problems()).isEmpty();
        assertThat(sender.acknowledged()).isGreaterThan(20 * KILLS);
        sender.sendAllAgain();
        assertThat(sender.problems()).as("sent again").isEmpty();
        long imported = sender.imported();
        serve.close();
        assertThat(snapshots).isPositive();
        try (DataDirectory directory = DataDirectory.take(home);
                Database database = Database.open(directory, null)) {
            ArchiveKeys keys = new ArchiveKeys(directory.secret("people"));
            JdbcClient jdbc = JdbcClient.create(database.connections());
            for (Shop shop : new ShopBook(jdbc, Clock.systemUTC()).all()) {
                long events = looked(shop, database, keys, sender);
                if (shop.name().equals(Sender.IMPORTED)) {
                    assertThat(events).isEqualTo(imported).isPositive();
                }
            }
        }
    }

    /** A file of some thousands of events, which takes longer to be judged than the next kill is away. */
    private byte[] orders(int seed) throws Exception {
        Path files = Files.createDirectories(simulated.resolve(Integer.toString(seed)));
        CanonicalShop.write(
                ShopSimulator.simulate(SimulationSettings.defaults()
                        .withSeed(SEED + seed)
                        .withOrders(1_000)
                        .withShop(Platform.TMALL, Sender.IMPORTED)
                        .withScenario(Scenario.REVERSE_BRUSHING_MANY, 100, .1)),
                files);
        return Files.readAllBytes(files.resolve("orders.csv"));
    }

    private void kill(Random random, Sender sender) throws Exception {
        int way = random.nextInt(4);
        if (way == 0) {
            serve.killPostgres(); // Java starts it again
            return;
        }
        if (way == 1) {
            serve.killPostgres();
        }
        serve.kill();
        if (way == 2) {
            ServeProcess early = ServeProcess.begin(home, OFTEN);
            Thread.sleep(random.nextInt(6_000));
            early.kill();
        }
        serve = ServeProcess.start(home, OFTEN);
        sender.serverIsAt(serve.address());
    }

    /** Everything of a shop that is stored, against an engine that nobody disturbed; how many events there are. */
    private long looked(Shop shop, Database database, ArchiveKeys keys, Sender sender) throws Exception {
        LiveShop undisturbed = new LiveShop(
                EngineSettings.defaults().withKnownThen(Assessment.KnownThen.LIVE),
                ShopContext.of(shop.key(), shop.zone()),
                Detectors.all(),
                EvidenceModels.shipped(),
                Lateness.defaults());
        Map<Long, Answer> expected = new HashMap<>();
        GivenEvents reader = ShopDesk.archiveReader(shop);
        EventArchive archive = new EventArchive(shop, database.connections(), keys);
        new ArchiveReading(shop, database.connections(), reader).replay(0, stored -> {
            for (Event event : stored.event().events(stored.seq())) {
                Receipt receipt = undisturbed.receive(event, stored.receivedAt());
                answer(receipt).ifPresent(answer -> expected.put(stored.seq(), answer));
            }
        });
        Map<Long, Outcome> kept = new AnswerBook(shop.id(), database.connections())
                .find(java.util.stream.LongStream.rangeClosed(1, archive.last())
                        .boxed()
                        .toList());
        assertThat((long) kept.size()).as("each has an answer").isEqualTo(archive.last());
        kept.forEach((seq, outcome) -> assertThat(outcome.probability())
                .isEqualTo(expected.containsKey(seq) ? expected.get(seq).probability() : null));
        if (!shop.name().equals(Sender.IMPORTED)) {
            sender.answers()
                    .forEach((key, answer) -> assertThat(answer.probability())
                            .as(key)
                            .isEqualTo(probability(expected.get(answer.seq()))));
        }
        try (LiveJudge judge = LiveJudge.restored(shop, new Snapshots(snapshots(shop), 1_000))) {
            assertThat(judge.last()).isEqualTo(archive.last());
            assertThat(judge.received()).isAfterOrEqualTo(undisturbed.received());
            undisturbed.advanceTo(judge.received());
            assertThat(settled(judge.hindsight())).isEqualTo(settled(undisturbed.hindsight()));
        }
        return archive.last();
    }

    private static Optional<Answer> answer(Receipt receipt) {
        if (receipt instanceof Receipt.SetAside aside) {
            return aside.answer();
        }
        return receipt instanceof Receipt.Taken taken ? taken.answer() : Optional.empty();
    }

    private static List<Object> settled(Hindsight hindsight) {
        List<Object> said = new ArrayList<>(hindsight.rings());
        said.addAll(hindsight.incidents());
        hindsight.forEachAssessment(said::add);
        return said;
    }

    private Path snapshots(Shop shop) {
        return home.resolve("snapshots").resolve(String.valueOf(shop.id()));
    }

    private static @Nullable Double probability(@Nullable Answer answer) {
        return answer == null ? null : answer.probability();
    }

    /** @param probability null where the event is not answered */
    record Acknowledged(long seq, @Nullable Double probability) {}
}
