package io.bonafide.exchange.spill;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The scratch directory could not be used: most often the disk is full. */
public final class ScratchException extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    ScratchException(String message, IOException cause) {
        super(message, cause);
    }
}
