package io.bonafide.app.access;

import io.bonafide.app.crypto.Randomness;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriUtils;

/** Codes of an authenticator app, and recovery codes for who lost it. Each works once. Who calls opens the transaction. */
final class SecondFactor {
    static final int RECOVERY_CODES = 10;
    private static final int SECRET_BYTES = 20;

    private final JdbcClient database;
    private final FieldCipher cipher;
    private final Clock clock;

    SecondFactor(JdbcClient database, FieldCipher cipher, Clock clock) {
        this.database = database;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Makes a secret, which counts once it is confirmed. */
    Enrolment begin(UUID account, String name) {
        byte[] secret = Randomness.bytes(SECRET_BYTES);
        database.sql("UPDATE account SET totp = ?, totp_confirmed = false, totp_step = 0 WHERE id = ?")
                .params(cipher.seal(secret, account.toString()), account)
                .update();
        return Enrolment.of(Base32.encode(secret), name);
    }

    /** Makes it count, if the code is the secret's; the recovery codes are told here and never again. */
    Optional<List<String>> confirm(UUID account, String code) {
        if (!acceptTimed(account, code)) {
            return Optional.empty();
        }
        database.sql("UPDATE account SET totp_confirmed = true, version = version + 1 WHERE id = ?")
                .param(account)
                .update();
        List<String> codes =
                Stream.generate(Secrets::code).limit(RECOVERY_CODES).toList();
        codes.forEach(each -> database.sql("INSERT INTO recovery_code (account, sha256) VALUES (?, ?)")
                .params(account, Secrets.sha256(each))
                .update());
        return Optional.of(codes);
    }

    /** Takes it away, with its recovery codes. */
    void remove(UUID account) {
        remove(database, account);
    }

    /** The same where nothing is at hand that opens secrets. */
    static void remove(JdbcClient database, UUID account) {
        database.sql("DELETE FROM recovery_code WHERE account = ?")
                .param(account)
                .update();
        database.sql("""
                        UPDATE account SET totp = NULL, totp_confirmed = false, totp_step = 0, version = version + 1
                        WHERE id = ?""").param(account).update();
    }

    /** Whether it is a code that was not used yet; from now on it was. */
    boolean accept(UUID account, String code) {
        return acceptTimed(account, code) || acceptRecovery(account, code);
    }

    private boolean acceptTimed(UUID account, String code) {
        return stored(account).map(stored -> used(account, stored, code)).orElse(false);
    }

    private boolean used(UUID account, Stored stored, String code) {
        byte[] secret = cipher.open(stored.sealed, account.toString());
        OptionalLong step = Totp.step(secret, code.strip(), clock.instant(), stored.step);
        return step.isPresent()
                && database.sql("UPDATE account SET totp_step = :step WHERE id = :id AND totp_step < :step")
                                .param("step", step.getAsLong())
                                .param("id", account)
                                .update()
                        == 1;
    }

    private boolean acceptRecovery(UUID account, String code) {
        return database.sql("DELETE FROM recovery_code WHERE account = ? AND sha256 = ?")
                        .params(account, Secrets.sha256(code.strip().toLowerCase(Locale.ROOT)))
                        .update()
                == 1;
    }

    private Optional<Stored> stored(UUID account) {
        return database.sql("SELECT totp, totp_step FROM account WHERE id = ? AND totp IS NOT NULL")
                .param(account)
                .query((row, number) -> new Stored(row.getBytes("totp"), row.getLong("totp_step")))
                .optional();
    }

    private record Stored(byte[] sealed, long step) {}

    /**
     * What an app is told.
     *
     * @param secret in Base32
     * @param uri as apps read it from a QR code
     */
    record Enrolment(String secret, String uri) {
        private static Enrolment of(String secret, String name) {
            return new Enrolment(
                    secret,
                    "otpauth://totp/Bonafide:%s?secret=%s&issuer=Bonafide"
                            .formatted(UriUtils.encode(name, StandardCharsets.UTF_8), secret));
        }

        @Override
        public String toString() {
            return "Enrolment[…]";
        }
    }
}
