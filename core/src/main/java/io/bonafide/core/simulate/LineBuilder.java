package io.bonafide.core.simulate;

import io.bonafide.core.order.Buyer;
import io.bonafide.core.order.Charge;
import io.bonafide.core.order.Destination;
import io.bonafide.core.order.Identity;
import io.bonafide.core.order.Item;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.Notes;
import io.bonafide.core.order.OrderLine;
import io.bonafide.core.order.OrderStatus;
import io.bonafide.core.order.Parcel;
import io.bonafide.core.order.Purchase;
import io.bonafide.core.order.Refund;
import io.bonafide.core.order.Review;
import io.bonafide.core.order.Scan;
import io.bonafide.core.order.SourceRef;
import io.bonafide.core.simulate.Person.Receiver;
import io.bonafide.core.simulate.Sale.Box;
import io.bonafide.core.simulate.Sale.Written;
import io.bonafide.core.simulate.SimulatedLine.Trace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns an order into the records of its lines, as the platform's export would give them on the day of the export. */
final class LineBuilder {
    private final Mask mask;
    private final long exportedAt;
    private long rows;

    LineBuilder(SimulationSettings settings) {
        mask = settings.mask();
        exportedAt = settings.exportedAt().getEpochSecond();
    }

    /** What an order's lines have in common. */
    record Shared(
            Buyer buyer,
            Destination destination,
            @Nullable Identity payment,
            Notes notes,
            List<Parcel> parcels,
            List<Scan> scans,
            List<Trace> traces) {}

    boolean seen(long at) {
        return at <= exportedAt;
    }

    Shared shared(Sale sale) {
        Receiver to = sale.person.receiver();
        Destination destination = new Destination(
                mask.name(to.name()),
                mask.phone(to.phone()),
                null,
                to.place().province(),
                to.place().city(),
                to.place().district(),
                mask.address(to.address()));
        List<Box> boxes = sale.shipped() && seen(sale.shippedAt) ? boxes(sale) : List.of();
        List<Parcel> parcels = boxes.stream().map(this::parcel).toList();
        List<Scan> scans = boxes.stream().flatMap(this::traces).map(Trace::scan).toList();
        List<Trace> own = boxes.stream()
                .filter(box -> !box.shared())
                .flatMap(this::traces)
                .toList();
        return new Shared(buyer(sale), destination, payment(sale), notes(sale), parcels, scans, own);
    }

    private static List<Box> boxes(Sale sale) {
        return Stream.of(Optional.ofNullable(sale.secondBox), Optional.ofNullable(sale.box))
                .flatMap(Optional::stream)
                .toList();
    }

    private Buyer buyer(Sale sale) {
        Person.Account account = sale.person.account();
        Person.Machine machine = sale.person.machine();
        boolean full = mask.machine();
        boolean source = mask.source();
        return new Buyer(
                mask.buyer(account.id()),
                full ? Instant.ofEpochSecond(account.registeredAt()) : null,
                full ? new Identity.Raw(machine.device()) : null,
                full ? new Identity.Raw(machine.ip()) : null,
                source ? sale.source : null,
                source ? sale.creator : null,
                source ? sale.shareLink : null);
    }

    private @Nullable Identity payment(Sale sale) {
        return mask.machine() && sale.paid()
                ? new Identity.Raw(sale.person.account().payment())
                : null;
    }

    private Notes notes(Sale sale) {
        boolean closed = seen(sale.closedAt);
        return new Notes(
                status(sale),
                closed ? sale.closeReason : null,
                sale.memo,
                sale.flag,
                sale.riskMark,
                sale.addressChanged ? Boolean.TRUE : null);
    }

    private OrderStatus status(Sale sale) {
        if (seen(sale.closedAt)) {
            return OrderStatus.CLOSED;
        }
        if (seen(sale.confirmedAt)) {
            return OrderStatus.COMPLETED;
        }
        if (seen(sale.shippedAt)) {
            return OrderStatus.SHIPPED;
        }
        return seen(sale.paidAt) ? OrderStatus.PAID : OrderStatus.UNPAID;
    }

