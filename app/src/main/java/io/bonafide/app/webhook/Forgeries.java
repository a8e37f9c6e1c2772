package io.bonafide.app.webhook;

import io.bonafide.app.access.SparingAudit;
import java.util.Map;

/** Tells the audit of messages whose signature was wrong: one entry a minute for a shop and source, whatever comes. */
final class Forgeries {
    private final SparingAudit audit;

    Forgeries(SparingAudit audit) {
        this.audit = audit;
    }

    /** @param shop one that there is */
    void tell(String shop, Source source) {
        audit.write("webhook.forged", "shop " + shop + " " + source.code(), Map.of());
    }
}
