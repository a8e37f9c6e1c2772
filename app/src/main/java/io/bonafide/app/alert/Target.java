package io.bonafide.app.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a channel's messages go, and what they are signed with. Sealed at rest and never shown again: a bot's address alone lets
 * anybody write into its group.
 *
 * @param url of a webhook or a bot, as its page gives it
 * @param secret that signs; a bot without one is protected by its address
 * @param mail for e-mail alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Target(
        @Nullable String url,
        @Nullable String secret,
        @Nullable Mail mail) {
    private static final int LONGEST = 2_000;

    /** @throws BadTargetException if messages of that kind cannot go there */
    void require(ChannelKind kind) throws BadTargetException {
        if (kind == ChannelKind.EMAIL) {
            if (mail == null || url != null) {
                throw new BadTargetException("target.mail");
            }
            mail.require();
            return;
        }
        if (url == null || mail != null) {
            throw new BadTargetException("target.url");
        }
        requireUrl(url);
        if (kind == ChannelKind.WEBHOOK) {
            StandardWebhook.key(secret);
        }
    }

    /** The host, which may be shown. */
    String host() {
        return mail != null
                ? mail.host
                : String.valueOf(URI.create(String.valueOf(url)).getHost());
    }

    private static void requireUrl(String url) throws BadTargetException {
        try {
            URI uri = new URI(url);
            boolean secure = "https".equalsIgnoreCase(uri.getScheme());
            boolean here = "http".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && isHere(uri.getHost());
            if (url.length() > LONGEST || uri.getHost() == null || uri.getUserInfo() != null || !(secure || here)) {
                throw new BadTargetException("target.url");
            }
        } catch (URISyntaxException e) {
            throw new BadTargetException("target.url");
        }
    }

    /** Whether it is this machine, so that nobody listens in between. */
    private static boolean isHere(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /**
     * A mailbox to send from, and whom to send to.
     *
     * @param security tls (from the first byte), starttls (demanded), or none, which this machine alone may have
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Mail(
            String host,
            int port,
            String security,
            @Nullable String user,
            @Nullable String password,
            String from,
            List<String> to) {
        private static final Set<String> SECURITY = Set.of("tls", "starttls", "none");
        private static final String ADDRESS = "[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,190}";
        private static final int MOST = 50;

        private void require() throws BadTargetException {
            boolean addresses = to != null
                    && !to.isEmpty()
                    && to.size() <= MOST
                    && to.stream().allMatch(address -> address.matches(ADDRESS));
            boolean usable = host != null
                    && !host.isBlank()
                    && port > 0
                    && port < 65_536
                    && SECURITY.contains(security)
                    && from != null
                    && from.matches(ADDRESS)
                    && addresses
                    && (user == null) == (password == null);
            if (!usable) {
                throw new BadTargetException("target.mail");
            }
            if (security.equals("none") && !isHere(host)) {
                throw new BadTargetException("target.open");
            }
        }
    }
}
