package io.bonafide.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ReplayNewsTest {
    private static final long SECOND = 1_000_000_000L;

    private final Logger logger = (Logger) LoggerFactory.getLogger(ReplayNews.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    /** Near the end of its range, where it runs over. */
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - SECOND);

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
        logger.setLevel(null);
    }

    @Test
    void whatTakesLongIsSaidEveryFiveSeconds() {
        log.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(log);
        ReplayNews news = new ReplayNews(7, 1_000_000, nanos::get);
        for (int seq = 1; seq <= 12; seq++) {
            nanos.addAndGet(SECOND);
            news.passed(seq);
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("Shop 7 is read back: event 5 of 1000000", "Shop 7 is read back: event 10 of 1000000");
    }
}
