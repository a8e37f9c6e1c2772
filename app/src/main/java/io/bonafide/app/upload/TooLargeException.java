package io.bonafide.app.upload;

/** More bytes came than a file may have. */
final class TooLargeException extends Exception {
    private static final long serialVersionUID = 1;

    TooLargeException() {
        super("The upload is larger than upload_limit allows.");
    }
}
