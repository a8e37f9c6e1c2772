package io.bonafide.exchange.spill;

import io.bonafide.core.exposure.Worded;
import io.bonafide.core.exposure.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The scratch directory could not be used: most often the disk is full. */
public final class ScratchException extends UncheckedIOException implements Worded {
    private static final long serialVersionUID = 1L;

    private final transient Wording says;

    ScratchException(Wording says, IOException cause) {
        super(says.en(), cause);
        this.says = says;
    }

    @Override
    public Wording says() {
        return says;
    }
}
