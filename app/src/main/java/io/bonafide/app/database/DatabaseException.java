package io.bonafide.app.database;

import io.bonafide.app.words.Texts;
import io.bonafide.core.exposure.Worded;
import io.bonafide.core.exposure.Wording;
import org.jspecify.annotations.Nullable;

/** The database cannot be had. The message says why and what to do, and holds no password. */
public final class DatabaseException extends Exception implements Worded {
    private static final long serialVersionUID = 1;
    private static final Texts TEXTS = Texts.load("/io/bonafide/app/database/database");

    private final transient Wording says;

    private DatabaseException(Wording says, @Nullable Throwable cause) {
        super(says.en(), cause);
        this.says = says;
    }

    static DatabaseException of(@Nullable Throwable cause, String key, Object... values) {
        return new DatabaseException(TEXTS.say(key, values), cause);
    }

    @Override
    public Wording says() {
        return says;
    }
}
