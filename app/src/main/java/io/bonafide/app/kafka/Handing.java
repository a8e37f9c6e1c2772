package io.bonafide.app.kafka;

import io.bonafide.app.archive.Submission;
import io.bonafide.app.live.Outcome;
import io.bonafide.app.live.OverloadedException;
import io.bonafide.app.live.ShopDesk;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Hands records to the desks of their shops, and says from where on a partition must be read again. For one thread. */
final class Handing {
    private static final Logger LOG = LoggerFactory.getLogger(Handing.class);
    private static final int MILLIS_BETWEEN_LOOKS = 100;
    /** After so many failures a record alone is set aside, if it is not the database that fails. */
    private static final int MOST_ATTEMPTS = 3;

    private final RecordReader reader;
    private final AsideTeller asides;
    private final Figures figures;
    private final BooleanSupplier givenUp;

    /** @param givenUp whether what is not stored by now is not waited for */
    Handing(RecordReader reader, AsideTeller asides, Figures figures, BooleanSupplier givenUp) {
        this.reader = reader;
        this.asides = asides;
        this.figures = figures;
        this.givenUp = givenUp;
    }

    /**
     * Returns when each record is stored, set aside, or cannot be now.
     *
     * @return for each partition that has to wait its first record that is neither
     */
    Map<TopicPartition, Long> hand(ConsumerRecords<byte[], byte @Nullable []> records) throws InterruptedException {
        Map<TopicPartition, Map<Integer, Run>> runs = new LinkedHashMap<>();
        Map<TopicPartition, Long> left = new LinkedHashMap<>();
        for (TopicPartition partition : records.partitions()) {
            List<Aside> found = new ArrayList<>();
            List<ConsumerRecord<byte[], byte @Nullable []>> all = records.records(partition);
            runs.put(partition, read(all, found));
            if (!kept(found)) {
                runs.remove(partition);
                left.put(partition, all.get(0).offset());
            }
        }
        while (runs.values().stream().flatMap(each -> each.values().stream()).anyMatch(run -> !run.isOver())) {
            round(runs);
        }
        runs.forEach((partition, each) -> each.values().stream()
                .map(Run::firstLeft)
                .flatMapToLong(OptionalLong::stream)
                .min()
                .ifPresent(first -> left.put(partition, first)));
        return left;
    }

    private Map<Integer, Run> read(List<ConsumerRecord<byte[], byte @Nullable []>> records, List<Aside> found) {
        Map<Integer, Run> runs = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte @Nullable []> each : records) {
            RecordReader.Told told = reader.read(each);
            found.addAll(told.asides());
            @Nullable ShopDesk desk = told.desk();
            if (desk != null && !told.items().isEmpty()) {
                runs.computeIfAbsent(desk.shop().id(), id -> new Run(desk)).add(told);
            }
        }
        return runs;
    }

    private boolean kept(List<Aside> found) {
        try {
            asides.setAside(found);
            return true;
        } catch (DataAccessException e) {
            LOG.warn("Kafka waits for the database: {}", e.getClass().getName());
            return false;
        }
    }

    /** Hands on the next piece of every run, then waits for all of them. */
    private void round(Map<TopicPartition, Map<Integer, Run>> runs) throws InterruptedException {
        Map<Run, CompletableFuture<List<Outcome>>> handed = new LinkedHashMap<>();
        runs.forEach((partition, each) -> each.values().stream()
                .filter(run -> !run.isOver())
                .forEach(run -> submit(run, run.submission(partition.topic()), handed)));
        for (Map.Entry<TopicPartition, Map<Integer, Run>> each : runs.entrySet()) {
            for (Run run : each.getValue().values()) {
                @Nullable CompletableFuture<List<Outcome>> answer = handed.get(run);
                if (answer != null) {
                    settle(each.getKey(), run, answer);
                }
            }
        }
    }

    private static void submit(Run run, Submission submission, Map<Run, CompletableFuture<List<Outcome>>> handed) {
        try {
            handed.put(run, run.desk().submit(submission));
        } catch (OverloadedException e) {
            run.fail(); // its partition waits
        }
    }

    private void settle(TopicPartition partition, Run run, CompletableFuture<List<Outcome>> answer)
            throws InterruptedException {
        while (true) {
            try {
                answer.get(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
                figures.taken(run.piece().size());
                run.next();
                return;
            } catch (TimeoutException e) {
                if (givenUp.getAsBoolean()) {
                    run.fail();
                    return;
                }
            } catch (ExecutionException e) {
                failed(partition, run, e);
                return;
            }
        }
    }

    private void failed(TopicPartition partition, Run run, ExecutionException why) {
        if (isOfTheDatabase(why)) {
            run.fail();
        } else if (run.piece().size() > 1) {
            run.single();
        } else if (run.failedAgain() >= MOST_ATTEMPTS) {
            RecordReader.Told told = run.piece().get(0);
            @Nullable Throwable cause = why.getCause();
            LOG.error(
                    "A record could not be stored: {}",
                    cause == null ? "" : cause.getClass().getName());
            Aside aside = new Aside(
                    partition.topic(),
                    partition.partition(),
                    told.offset(),
                    null,
                    run.desk().shop().id(),
                    "",
                    KafkaTexts.say("unstorable"));
            if (kept(List.of(aside))) {
                run.next();
            } else {
                run.fail();
            }
        }
    }

    /** Whether it may go better later: whatever PostgreSQL says, unless it is of the values that it was given. */
    private static boolean isOfTheDatabase(Throwable why) {
        for (@Nullable Throwable each = why; each != null; each = each.getCause()) {
            if (each instanceof SQLException e) {
                @Nullable String state = e.getSQLState();
                return state == null || !state.startsWith("22") && !state.startsWith("23") && !state.startsWith("54");
            }
        }
        return false;
    }
}
