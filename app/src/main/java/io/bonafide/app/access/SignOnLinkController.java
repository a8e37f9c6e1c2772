package io.bonafide.app.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Other people's links with the provider. */
@RestController
@RequestMapping("/v1/accounts/{id}/single-sign-on")
final class SignOnLinkController {
    private final SignOnChanges changes;

    SignOnLinkController(SignOnChanges changes) {
        this.changes = changes;
    }

    @PutMapping
    @Allowed(roles = Role.ADMINISTRATOR)
    ResponseEntity<Account.View> link(Caller.Person caller, @PathVariable("id") UUID id, @RequestBody Link given) {
        String subject = Given.required(given.subject, "subject");
        return AccountController.tagged(changes.link(caller, id, subject, !Boolean.FALSE.equals(given.password)));
    }

    @DeleteMapping
    @Allowed(roles = Role.ADMINISTRATOR)
    ResponseEntity<Account.View> unlink(Caller.Person caller, @PathVariable("id") UUID id) {
        return AccountController.tagged(changes.unlink(caller, id));
    }

    /**
     * @param subject as the provider names the person
     * @param password whether the account's password still opens it; null is true
     */
    record Link(@Nullable String subject, @Nullable Boolean password) {
        @Override
        public String toString() {
            return "Link[…]";
        }
    }
}
