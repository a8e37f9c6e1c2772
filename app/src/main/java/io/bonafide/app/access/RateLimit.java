package io.bonafide.app.access;

import io.bonafide.app.settings.ServerSettings;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * A bucket of tokens for each key, each account, and each address of those who are neither. It holds {@value #BURST_S} seconds' worth, so that
 * whoever was quiet may hurry. A sign-in takes {@value #SIGN_IN} tokens, since a password costs that much to look at. Answers carry what is left
 * (draft-ietf-httpapi-ratelimit-headers-10).
 */
final class RateLimit {
    private static final int BURST_S = 5;
    private static final int SIGN_IN = 10;
    private static final int MOST_REMEMBERED = 10_000;

    private final ServerSettings.Rates rates;
    private final TimeMeter time;
    private final Map<Object, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Bucket> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    RateLimit(ServerSettings.Rates rates, Clock clock) {
        this.rates = rates;
        this.time = new ClockMeter(clock);
    }

    /**
     * Takes what the request costs, and says in the answer's headers what is left.
     *
     * @param caller null for nobody
     * @throws Refusal if too little is left
     */
    void take(@Nullable Caller caller, HttpServletRequest request, HttpServletResponse response) {
        String policy = caller instanceof Caller.Key ? "key" : caller instanceof Caller.Person ? "person" : "nobody";
        int perSecond = perSecond(caller);
        int most = Math.max(SIGN_IN, perSecond * BURST_S);
        ConsumptionProbe probe =
                bucket(who(caller, request), perSecond, most).tryConsumeAndReturnRemaining(cost(request));
        long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill())
                .plusSeconds(1)
                .minusNanos(1)
                .toSeconds();
        response.setHeader("RateLimit-Policy", "\"" + policy + "\";q=" + most + ";w=" + BURST_S);
        response.setHeader("RateLimit", "\"" + policy + "\";r=" + probe.getRemainingTokens() + ";t=" + seconds);
        if (!probe.isConsumed()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds)));
            throw Refusal.of(HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    private int perSecond(@Nullable Caller caller) {
        if (caller instanceof Caller.Key) {
            return rates.key();
        }
        return caller instanceof Caller.Person ? rates.person() : rates.nobody();
    }

    private static Object who(@Nullable Caller caller, HttpServletRequest request) {
        if (caller instanceof Caller.Key key) {
            return key.id();
        }
        return caller instanceof Caller.Person person ? person.id() : request.getRemoteAddr();
    }

    private static int cost(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().equals(SessionController.ROUTE)
                ? SIGN_IN
                : 1;
    }

    private Bucket bucket(Object who, int perSecond, int most) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    who,
                    any -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(most).refillGreedy(perSecond, Duration.ofSeconds(1)))
                            .withCustomTimePrecision(time)
                            .build());
        }
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return Duration.between(Instant.EPOCH, now).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
