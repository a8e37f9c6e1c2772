package io.bonafide.app.signon;

import io.bonafide.app.crypto.AesGcm;
import io.bonafide.app.crypto.Randomness;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a flow in the browser that began it, sealed under a key of this process, for ten minutes and for one answer. So whoever only
 * begins flows takes no memory here. Unlike a session's cookie it comes along when another site sends the browser back.
 */
public final class FlowCookie {
    /** How long a person may take at the provider. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private static final String NAME = "bonafide-sign-on";
    private static final String PATH = "/v1/session/oidc";
    private static final byte[] PLACE = NAME.getBytes(StandardCharsets.UTF_8);

    private final byte[] key = Randomness.bytes(AesGcm.KEY_BYTES);
    private final JsonMapper json = JsonMapper.shared();
    private final UsedFlows used = new UsedFlows(LIFE);
    private final boolean https;
    private final Clock clock;

    /** @param https whether browsers reach the server by HTTPS only */
    public FlowCookie(boolean https, Clock clock) {
        this.https = https;
        this.clock = clock;
    }

    public void put(Flow flow, HttpServletResponse response) {
        byte[] sealed = AesGcm.seal(key, json.writeValueAsBytes(flow), PLACE);
        set(response, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), LIFE);
    }

    /** The browser's flow, if it has one that is not over; from now on it is. */
    public Optional<Flow> take(HttpServletRequest request, HttpServletResponse response) {
        set(response, "", Duration.ZERO);
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .flatMap(value -> open(value).stream())
                .filter(flow -> clock.instant().isBefore(flow.begunAt().plus(LIFE)))
                .filter(flow -> used.first(flow.state(), clock.instant()))
                .findFirst();
    }

    private Optional<Flow> open(String value) {
        try {
            byte[] plain = AesGcm.open(key, Base64.getUrlDecoder().decode(value), PLACE, () -> "of another process");
            return Optional.of(json.readValue(plain, Flow.class));
        } catch (IllegalArgumentException | IllegalStateException | JacksonException e) {
            return Optional.empty();
        }
    }

    private void set(HttpServletResponse response, String value, Duration life) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .path(PATH)
                .httpOnly(true)
                .secure(https)
                .sameSite("Lax")
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
