package io.bonafide.app.hindsight;

import io.bonafide.app.access.Allowed;
import io.bonafide.app.access.Audit;
import io.bonafide.app.access.Caller;
import io.bonafide.app.access.Refusal;
import io.bonafide.app.access.Role;
import io.bonafide.app.access.Scope;
import io.bonafide.app.live.Desks;
import io.bonafide.app.live.ShopDesk;
import java.net.URI;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Looks back on what a shop's archive holds. */
@RestController
final class HindsightController {
    private static final String ROUTE = "/v1/shops/{shop}/hindsight";

    private final Desks desks;
    private final LookBacks lookBacks;
    private final Audit audit;

    HindsightController(Desks desks, LookBacks lookBacks, Audit audit) {
        this.desks = desks;
        this.lookBacks = lookBacks;
        this.audit = audit;
    }

    /**
     * Judges the whole archive again, in the order in which things happened, with what came later: as an analysis of the same history as files does, and
     * with what was received too late to be settled live. It is done in the background; what is under way is not begun again.
     */
    @Allowed(
            roles = {Role.OWNER, Role.OPERATIONS, Role.REVIEWER},
            keys = Scope.RESULTS_READ)
    @PostMapping(ROUTE)
    ResponseEntity<LookBacks.State> begin(@PathVariable("shop") String name, Caller caller) {
        ShopDesk desk = desk(name);
        if (desk.stored() == 0) {
            throw new Refusal(HttpStatus.CONFLICT, "hindsight.empty");
        }
        if (!LookBacks.hasRoom(desk.stored())) {
            throw new Refusal(HttpStatus.INSUFFICIENT_STORAGE, "hindsight.room", desk.stored());
        }
        lookBacks.begin(desk);
        audit.write(caller.name(), "hindsight.begun", "shop " + name, null, null);
        return ResponseEntity.accepted()
                .location(URI.create("/v1/shops/" + name + "/hindsight"))
                .body(lookBacks.of(desk.shop()));
    }

    /** How far it is, and what the last finished one found. */
    @Allowed(anyRole = true, keys = Scope.RESULTS_READ)
    @GetMapping(ROUTE)
    LookBacks.State state(@PathVariable("shop") String name) {
        return lookBacks.of(desk(name).shop());
    }

    /**
     * A file of the last finished one, as analyze writes it: assessments.csv, facts.jsonl, incidents.json, rings.json, report.html or run.json.
     * Rows of facts are the numbers of events.
     */
    @Allowed(anyRole = true, keys = Scope.RESULTS_READ)
    @GetMapping(ROUTE + "/files/{file}")
    ResponseEntity<Resource> file(@PathVariable("shop") String name, @PathVariable("file") String file) {
        Path found = lookBacks.file(desk(name).shop(), file).orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .headers(headers -> headers.setContentDisposition(ContentDisposition.attachment()
                        .filename(name + "-" + file)
                        .build()))
                .body(new FileSystemResource(found));
    }

    private ShopDesk desk(String name) {
        return desks.of(name).orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND));
    }
}
