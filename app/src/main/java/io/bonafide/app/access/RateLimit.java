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
        Share share = share(caller, request);
        ConsumptionProbe probe = bucket(share).tryConsumeAndReturnRemaining(cost(request));
        long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill())
                .plusSeconds(1)
                .minusNanos(1)
                .toSeconds();
        response.setHeader("RateLimit-Policy", "\"" + share.policy + "\";q=" + share.most() + ";w=" + BURST_S);
        response.setHeader("RateLimit", "\"" + share.policy + "\";r=" + probe.getRemainingTokens() + ";t=" + seconds);
        if (!probe.isConsumed()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds)));
            throw Refusal.of(HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    private Share share(@Nullable Caller caller, HttpServletRequest request) {
        if (caller instanceof Caller.Key key) {
            return new Share("key", key.id(), rates.key());
        }
        return caller instanceof Caller.Person person
                ? new Share("person", person.id(), rates.person())
                : new Share("nobody", request.getRemoteAddr(), rates.nobody());
    }

    private static int cost(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().equals(SessionController.ROUTE)
                ? SIGN_IN
                : 1;
    }

    private Bucket bucket(Share share) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    share.who,
                    any -> Bucket.builder()
                            .addLimit(limit ->
                                    limit.capacity(share.most()).refillGreedy(share.perSecond, Duration.ofSeconds(1)))
                            .withCustomTimePrecision(time)
                            .build());
        }
    }

    /** Whose bucket it is, and how fast it fills. */
    private record Share(String policy, Object who, int perSecond) {
        int most() {
            return Math.max(SIGN_IN, perSecond * BURST_S);
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
