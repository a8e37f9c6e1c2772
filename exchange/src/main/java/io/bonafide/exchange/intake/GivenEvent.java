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
import java.util.Objects;

/** An event that was read, before its identities are made tokens of the archive. */
public final class GivenEvent {
    private static final List<Field> IDENTITIES = identityFields();

    private final GivenType type;
    private final ShopKey shop;
    private final List<Draft> drafts;
    private final LineAssembler assembler;

    GivenEvent(GivenType type, ShopKey shop, List<Draft> drafts, LineAssembler assembler) {
        this.type = type;
        this.shop = shop;
        this.drafts = drafts;
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

    /** What the columns of persons and places are called; their values identify somebody. */
    public static List<String> identityColumns() {
        return IDENTITIES.stream().map(Field::column).toList();
    }

    public GivenType type() {
        return type;
    }

    public LineKey line() {
        Draft draft = drafts.get(0);
        return new LineKey(
                shop,
                Objects.requireNonNull(draft.text(Field.ORDER_ID)),
                Objects.requireNonNull(draft.text(Field.LINE_ID)));
    }

    /** Every identity that it names, as the installation's key hashes it. */
    public List<Named> identities() {
        List<Named> named = new ArrayList<>();
        for (Draft draft : drafts) {
            for (Field field : IDENTITIES) {
                if (draft.has(field)) {
                    named.add(new Named(field.identityKind(), draft.number(field), draft.masked(field)));
                }
            }
        }
        return named;
    }

    /**
     * What the engine is told: the event, and what was said beside it without a date of its own.
     *
     * @param row its number in the archive
     * @param tokens gives each identity what stands for it
     */
    public List<Event> events(long row, Tokens tokens) {
        List<Draft> own = drafts.stream().map(draft -> named(draft, tokens)).toList();
        Draft draft = own.get(0);
        JoinedLine joined = new JoinedLine(draft);
        switch (type.kind()) {
            case SHIPPED -> own.forEach(each -> joined.parcels.add(LineAssembler.ownParcel(each)));
            case SCANNED -> joined.scans.add(LineAssembler.scan(draft));
            case REVIEWED -> joined.reviews.add(LineAssembler.review(draft));
            case REFUND_REQUESTED, REFUNDED ->
                joined.refunds.add(assembler.refund(draft, LineAssembler.number(draft, Field.REFUND_AMOUNT)));
            default -> {}
        }
        return Lifecycle.events(assembler.line(line(), new SourceRef(0, row), joined)).stream()
                .filter(event -> event.kind() == type.kind() || event.kind() == Event.Kind.NOTED)
                .toList();
    }

    private static Draft named(Draft draft, Tokens tokens) {
        Draft own = draft.copy();
        for (Field field : IDENTITIES) {
            if (own.has(field)) {
                long token = tokens.of(field.identityKind(), own.number(field));
                own.set(field, token, own.masked(field));
            }
        }
        return own;
    }

    /** @param hash under the installation's key */
    public record Named(IdentityKind kind, long hash, boolean masked) {}

    /** What stands for an identity in the engine. */
    @FunctionalInterface
    public interface Tokens {
        /** @param hash under the installation's key */
        long of(IdentityKind kind, long hash);
    }
}
