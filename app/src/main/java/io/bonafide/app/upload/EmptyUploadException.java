package io.bonafide.app.upload;

/** Nothing came in a file, or no file. */
final class EmptyUploadException extends Exception {
    private static final long serialVersionUID = 1;

    EmptyUploadException() {
        super("A file of the upload is empty, or there is none.");
    }
}
