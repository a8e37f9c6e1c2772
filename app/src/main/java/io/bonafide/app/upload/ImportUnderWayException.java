package io.bonafide.app.upload;

/** An import is still being read, so that what it keeps cannot be deleted yet. */
public final class ImportUnderWayException extends Exception {
    private static final long serialVersionUID = 1;

    ImportUnderWayException() {
        super("An import is still being read.");
    }
}
