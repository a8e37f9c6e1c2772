package io.bonafide.app.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bonafide.app.access.Allowed;
import io.bonafide.app.access.Audit;
import io.bonafide.app.access.Caller;
import io.bonafide.app.access.Role;
import io.bonafide.core.exposure.Wording;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is told of what is found. */
@RestController
@RequestMapping("/v1/alert-channels")
final class ChannelController {
    private final Channels channels;
    private final AlertRounds rounds;
    private final Audit audit;
    private final TransactionTemplate transactions;

    ChannelController(Channels channels, AlertRounds rounds, Audit audit, TransactionTemplate transactions) {
        this.channels = channels;
        this.rounds = rounds;
        this.audit = audit;
        this.transactions = transactions;
    }

    @GetMapping
    @Allowed(roles = {Role.OWNER, Role.AUDITOR, Role.ADMINISTRATOR})
    Many all(Caller caller) {
        return new Many(channels.all().stream()
                .filter(channel -> caller.shops().includes(channel.shops()))
                .map(View::of)
                .toList());
    }

    @GetMapping("/{id}")
    @Allowed(roles = {Role.OWNER, Role.AUDITOR, Role.ADMINISTRATOR})
    ResponseEntity<View> one(Caller caller, @PathVariable("id") UUID id) {
        return tagged(seen(caller, id));
    }

    @PostMapping
    @Allowed(roles = {Role.OWNER, Role.ADMINISTRATOR})
    ResponseEntity<View> add(Caller caller, @RequestBody WantedChannel wanted) {
        wanted.check(caller, true);
        Target target = usable(Objects.requireNonNull(wanted.target()), wanted.kindOf());
        Channel channel = together(() -> {
            Channel added = channels.add(wanted, target);
            audit.write(caller.name(), "alert_channel.added", object(added.id()), null, View.of(added));
            return added;
        });
        return ResponseEntity.created(URI.create("/v1/alert-channels/" + channel.id()))
                .eTag(tag(channel))
                .body(View.of(channel));
    }

    @PutMapping("/{id}")
    @Allowed(roles = {Role.OWNER, Role.ADMINISTRATOR})
    ResponseEntity<View> change(
            Caller caller,
            @PathVariable("id") UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String readAs,
            @RequestBody WantedChannel wanted) {
        wanted.check(caller, false);
        return tagged(together(() -> {
            Channel before = seen(caller, id);
            @Nullable Target target = wanted.target() == null ? null : usable(wanted.target(), before.kind());
            Channel after = readAs == null || !readAs.equals(tag(before))
                    ? null
                    : channels.change(id, before.version(), wanted, target).orElse(null);
            if (after == null) {
                throw AlertTexts.refusal(HttpStatus.PRECONDITION_FAILED, "channel.match");
            }
            audit.write(caller.name(), "alert_channel.changed", object(id), View.of(before), View.of(after));
            return after;
        }));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(roles = {Role.OWNER, Role.ADMINISTRATOR})
    void remove(Caller caller, @PathVariable("id") UUID id) {
        together(() -> {
            Channel before = seen(caller, id);
            channels.remove(id);
            audit.write(caller.name(), "alert_channel.removed", object(id), View.of(before), null);
            return before;
        });
    }

    /** Sends a trial message and says whether it arrived. */
    @PostMapping("/{id}/trial")
    @Allowed(roles = {Role.OWNER, Role.ADMINISTRATOR})
    Trial trial(Caller caller, @PathVariable("id") UUID id) throws InterruptedException {
        Channel channel = seen(caller, id);
        try {
            rounds.tryOut(channel);
            return new Trial(true, null);
        } catch (UndeliveredException e) {
            return new Trial(false, AlertTexts.say(e.key(), e.detail()));
        }
    }

    private Channel seen(Caller caller, UUID id) {
        return channels.find(id)
                .filter(channel -> caller.shops().includes(channel.shops()))
                .orElseThrow(() -> AlertTexts.refusal(HttpStatus.NOT_FOUND, "channel.unknown"));
    }

    private static Target usable(Target target, ChannelKind kind) {
        try {
            target.require(kind);
            return target;
        } catch (BadTargetException e) {
            throw AlertTexts.unusable(e.key());
        }
    }

    private Channel together(Supplier<Channel> change) {
        return Objects.requireNonNull(transactions.execute(status -> change.get()));
    }

    private static ResponseEntity<View> tagged(Channel channel) {
        return ResponseEntity.ok().eTag(tag(channel)).body(View.of(channel));
    }

    private static String tag(Channel channel) {
        return "\"" + channel.version() + "\"";
    }

    private static String object(UUID id) {
        return "alert channel " + id;
    }

    /** Those that the caller may see. */
    record Many(List<View> items) {}

    /** @param problem why it did not arrive */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Trial(boolean arrived, @Nullable Wording problem) {}

    /** A channel as it is shown: of where it goes, only the host. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID id,
            String name,
            ChannelKind kind,
            String host,
            boolean signed,
            List<String> shops,
            String language,
            String least,
            boolean absences,
            WantedChannel.@Nullable Quiet quiet,
            long gatherSeconds,
            long gapSeconds,
            @Nullable String sentAt,
            int failures,
            @Nullable Wording problem) {
        static View of(Channel channel) {
            Channel.State state = channel.state();
            return new View(
                    channel.id(),
                    channel.name(),
                    channel.kind(),
                    channel.host(),
                    channel.signed(),
                    channel.shops().names(),
                    channel.language().code(),
                    channel.least().code(),
                    channel.absences(),
                    channel.quiet() == null ? null : WantedChannel.Quiet.of(channel.quiet()),
                    channel.gather().toSeconds(),
                    channel.gap().toSeconds(),
                    state.sentAt() == null ? null : state.sentAt().toString(),
                    state.failures(),
                    state.problem() == null ? null : AlertTexts.say(state.problem(), String.valueOf(state.detail())));
        }
    }
}
