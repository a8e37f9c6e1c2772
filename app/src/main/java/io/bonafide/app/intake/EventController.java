package io.bonafide.app.intake;

import io.bonafide.app.access.Allowed;
import io.bonafide.app.access.Caller;
import io.bonafide.app.access.Refusal;
import io.bonafide.app.access.Scope;
import io.bonafide.app.archive.Submission;
import io.bonafide.app.live.Desks;
import io.bonafide.app.live.Outcome;
import io.bonafide.app.live.OverloadedException;
import io.bonafide.app.live.ShopDesk;
import io.bonafide.app.trace.Spans;
import io.bonafide.app.words.Language;
import io.bonafide.core.order.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes events in, and answers when they are stored and judged. */
@RestController
final class EventController {
    private final Desks desks;
    private final Spans spans;

    EventController(Desks desks, ObjectProvider<Spans> spans) {
        this.desks = desks;
        this.spans = spans.getIfAvailable(() -> Spans.NONE);
    }

    /**
     * One event, or an array of them. One that cannot be used answers 422; in an array it is refused by itself.
     *
     * @param key by which the sender knows a single event again; in an array each may have its {@code key}
     */
    @Allowed(keys = Scope.EVENTS_WRITE)
    @PostMapping(path = "/v1/shops/{shop}/events", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> events(
            @PathVariable("shop") String shop,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody byte[] body,
            Caller sender,
            HttpServletRequest request) {
        ShopDesk desk = desks.of(shop).orElseThrow(() -> IntakeTexts.refusal(HttpStatus.NOT_FOUND, "shop.unknown"));
        Language language = Refusal.language(request);
        EventBody parsed = parsed(body, key);
        ReadEvents read = spans.within(
                "events.read",
                parsed.events().size(),
                () -> desks.reading(desk.shop(), reader -> ReadEvents.of(parsed, reader)));
        desk.counts().refused(read.refused().size());
        EventAnswer[] answers = new EventAnswer[parsed.events().size()];
        read.refused()
                .forEach(refused -> answers[refused.place()] =
                        EventAnswer.refused(refused.column(), refused.reason().in(language.tag())));
        if (read.items().isEmpty()) {
            return answered(parsed, answers);
        }
        Submission submission = new Submission(sender.name(), Sha256.digest().digest(body), read.items());
        List<Outcome> outcomes = spans.within("events.judge", read.items().size(), () -> outcomes(desk, submission));
        for (int i = 0; i < outcomes.size(); i++) {
            answers[read.places().get(i)] = EventAnswer.of(outcomes.get(i));
        }
        return answered(parsed, answers);
    }

    private static EventBody parsed(byte[] body, @Nullable String key) {
        try {
            return EventBody.parse(body, key);
        } catch (BadBodyException e) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "body", e.says());
        }
    }

    /** Waits: a second pass through every filter, which an answer at a later time takes, costs more than a thread that sleeps. */
    private static List<Outcome> outcomes(ShopDesk desk, Submission submission) {
        try {
            return desk.submit(submission).join();
        } catch (OverloadedException e) {
            throw IntakeTexts.refusal(HttpStatus.TOO_MANY_REQUESTS, "overloaded");
        } catch (CompletionException e) {
            throw IntakeTexts.refusal(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
        }
    }

    private static ResponseEntity<Object> answered(EventBody body, EventAnswer[] answers) {
        if (body.several()) {
            return ResponseEntity.ok(answers);
        }
        boolean refused = answers[0].status().equals(EventAnswer.REFUSED);
        return ResponseEntity.status(refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .body(answers[0]);
    }
}
