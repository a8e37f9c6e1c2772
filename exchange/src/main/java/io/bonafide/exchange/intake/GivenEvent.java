package io.bonafide.exchange.intake;

import io.bonafide.core.order.Event;
import io.bonafide.core.order.IdentityKind;
import io.bonafide.core.order.Lifecycle;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.order.SourceRef;
import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.layout.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An event that was read. What identifies nobody can be kept as it was given; of the rest, what stands for it is enough to tell
 * the engine the same again ({@link #stands}, {@link GivenEvents#restore}).
 */
public final class GivenEvent {
    private static final char MASKED = '*';
    private static final List<Field> IDENTITIES = identityFields();
    /** What is read of personal texts besides identities, and what only files say. */
    private static final List<Field> NUMBERS =
            List.of(Field.SCAN_MESSAGE, Field.REVIEW_TEXT, Field.UPLOADED_AT, Field.ADDRESS_CHANGED);

    private static final List<Field> UNDATED_REFUND = List.of(Field.REFUND_AMOUNT, Field.REFUND_REASON, Field.RETURNED);
    private static final List<Field> UNDATED_PARCEL = List.of(
            Field.TRACKING_NO, Field.CARRIER, Field.PARCEL_WEIGHT_G, Field.RECEIVER_NAME, Field.PHONE, Field.ADDRESS);

    private final GivenType type;
    private final ShopKey shop;
    private final Draft draft;
    private final LineAssembler assembler;

    GivenEvent(GivenType type, ShopKey shop, Draft draft, LineAssembler assembler) {
        this.type = type;
        this.shop = shop;
        this.draft = draft;
        this.assembler = assembler;
    }

    private static List<Field> identityFields() {
        List<Field> fields = new ArrayList<>();
        for (Field field : Field.values()) {
            if (field.type() == Field.Type.IDENTITY) {
                fields.add(field);
            }
        }
        return List.copyOf(fields);
    }

    /** The columns whose values may identify somebody. */
    public static Set<String> personalColumns() {
        Set<String> columns = new TreeSet<>(Set.of("text", "message"));
        IDENTITIES.forEach(field -> columns.add(field.column()));
        return columns;
    }

    public GivenType type() {
        return type;
    }

    public LineKey line() {
        return new LineKey(
                shop,
                Objects.requireNonNull(draft.text(Field.ORDER_ID)),
                Objects.requireNonNull(draft.text(Field.LINE_ID)));
    }

    /** Every identity that it names. */
    public List<Named> identities() {
        return IDENTITIES.stream()
                .filter(draft::has)
                .map(field -> new Named(field.column(), field.identityKind(), draft.number(field), draft.masked(field)))
                .toList();
    }

    /** The same with what stands for its identities in place of their hashes. */
    public GivenEvent named(Tokens tokens) {
        Draft own = draft.copy();
        for (Field field : IDENTITIES) {
            if (own.has(field)) {
                long token = tokens.of(field.identityKind(), own.number(field));
                own.set(field, token, own.masked(field));
            }
        }
        return new GivenEvent(type, shop, own, assembler);
    }

    /** What stands for all that may identify somebody, by column. */
    public Map<String, String> stands() {
        Map<String, String> stands = new TreeMap<>();
        for (Field field : IDENTITIES) {
            if (draft.has(field)) {
                stands.put(field.column(), stand(draft.number(field), draft.masked(field)));
            }
        }
        NUMBERS.stream().filter(draft::has).forEach(field -> stands.put(field.column(), "" + draft.number(field)));
        if (draft.has(Field.PHONE_PLACE)) {
            stands.put(Field.PHONE_PLACE.column(), Objects.requireNonNull(draft.text(Field.PHONE_PLACE)));
        }
        return stands;
    }

    static String stand(long hash, boolean masked) {
        return masked ? "" + hash + MASKED : Long.toString(hash);
    }

    /** Puts back what {@link #stands} gave. */
    static void putBack(Map<String, String> stands, Draft into) {
        for (Field field : IDENTITIES) {
            String kept = stands.getOrDefault(field.column(), "");
            if (!kept.isEmpty()) {
                boolean masked = kept.charAt(kept.length() - 1) == MASKED;
                String token = masked ? kept.substring(0, kept.length() - 1) : kept;
                into.set(field, Long.parseLong(token), masked);
            }
        }
        for (Field field : NUMBERS) {
            if (stands.containsKey(field.column())) {
                into.set(field, Long.parseLong(stands.get(field.column())));
            }
        }
        if (stands.containsKey(Field.PHONE_PLACE.column())) {
            into.set(Field.PHONE_PLACE, stands.get(Field.PHONE_PLACE.column()));
        }
    }

    /**
     * What the engine is told: the event, and what was said beside it without a date of its own.
     *
     * @param row its number in the archive
     */
    public List<Event> events(long row) {
        JoinedLine joined = new JoinedLine(draft);
        switch (type.kind()) {
            case SHIPPED -> joined.parcels.add(LineAssembler.parcel(draft));
            case SCANNED -> joined.scans.add(LineAssembler.scan(draft));
            case REVIEWED -> joined.reviews.add(LineAssembler.review(draft));
            case REFUND_REQUESTED, REFUNDED ->
                joined.refunds.add(assembler.refund(draft, LineAssembler.number(draft, Field.REFUND_AMOUNT)));
            case NOTED -> undated(joined);
            default -> {}
        }
        return Lifecycle.events(assembler.line(line(), new SourceRef(0, row), joined)).stream()
                .filter(event -> event.kind() == type.kind() || event.kind() == Event.Kind.NOTED)
                .toList();
    }

    /** The refund and the parcel that a row of a file tells without a date. */
    private void undated(JoinedLine joined) {
        if (UNDATED_REFUND.stream().anyMatch(draft::has)) {
            joined.refunds.add(assembler.refund(draft, LineAssembler.number(draft, Field.REFUND_AMOUNT)));
        }
        if (UNDATED_PARCEL.stream().anyMatch(draft::has)) {
            joined.parcels.add(LineAssembler.parcel(draft));
        }
    }

    /** @param hash under the installation's key */
    public record Named(String column, IdentityKind kind, long hash, boolean masked) {}

    /** What stands for an identity in the engine. */
    @FunctionalInterface
    public interface Tokens {
        /** @param hash under the installation's key */
        long of(IdentityKind kind, long hash);
    }
}