    private Parcel parcel(Box box) {
        return new Parcel(
                new Identity.Raw(box.waybill()),
                box.carrier(),
                mask.weight() ? box.grams() : null,
                Instant.ofEpochSecond(box.uploadedAt()),
                mask.name(box.to().name()),
                mask.phone(box.to().phone()),
                mask.address(box.to().address()));
    }

    private Stream<Trace> traces(Box box) {
        return box.seen().stream().filter(node -> seen(node.at())).map(node -> trace(box, node));
    }

    private static Trace trace(Box box, Sale.Seen node) {
        Scan scan = new Scan(Instant.ofEpochSecond(node.at()), node.node(), node.city(), hash(node.message()));
        return new Trace(box.waybill(), scan, node.message());
    }

    SimulatedLine line(Sale sale, int i, Label label, Shared shared, boolean withTraces) {
        List<Written> written =
                i == 0 ? sale.reviews.stream().filter(text -> seen(text.at())).toList() : List.of();
        List<Review> reviews = written.stream().map(LineBuilder::review).toList();
        Piece piece = sale.pieces.get(i);
        OrderLine line = new OrderLine(
                label.line(),
                new SourceRef(0, ++rows),
                purchase(sale, piece, shared),
                Instant.ofEpochSecond(sale.at),
                instant(sale.paidAt),
                Money.cny(seen(sale.paidAt) ? piece.paidFen() : 0),
                shared.payment,
                instant(sale.shippedAt),
                shared.parcels,
                shared.scans,
                instant(sale.deliveredAt),
                instant(sale.confirmedAt),
                instant(sale.closedAt),
                refunds(sale, i),
                reviews,
                shared.notes);
        List<String> texts = written.stream().map(Written::text).toList();
        return new SimulatedLine(line, label, sale.buyerMessage, texts, withTraces ? shared.traces : List.of());
    }

    private static Review review(Written text) {
        return new Review(text.stars(), hash(text.text()), Instant.ofEpochSecond(text.at()));
    }

    private Purchase purchase(Sale sale, Piece piece, Shared shared) {
        Sku sku = piece.sku();
        Item item = new Item(sku.itemId(), sku.skuId(), sku.title(), sku.category(), Money.cny(piece.listFen()));
        return new Purchase(
                item,
                charge(piece),
                shared.buyer,
                shared.destination,
                sale.shipBy == Sale.NEVER ? null : Instant.ofEpochSecond(sale.shipBy),
                sale.buyerMessage != null);
    }

    private static Charge charge(Piece piece) {
        return new Charge(
                (long) piece.quantity(),
                Money.cny(piece.unitFen()),
                Money.cny(piece.paidFen()),
                Money.cny(piece.discountFen()),
                Money.cny(piece.shippingFen()),
                Money.cny(piece.shopFen()),
                Money.cny(piece.itemDiscountFen()),
                Money.cny(piece.coinsFen()),
                Money.cny(piece.subsidyFen()),
                Money.cny(piece.redPacketFen()),
                piece.coupons());
    }

    private List<Refund> refunds(Sale sale, int i) {
        @Nullable Refund refund = i < sale.refunds.size() ? sale.refunds.get(i) : null;
        if (refund == null
                || refund.requestedAt() == null
                || !seen(refund.requestedAt().getEpochSecond())) {
            return List.of();
        }
        @Nullable Instant done = refund.refundedAt();
        boolean known = done != null && seen(done.getEpochSecond());
        return List.of(new Refund(
                refund.amount(), refund.requestedAt(), known ? done : null, refund.reason(), refund.returned()));
    }

    private @Nullable Instant instant(long at) {
        return seen(at) ? Instant.ofEpochSecond(at) : null;
    }

    /** FNV-1a over the characters, 64 bits. */
    static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
