package io.bonafide.app.upload;

import io.bonafide.core.order.Event;
import io.bonafide.core.order.Sha256;
import java.nio.charset.StandardCharsets;

/** By what an event of a file is known again: the file's bytes, its row, its line, its kind and its number among those of the kind. */
final class ImportKeying {
    private static final String PREFIX = "file:";

    private ImportKeying() {}

    /** @param sha256 of the file that the line was read from */
    static String key(String sha256, Event event, int numberOfKind) {
        String named = String.join(
                "\n",
                sha256,
                Long.toString(event.source().row()),
                event.line().orderId(),
                event.line().lineId(),
                event.kind().name(),
                Integer.toString(numberOfKind));
        return PREFIX + Sha256.hex(named.getBytes(StandardCharsets.UTF_8));
    }
}
