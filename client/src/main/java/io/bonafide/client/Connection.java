package io.bonafide.client;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.function.Consumer;

/** How the generated classes reach a server: {@code new EventApi(Connection.withKey(address, key))}. */
public final class Connection {
    private static final String TOKEN = "XSRF-TOKEN";

    private Connection() {}

    /** As a system does. */
    public static ApiClient withKey(URI server, String key) {
        return to(server, HttpClient.newBuilder(), request -> request.setHeader("Authorization", "Bearer " + key));
    }

    /** As a person's browser does: it keeps cookies, and sends the token against forged requests back. Read the session first, then begin one. */
    public static ApiClient asPerson(URI server) {
        CookieManager cookies = new CookieManager();
        return to(
                server,
                HttpClient.newBuilder().cookieHandler(cookies),
                request -> cookies.getCookieStore().getCookies().stream()
                        .filter(cookie -> cookie.getName().equals(TOKEN))
                        .map(HttpCookie::getValue)
                        .forEach(token -> request.setHeader("X-XSRF-TOKEN", token)));
    }

    /** A server that is newer than the client may say more. */
    private static ApiClient to(URI server, HttpClient.Builder http, Consumer<HttpRequest.Builder> interceptor) {
        ObjectMapper mapper = ApiClient.createDefaultObjectMapper()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);
        return new ApiClient(http, mapper, server.toString()).setRequestInterceptor(interceptor);
    }
}
