package io.bonafide.app.alert;

import io.bonafide.core.assess.Bands;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Goes round the channels and tells each what is new, at most once in its gap of time, so that a thousand findings are one message. A
 * message that does not arrive is tried again after {@value #FIRST_WAIT_S} s, twice that, and so on up to an hour, with what has
 * come meanwhile. It counts as told only when it has arrived; a crash in between tells it twice, under the same id.
 */
public final class AlertRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AlertRounds.class);
    private static final long EVERY_S = 5;
    private static final long FIRST_WAIT_S = 30;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Channels channels;
    private final News news;
    private final Map<ChannelKind, Carrier> carriers = new EnumMap<>(ChannelKind.class);
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(run -> new Thread(run, "alerts"));

    AlertRounds(Channels channels, News news, Clock clock) {
        this.channels = channels;
        this.news = news;
        this.clock = clock;
        Posting posting = new Posting();
        carriers.put(ChannelKind.WEBHOOK, new StandardWebhook(posting, clock));
        carriers.put(ChannelKind.EMAIL, new MailCarrier(clock));
        carriers.put(ChannelKind.DINGTALK, new Bot.DingTalk(posting, clock));
        carriers.put(ChannelKind.FEISHU, new Bot.Feishu(posting, clock));
        carriers.put(ChannelKind.WECOM, new Bot.WeCom(posting));
    }

    /** Begins to go round. */
    void start() {
        timer.scheduleWithFixedDelay(this::roundOrLog, EVERY_S, EVERY_S, TimeUnit.SECONDS);
    }

    private void roundOrLog() {
        try {
            round();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException e) {
            LOG.warn("The channels were not told: the database cannot be asked. They are told in the next round.");
        } catch (RuntimeException e) {
            LOG.error("A round of the channels failed. The next one tries again.", e);
        }
    }

    /** Goes round once. */
    synchronized void round() throws InterruptedException {
        for (Channel channel : channels.all()) {
            Optional<News.Pending> pending = news.of(channel, Bands.LIVE.from(channel.least()));
            if (pending.isPresent() && channel.mayTell(pending.get().since(), clock.instant())) {
                tell(channel, pending.get());
            }
        }
    }

    private void tell(Channel channel, News.Pending pending) throws InterruptedException {
        Bulletin bulletin = pending.bulletin();
        try {
            carry(channel, bulletin.id(), BulletinText.of(bulletin, channel.language()), bulletin);
            news.told(channel.id(), pending.upTo());
            channels.sent(channel.id());
        } catch (UndeliveredException e) {
            channels.failed(channel.id(), e, wait(channel.state().failures()));
        }
    }

    /** Sends a message that says only that messages arrive. */
    void tryOut(Channel channel) throws UndeliveredException, InterruptedException {
        carry(channel, UUID.randomUUID().toString(), BulletinText.trial(channel.name(), channel.language()), null);
    }

    private void carry(Channel channel, String id, BulletinText text, @Nullable Bulletin bulletin)
            throws UndeliveredException, InterruptedException {
        Objects.requireNonNull(carriers.get(channel.kind()))
                .carry(channels.target(channel.id()), new Carrier.Message(id, text), bulletin);
    }

    private static Duration wait(int failures) {
        Duration wait = Duration.ofSeconds(FIRST_WAIT_S << Math.min(failures, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** Ends after the message that is under way. */
    @Override
    public void close() {
        timer.shutdownNow();
        try {
            timer.awaitTermination(EVERY_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
