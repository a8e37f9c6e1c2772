package io.bonafide.app.settings;

import io.bonafide.app.words.Texts;
import io.bonafide.core.exposure.Wording;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how single sign-on is set: as a whole, or not at all. */
final class SingleSignOnReader {
    private static final String OPENID = "openid";

    private static final List<Setting> NEEDED =
            List.of(Setting.OIDC_ISSUER, Setting.OIDC_CLIENT_ID, Setting.OIDC_CLIENT_SECRET, Setting.OIDC_ADDRESS);

    private static final List<Setting> OPTIONAL = List.of(Setting.OIDC_NAME, Setting.OIDC_SCOPES);

    private final Map<Setting, SettingsReader.Said> said;
    private final Texts texts;
    private final List<Wording> problems;

    /** @param problems takes what is wrong */
    SingleSignOnReader(Map<Setting, SettingsReader.Said> said, Texts texts, List<Wording> problems) {
        this.said = said;
        this.texts = texts;
        this.problems = problems;
    }

    /** @param https whether browsers reach the server by HTTPS only */
    @Nullable
    SingleSignOn read(boolean https) {
        if (NEEDED.stream().noneMatch(said::containsKey) && OPTIONAL.stream().noneMatch(said::containsKey)) {
            return null;
        }
        List<Setting> missing =
                NEEDED.stream().filter(setting -> !said.containsKey(setting)).toList();
        missing.forEach(setting -> problems.add(texts.say("signOn.missing", setting.path(), setting.variable())));
        if (!missing.isEmpty()) {
            return null;
        }
        URI issuer = address(Setting.OIDC_ISSUER);
        URI address = address(Setting.OIDC_ADDRESS);
        if (!https && "https".equals(address.getScheme())) {
            problems.add(texts.say("signOn.https", said(Setting.OIDC_ADDRESS).place()));
        }
        if (!address.getPath().isEmpty()) {
            problems.add(texts.say("signOn.path", said(Setting.OIDC_ADDRESS).place()));
        }
        return new SingleSignOn(
                said(Setting.OIDC_ISSUER).value(),
                said(Setting.OIDC_CLIENT_ID).value(),
                said(Setting.OIDC_CLIENT_SECRET).value(),
                address,
                optional(Setting.OIDC_NAME, String.valueOf(issuer.getHost())),
                scopes());
    }

    private URI address(Setting setting) {
        SettingsReader.Said found = said(setting);
        String text = setting == Setting.OIDC_ADDRESS ? found.value().replaceFirst("/$", "") : found.value();
        Optional<URI> address = SettingsReader.secureAddress(text)
                .filter(secure -> secure.getRawQuery() == null && secure.getRawFragment() == null);
        if (address.isEmpty()) {
            problems.add(texts.say("signOn.address", found.place(), setting.path()));
        }
        return address.orElse(URI.create(""));
    }

    private Set<String> scopes() {
        Set<String> scopes =
                Set.copyOf(List.of(optional(Setting.OIDC_SCOPES, OPENID).split("[ ,]+")));
        if (!scopes.contains(OPENID)) {
            problems.add(texts.say("signOn.scopes", said(Setting.OIDC_SCOPES).place(), OPENID));
        }
        return scopes;
    }

    private String optional(Setting setting, String otherwise) {
        return said.containsKey(setting) ? said(setting).value() : otherwise;
    }

    private SettingsReader.Said said(Setting setting) {
        return Objects.requireNonNull(said.get(setting));
    }
}
