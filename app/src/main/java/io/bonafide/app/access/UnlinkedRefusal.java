package io.bonafide.app.access;

import io.bonafide.app.signon.Identity;
import java.util.Objects;
import org.springframework.http.HttpStatus;

/** Somebody proved who they are, and has no account here. They are told their own identifier, for an administrator to link it. */
final class UnlinkedRefusal extends Refusal {
    private static final long serialVersionUID = 1;

    private final transient Identity identity;

    UnlinkedRefusal(Identity identity) {
        super(HttpStatus.FORBIDDEN, "sign_on.unlinked");
        this.identity = identity;
    }

    /** As the provider names the person who asks. */
    String subject() {
        return Objects.requireNonNull(identity).subject();
    }
}
