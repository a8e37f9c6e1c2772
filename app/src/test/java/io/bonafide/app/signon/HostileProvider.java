package io.bonafide.app.signon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** What a real provider never does: it answers with whatever token a test wants, or not at all. */
public final class HostileProvider implements AutoCloseable {
    public static final String CLIENT = "bonafide-there";
    public static final String SECRET = "a client secret of at least 256 bits, so that it could be a key";

    private static final RSAKey KEY = key("k");
    private static final RSAKey FOREIGN = key("k");

    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Map<String, Object> document;
    private volatile Supplier<String> token = () -> "none";

    public HostileProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        document = truth();
        server.createContext("/.well-known/openid-configuration", exchange -> {
            asked.incrementAndGet();
            answer(exchange, 200, JsonMapper.shared().writeValueAsString(document));
        });
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(KEY).toString()));
        server.createContext("/token", this::token);
        server.createContext("/elsewhere", this::token);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How often it was asked what it is. */
    public int asked() {
        return asked.get();
    }

    /** What a provider says of itself. */
    public Map<String, Object> truth() {
        Map<String, Object> truth = new TreeMap<>();
        truth.put("issuer", issuer());
        truth.put("authorization_endpoint", issuer() + "/authorize");
        truth.put("token_endpoint", issuer() + "/token");
        truth.put("jwks_uri", issuer() + "/keys");
        truth.put("response_types_supported", new String[] {"code"});
        truth.put("subject_types_supported", new String[] {"public"});
        truth.put("id_token_signing_alg_values_supported", new String[] {"RS256"});
        return truth;
    }

    /** Says that of itself from now on. */
    public void says(Map<String, Object> document) {
        this.document = document;
    }

    /** Answers with that from now on; an empty text sends the asker elsewhere. */
    public void gives(Supplier<String> token) {
        this.token = token;
    }

    /** The claims of a token without fault. */
    public JWTClaimsSet.Builder claims(String subject, String nonce, Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", nonce);
    }

    public static String signed(JWTClaimsSet claims) {
        return rsa(KEY, claims);
    }

    /** Under a key of the same name that it does not publish. */
    public static String signedByAnother(JWTClaimsSet claims) {
        return rsa(FOREIGN, claims);
    }

    /** Under the client's secret, which the client itself knows, too. */
    public static String signedBySecret(JWTClaimsSet claims) {
        try {
            SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            jwt.sign(new MACSigner(SECRET));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    private static String rsa(RSAKey key, JWTClaimsSet claims) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        String given = token.get();
        if (given.isEmpty() && !exchange.getRequestURI().getPath().equals("/elsewhere")) {
            exchange.getResponseHeaders().set("Location", issuer() + "/elsewhere");
            answer(exchange, 307, "");
            return;
        }
        Map<String, Object> answer = new TreeMap<>();
        answer.put("access_token", "planted-access-token");
        answer.put("token_type", "Bearer");
        answer.put("expires_in", 60);
        if (!given.equals("none")) {
            answer.put("id_token", given);
        }
        answer(exchange, 200, JsonMapper.shared().writeValueAsString(answer));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
