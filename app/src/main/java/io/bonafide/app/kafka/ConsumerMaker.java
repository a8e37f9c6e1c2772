package io.bonafide.app.kafka;

import io.bonafide.app.settings.ServerSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes consumers, one after the other: one that has failed is closed and another takes its place. */
final class ConsumerMaker {
    private static final Logger LOG = LoggerFactory.getLogger(ConsumerMaker.class);
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final ServerSettings.Kafka settings;
    private final Map<String, Object> properties;
    private final Function<BooleanSupplier, Handing> handing;
    private final Figures figures;

    /**
     * Tries whether a consumer can be made.
     *
     * @param handing makes one, told whether to wait no more
     * @throws UnusableClientException if what the client is set to cannot be used; that no broker is there is no such thing
     */
    ConsumerMaker(ServerSettings.Kafka settings, Function<BooleanSupplier, Handing> handing, Figures figures) {
        this.settings = settings;
        this.properties = ClientProperties.of(settings);
        this.handing = handing;
        this.figures = figures;
        try {
            close(make());
        } catch (KafkaException e) {
            if (anyServerIsKnown()) {
                LOG.error("Kafka's client cannot be made: {}", kinds(e));
                throw new UnusableClientException(KafkaTexts.say("client.refused", kinds(e)));
            }
            figures.stands(Standing.State.NO_BROKER, e.getClass().getSimpleName());
        }
    }

    private Consumer<byte[], byte @Nullable []> make() {
        return new KafkaConsumer<>(properties);
    }

    /** Consumes with one consumer until it is told to stop or can go on no more. */
    void consume(BooleanSupplier stopping, BooleanSupplier givenUp) throws InterruptedException {
        @Nullable Consumer<byte[], byte @Nullable []> consumer = null;
        try {
            consumer = make();
            new Consuming(consumer, settings.topics().keySet(), handing.apply(givenUp), figures).run(stopping);
        } catch (InterruptException e) {
            Thread.interrupted(); // Kafka sets it again, which would cut the closing short
            throw new InterruptedException();
        } catch (AuthenticationException | AuthorizationException e) {
            figures.stands(Standing.State.REFUSED, e.getClass().getSimpleName());
        } catch (KafkaException e) {
            boolean known = anyServerIsKnown();
            if (known) {
                LOG.error("Kafka's consumer ended: {}", kinds(e));
            }
            figures.stands(
                    known ? Standing.State.FAILED : Standing.State.NO_BROKER,
                    e.getClass().getSimpleName());
        } finally {
            if (consumer != null) {
                close(consumer);
            }
        }
    }

    private static void close(Consumer<?, ?> consumer) {
        try {
            consumer.close(CloseOptions.timeout(CLOSING));
        } catch (KafkaException e) {
            LOG.warn(
                    "Kafka's consumer could not leave its group: {}",
                    e.getClass().getName());
        }
    }

    /** An error's words may repeat what it was given; the kinds of it and of its causes do not. */
    private static String kinds(Throwable problem) {
        StringBuilder kinds = new StringBuilder(problem.getClass().getSimpleName());
        for (@Nullable Throwable cause = problem.getCause(); cause != null; cause = cause.getCause()) {
            kinds.append(", ").append(cause.getClass().getSimpleName());
        }
        return kinds.toString();
    }

    private boolean anyServerIsKnown() {
        for (String server : settings.servers().split(",")) {
            try {
                InetAddress.getByName(server.substring(0, server.lastIndexOf(':')));
                return true;
            } catch (UnknownHostException e) {
                // the next one, perhaps
            }
        }
        return false;
    }
}
