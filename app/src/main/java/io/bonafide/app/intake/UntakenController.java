package io.bonafide.app.intake;

import io.bonafide.app.access.Allowed;
import io.bonafide.app.access.Scope;
import io.bonafide.app.live.Desks;
import io.bonafide.app.live.ShopDesk;
import io.bonafide.app.live.UntakenBook;
import java.sql.SQLException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells which events of a shop are in the archive and count for nothing, since the engine failed at them. */
@RestController
final class UntakenController {
    private final Desks desks;

    UntakenController(Desks desks) {
        this.desks = desks;
    }

    /** In the order of the archive. Each is a mistake of ours, so there are few if any. */
    @Allowed(anyRole = true, keys = Scope.EVENTS_WRITE)
    @GetMapping("/v1/shops/{shop}/events/set-aside")
    List<UntakenBook.Untaken> setAside(@PathVariable("shop") String shop) {
        ShopDesk desk = desks.of(shop).orElseThrow(() -> IntakeTexts.refusal(HttpStatus.NOT_FOUND, "shop.unknown"));
        try {
            return desk.untaken().all();
        } catch (SQLException e) {
            throw IntakeTexts.refusal(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
        }
    }
}
