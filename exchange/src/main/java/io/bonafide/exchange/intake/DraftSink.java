package io.bonafide.exchange.intake;

import io.bonafide.exchange.layout.Draft;

/** Takes decoded rows, from one thread. */
@FunctionalInterface
public interface DraftSink {

    /** Takes what {@code draft} holds; the draft may be used again once this returns. */
    void accept(Draft draft);
}
