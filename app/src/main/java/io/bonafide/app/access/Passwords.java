package io.bonafide.app.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Hashes passwords with Argon2id, by the parameters of OWASP's cheat sheet: 19 MiB, two passes, one lane. No more run at a time than
 * there are processors, so that a flood of guesses costs waiting and not memory.
 */
final class Passwords {
    static final int LEAST = 12;
    static final int MOST = 128;
    private static final int LEAST_DIFFERENT = 5;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore running = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final AtomicLong taken = new AtomicLong();
    private final String nobodys = hash(Secrets.code());

    String hash(String password) {
        return bounded(() -> argon2.encode(normal(password)));
    }

    /**
     * Whether it is the password. Without a hash the work is the same and the answer is no.
     *
     * @param hash null where there is no such account
     */
    boolean matches(String password, @Nullable String hash) {
        boolean same = bounded(() -> argon2.matches(normal(password), hash == null ? nobodys : hash));
        return same && hash != null;
    }

    /** How many hashes were taken since the start. */
    long taken() {
        return taken.get();
    }

    private <T> T bounded(Supplier<T> hashing) {
        running.acquireUninterruptibly();
        try {
            taken.incrementAndGet();
            return hashing.get();
        } finally {
            running.release();
        }
    }

    /** @throws Refusal if it is too easily guessed */
    static void require(String password, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < LEAST || length > MOST) {
            throw Refusal.unprocessable("password.length", LEAST, MOST);
        }
        if (normal(password).codePoints().distinct().count() < LEAST_DIFFERENT) {
            throw Refusal.unprocessable("password.same", LEAST_DIFFERENT);
        }
        if (lower(password).contains(lower(name))) {
            throw Refusal.unprocessable("password.name");
        }
    }

    private static String lower(String text) {
        return normal(text).toLowerCase(Locale.ROOT);
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
