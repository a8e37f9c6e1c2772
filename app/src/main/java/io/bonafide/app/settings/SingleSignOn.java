package io.bonafide.app.settings;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Where people may sign in besides here: a provider of OpenID Connect, and the client that the server is there.
 *
 * @param issuer as the provider names itself, letter by letter
 * @param clientId of this server there
 * @param clientSecret of this server there
 * @param address where browsers reach this server, without a slash at its end
 * @param name of the provider, as people are shown it
 * @param scopes that are asked for, {@code openid} among them
 */
public record SingleSignOn(
        String issuer, String clientId, String clientSecret, URI address, String name, Set<String> scopes) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public SingleSignOn {
        scopes = Set.copyOf(scopes);
    }

    /** Whether nobody on the way reads what is sent there: HTTPS, or no way at all. */
    public static boolean secure(URI address) {
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            return false;
        }
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return scheme.equals("https") || scheme.equals("http") && THIS_MACHINE.contains(address.getHost());
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "SingleSignOn[" + issuer + "]";
    }
}
