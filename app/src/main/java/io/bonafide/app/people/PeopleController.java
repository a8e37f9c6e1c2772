package io.bonafide.app.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bonafide.app.access.Allowed;
import io.bonafide.app.access.Caller;
import io.bonafide.app.access.Refusal;
import io.bonafide.app.access.Role;
import io.bonafide.app.archive.PersonalData;
import io.bonafide.app.live.Desks;
import io.bonafide.app.live.ShopDesk;
import io.bonafide.app.words.Texts;
import io.bonafide.exchange.intake.GivenEvent;
import io.bonafide.exchange.intake.UnusableEventException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What somebody may ask of a shop about his data. */
@RestController
final class PeopleController {
    private static final Texts TEXTS = Texts.load("/io/bonafide/app/people/people");
    private static final String ORDER = "order_id";
    private static final int LONGEST_REASON = 500;

    private final Desks desks;
    private final ShopPeople people;

    PeopleController(Desks desks, ShopPeople people) {
        this.desks = desks;
        this.people = people;
    }

    /** Who is meant by the values, each by its column: all of them in one event. */
    @Allowed(roles = {Role.OWNER, Role.COUNSEL})
    @PostMapping("/v1/shops/{shop}/people/search")
    People search(@PathVariable("shop") String shop, @RequestBody Map<String, String> values) throws SQLException {
        Set<String> known = known();
        if (values.isEmpty() || !known.containsAll(values.keySet())) {
            throw refusal("columns", String.join(", ", known));
        }
        try {
            return new People(
                    people.find(desk(shop), values).stream().map(PersonView::of).toList());
        } catch (UnusableEventException e) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "people.value", e.reason());
        }
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>(GivenEvent.personalColumns());
        known.removeAll(Set.of("text", "message"));
        known.add(ORDER);
        return known;
    }

    /** All that somebody's events hold, opened. */
    @Allowed(roles = {Role.OWNER, Role.COUNSEL})
    @PostMapping("/v1/shops/{shop}/people/{person}/export")
    Export export(
            @PathVariable("shop") String shop,
            @PathVariable("person") long person,
            @RequestBody Why why,
            Caller caller) {
        return people.open(desk(shop), person, caller.name(), reason(why.reason))
                .map(events -> new Export(
                        String.valueOf(person),
                        events.stream().map(EventView::of).toList()))
                .orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND));
    }

    /** Erases somebody for good. */
    @Allowed(roles = Role.OWNER)
    @PostMapping("/v1/shops/{shop}/people/{person}/erasure")
    ShopPeople.Forgotten erase(
            @PathVariable("shop") String shop,
            @PathVariable("person") long person,
            @RequestBody Confirmed confirmed,
            Caller caller) {
        String reason = reason(confirmed.reason);
        if (!String.valueOf(person).equals(confirmed.confirm)) {
            throw refusal("confirm");
        }
        return people.erase(desk(shop), person, caller.name(), reason)
                .orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND));
    }

    private ShopDesk desk(String shop) {
        return desks.of(shop).orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND));
    }

    private static String reason(@Nullable String given) {
        if (given == null || given.isBlank() || given.length() > LONGEST_REASON) {
            throw refusal("reason", LONGEST_REASON);
        }
        return given.strip();
    }

    private static Refusal refusal(String key, Object... values) {
        return refusal(HttpStatus.UNPROCESSABLE_CONTENT, key, values);
    }

    static Refusal refusal(HttpStatus status, String key, Object... values) {
        return new Refusal(status, "people." + key, TEXTS.say(key, values));
    }

    /** @param reason why; without anybody's data */
    record Why(@Nullable String reason) {}

    /** @param confirm the person's id once more: it cannot be undone */
    record Confirmed(@Nullable String reason, @Nullable String confirm) {}

    record People(List<PersonView> people) {}

    /**
     * Somebody who may be meant.
     *
     * @param id means nothing elsewhere
     * @param foundBy {@code value}, or {@code order} if only his orders have events that name it
     */
    record PersonView(
            String id, long events, long orders, Instant firstReceived, Instant lastReceived, String foundBy) {
        static PersonView of(PersonalData.Found found) {
            return new PersonView(
                    String.valueOf(found.id()),
                    found.events(),
                    found.orders(),
                    found.first(),
                    found.last(),
                    found.named() ? "value" : "order");
        }
    }

    record Export(String person, List<EventView> events) {}

    /** @param event as it was handed in, by column */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EventView(long seq, Instant receivedAt, SortedMap<String, String> event) {
        static EventView of(PersonalData.Opened opened) {
            return new EventView(opened.seq(), opened.receivedAt(), opened.cells());
        }
    }
}
