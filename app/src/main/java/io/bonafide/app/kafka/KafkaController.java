package io.bonafide.app.kafka;

import io.bonafide.app.access.Allowed;
import io.bonafide.app.access.Caller;
import io.bonafide.app.access.Page;
import io.bonafide.app.access.Refusal;
import io.bonafide.app.access.Scope;
import io.bonafide.app.words.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells what of Kafka's records could not be used. */
@RestController
final class KafkaController {
    private final AsideBook book;

    KafkaController(AsideBook book) {
        this.book = book;
    }

    /** Newest first: of the shops that the caller may see; records that name none, for who may see all. */
    @Allowed(anyRole = true, keys = Scope.EVENTS_WRITE)
    @GetMapping("/v1/kafka/set-aside")
    Page<AsideView> setAside(
            @RequestParam(name = "cursor", required = false) @Nullable Long cursor,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            Caller caller,
            HttpServletRequest request) {
        long before = cursor == null ? Long.MAX_VALUE : cursor;
        List<AsideBook.Row> found = book.before(before, caller.shops(), Page.oneMoreThan(limit));
        Language language = Refusal.language(request);
        return Page.of(found, limit, row -> AsideView.of(row, language), AsideBook.Row::id);
    }

    /**
     * A record that could not be used, or one event of it.
     *
     * @param event its place among the record's events, from 0; null for the whole record
     * @param shop null if the record names none that it may
     * @param column of the event that is wrong; null if none, or none that an event may have
     */
    record AsideView(
            String topic,
            int partition,
            long offset,
            @Nullable Integer event,
            @Nullable String shop,
            @Nullable String column,
            String reason,
            Instant at) {

        static AsideView of(AsideBook.Row row, Language language) {
            return new AsideView(
                    row.topic(),
                    row.partition(),
                    row.offset(),
                    row.event(),
                    row.shop(),
                    row.column().isEmpty() ? null : row.column(),
                    row.reason().in(language.tag()),
                    row.at());
        }
    }
}
