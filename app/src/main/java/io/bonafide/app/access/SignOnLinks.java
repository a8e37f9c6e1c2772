package io.bonafide.app.access;

import io.bonafide.app.signon.Identity;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which account somebody at the provider has. Who that is there is kept as a keyed hash, since it is only compared. Who calls opens the
 * transaction.
 */
final class SignOnLinks {
    private final JdbcClient database;
    private final FieldCipher cipher;

    SignOnLinks(JdbcClient database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    Optional<UUID> accountOf(Identity identity) {
        return database.sql("SELECT id FROM account WHERE sign_on_identity = ?")
                .param(fingerprint(identity))
                .query(UUID.class)
                .optional();
    }

    /**
     * Puts an account's link in place of the one that it had.
     *
     * @param closed whether the password does not open the account any more
     * @throws Refusal if another account has it
     */
    void link(UUID account, Identity identity, boolean closed) {
        if (accountOf(identity).filter(other -> !other.equals(account)).isPresent()) {
            throw new Refusal(HttpStatus.CONFLICT, "sign_on.taken");
        }
        database.sql("""
                        UPDATE account SET sign_on_issuer = ?, sign_on_identity = ?, password_closed = ?, version = version + 1
                        WHERE id = ?""")
                .params(identity.issuer(), fingerprint(identity), closed, account)
                .update();
    }

    /** The password opens the account again. */
    void unlink(UUID account) {
        database.sql("""
                        UPDATE account SET sign_on_issuer = NULL, sign_on_identity = NULL, password_closed = false,
                            version = version + 1
                        WHERE id = ?""").param(account).update();
    }

    private byte[] fingerprint(Identity identity) {
        return cipher.fingerprint("single sign-on", identity.issuer() + "\n" + identity.subject());
    }
}
