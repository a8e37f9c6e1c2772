package io.bonafide.app.backup;

import io.bonafide.app.words.Texts;
import io.bonafide.core.exposure.Worded;
import io.bonafide.core.exposure.Wording;
import org.jspecify.annotations.Nullable;

/** A backup cannot be taken, or not be restored. The message says why and what to do. */
public final class BackupException extends Exception implements Worded {
    private static final long serialVersionUID = 1;
    private static final Texts TEXTS = Texts.load("/io/bonafide/app/backup/backup");

    private final transient Wording says;

    private BackupException(Wording says, @Nullable Throwable cause) {
        super(says.en(), cause);
        this.says = says;
    }

    static BackupException of(@Nullable Throwable cause, String key, Object... values) {
        return new BackupException(TEXTS.say(key, values), cause);
    }

    @Override
    public Wording says() {
        return says;
    }
}
