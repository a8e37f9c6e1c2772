package io.bonafide.app.signon;

import io.bonafide.app.settings.SingleSignOn;

/**
 * Who somebody is at a provider: the one name that OpenID Connect promises never to give to somebody else.
 *
 * @param issuer the provider
 * @param subject the person there
 */
public record Identity(String issuer, String subject) {
    /** As the standard bounds a subject. */
    public static final int LONGEST_SUBJECT = 255;

    /** Somebody at the provider of the settings. */
    public static Identity at(SingleSignOn settings, String subject) {
        return new Identity(settings.issuer(), subject);
    }

    /** Whether a provider could name somebody so. */
    public static boolean possible(String subject) {
        return !subject.isBlank()
                && subject.length() <= LONGEST_SUBJECT
                && subject.codePoints().noneMatch(Character::isISOControl);
    }

    /** Without the person. */
    @Override
    public String toString() {
        return "Identity[" + issuer + "]";
    }
}
