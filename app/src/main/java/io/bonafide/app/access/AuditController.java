package io.bonafide.app.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who changed what, newest first. It tells of every shop, so only who may see all may read it. */
@RestController
final class AuditController {
    private static final int MOST = 200;

    private final Audit audit;

    AuditController(Audit audit) {
        this.audit = audit;
    }

    @GetMapping("/v1/audit")
    @Allowed(
            roles = {Role.OWNER, Role.AUDITOR, Role.ADMINISTRATOR},
            keys = Scope.AUDIT_READ)
    Page page(
            Caller caller,
            @RequestParam(name = "cursor", required = false) @Nullable Long cursor,
            @RequestParam(name = "limit", defaultValue = "50") int limit) {
        if (!caller.shops().all()) {
            throw new Refusal(HttpStatus.FORBIDDEN, "shops.all");
        }
        if (limit < 1 || limit > MOST) {
            throw Refusal.unprocessable("limit", limit, MOST);
        }
        List<Audit.Entry> found = audit.before(cursor == null ? Long.MAX_VALUE : cursor, limit + 1);
        List<Audit.Entry> items = found.subList(0, Math.min(limit, found.size()));
        return new Page(
                items, found.size() > limit ? Long.toString(items.get(limit - 1).id()) : null);
    }

    /** @param next the cursor of the older ones; null if there are none */
    record Page(List<Audit.Entry> items, @Nullable String next) {}
}
