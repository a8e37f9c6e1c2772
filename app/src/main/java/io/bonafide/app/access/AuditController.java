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
    private final Audit audit;

    AuditController(Audit audit) {
        this.audit = audit;
    }

    @GetMapping("/v1/audit")
    @Allowed(
            roles = {Role.OWNER, Role.AUDITOR, Role.ADMINISTRATOR},
            keys = Scope.AUDIT_READ)
    Page<Audit.Entry> page(
            Caller caller,
            @RequestParam(name = "cursor", required = false) @Nullable Long cursor,
            @RequestParam(name = "limit", defaultValue = "50") int limit) {
        if (!caller.shops().all()) {
            throw new Refusal(HttpStatus.FORBIDDEN, "shops.all");
        }
        List<Audit.Entry> found = audit.before(cursor == null ? Long.MAX_VALUE : cursor, Page.oneMoreThan(limit));
        return Page.of(found, limit, entry -> entry, Audit.Entry::id);
    }
}
