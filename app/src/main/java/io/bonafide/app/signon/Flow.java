package io.bonafide.app.signon;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sign-in at the provider that is under way in a browser.
 *
 * @param state that the provider hands back
 * @param nonce whose hash the provider puts into its token
 * @param verifier whose hash the provider was told (PKCE)
 * @param begunAt when the browser was sent away
 * @param errand what it is for
 */
public record Flow(String state, String nonce, String verifier, Instant begunAt, Errand errand) {

    /** Whether the provider's answer is to this question. */
    public boolean asked(@Nullable String answered) {
        return answered != null
                && MessageDigest.isEqual(
                        state.getBytes(StandardCharsets.UTF_8), answered.getBytes(StandardCharsets.UTF_8));
    }

    /** Without what proves anything. */
    @Override
    public String toString() {
        return "Flow[" + begunAt + "]";
    }

    /**
     * What is to be done for who comes back.
     *
     * @param then where the browser goes on to; null for nowhere
     * @param account to be linked; null to sign in
     * @param generation of that account's sessions when it was begun
     */
    public record Errand(@Nullable String then, @Nullable UUID account, int generation) {

        public static Errand signIn(@Nullable String then) {
            return new Errand(then, null, 0);
        }

        public static Errand link(UUID account, int generation) {
            return new Errand(null, account, generation);
        }
    }
}
