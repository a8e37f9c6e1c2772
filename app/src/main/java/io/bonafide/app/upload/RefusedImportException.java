package io.bonafide.app.upload;

import io.bonafide.core.exposure.Worded;
import io.bonafide.core.exposure.Wording;

/** Files that cannot be used as they are. Holds nothing of their rows. */
final class RefusedImportException extends Exception implements Worded {
    private static final long serialVersionUID = 1;

    private final transient Wording says;

    RefusedImportException(String key, Object... values) {
        this(UploadTexts.say(key, values));
    }

    RefusedImportException(Wording says) {
        super(says.en());
        this.says = says;
    }

    @Override
    public Wording says() {
        return says;
    }
}
