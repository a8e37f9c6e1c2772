package io.bonafide.app.results;

import io.bonafide.app.access.Allowed;
import io.bonafide.app.access.Page;
import io.bonafide.app.access.Refusal;
import io.bonafide.app.access.Scope;
import io.bonafide.app.archive.Shop;
import io.bonafide.app.live.Desks;
import io.bonafide.app.live.ShopDesk;
import io.bonafide.core.assess.Band;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Shows what was answered to a shop's events. */
@RestController
final class AnswerController {
    private final Desks desks;
    private final GivenAnswers answers;
    private final Streams streams;

    AnswerController(Desks desks, GivenAnswers answers, Streams streams) {
        this.desks = desks;
        this.answers = answers;
        this.streams = streams;
    }

    /**
     * What was answered, newest first.
     *
     * @param least clear, watch or suspect: the band from which on answers are shown
     */
    @Allowed(anyRole = true, keys = Scope.RESULTS_READ)
    @GetMapping("/v1/shops/{shop}/answers")
    Page<AnswerView> all(
            @PathVariable("shop") String name,
            @RequestParam(name = "least", defaultValue = "watch") String least,
            @RequestParam(name = "cursor", required = false) @Nullable Long cursor,
            @RequestParam(name = "limit", defaultValue = "50") int limit) {
        Shop shop = desk(name).shop();
        long before = cursor == null ? Long.MAX_VALUE : cursor;
        return Page.of(
                answers.before(shop.id(), before, band(least), Page.oneMoreThan(limit)),
                limit,
                answer -> answer,
                AnswerView::seq);
    }

    /**
     * The answers from now on as server-sent events: {@code answer} for each, {@code figures} every two seconds. A stream ends after a minute, so
     * that rights are looked at again; browsers come back by themselves, with the number of the last answer, and miss none.
     *
     * @param least clear, watch or suspect: the band from which on answers are sent
     * @param last the number of the last answer that was seen; without it the stream begins with the next one
     */
    @Allowed(anyRole = true, keys = Scope.RESULTS_READ)
    @GetMapping(path = "/v1/shops/{shop}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @PathVariable("shop") String name,
            @RequestParam(name = "least", defaultValue = "watch") String least,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last) {
        ShopDesk desk = desk(name);
        Band from = band(least);
        return streams.open(
                desk, from, last == null ? answers.newest(desk.shop().id()) : last);
    }

    private ShopDesk desk(String name) {
        return desks.of(name).orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND));
    }

    private static Band band(String code) {
        return Arrays.stream(Band.values())
                .filter(band -> band.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "band", code, codes()));
    }

    private static String codes() {
        return Arrays.stream(Band.values()).map(Band::code).collect(Collectors.joining(", "));
    }
}
