package io.bonafide.core.assess;

import io.bonafide.core.order.Buyer;
import io.bonafide.core.order.Destination;
import io.bonafide.core.order.Identity;
import io.bonafide.core.order.Item;
import io.bonafide.core.order.OrderLine;
import io.bonafide.core.order.Parcel;
import io.bonafide.core.order.Purchase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Makes some orders of a simulated shop those of one hand, four on a device, with one more thing in common. */
final class OneHand implements UnaryOperator<OrderLine> {
    /** Of so many orders one is chosen. */
    private static final int ONE_OF = 12;

    private static final int DEVICE_OF = 4;

    private final Instant from;
    private final int orders;
    private final Trait trait;
    private final Predicate<OrderLine> fits;
    private final Map<String, Integer> chosen = new HashMap<>();

    /** What a hand leaves on each of its orders. */
    interface Trait {
        OrderLine on(OrderLine line, int number);
    }

    OneHand(Instant from, int orders, Trait trait) {
        this(from, orders, trait, line -> line.key().orderId().hashCode() % ONE_OF == 0);
    }

    /** @param fits which orders may be its */
    OneHand(Instant from, int orders, Trait trait, Predicate<OrderLine> fits) {
        this.from = from;
        this.orders = orders;
        this.trait = trait;
        this.fits = fits;
    }

    @Override
    public OrderLine apply(OrderLine line) {
        int number = chosen.getOrDefault(line.key().orderId(), mayChoose(line) ? chosen.size() : orders);
        if (number == orders) {
            return line;
        }
        chosen.put(line.key().orderId(), number);
        return trait.on(buyer(line, raw("hand-" + number), raw("device-" + number / DEVICE_OF), null), number);
    }

    int size() {
        return chosen.size();
    }

    boolean has(String orderId) {
        return chosen.containsKey(orderId);
    }

    private boolean mayChoose(OrderLine line) {
        Instant at = line.createdAt();
        String coupons = line.purchase().charge().coupons();
        return chosen.size() < orders
                && at != null
                && !at.isBefore(from)
                && at.isBefore(from.plus(Duration.ofDays(3)))
                && line.paidAt() != null
                && !line.parcels().isEmpty()
                && (coupons == null || coupons.isBlank())
                && fits.test(line);
    }

    /** @param address null leaves the line's */
    static OrderLine buyer(
            OrderLine line, Identity id, Identity device, @org.jspecify.annotations.Nullable Identity address) {
        Buyer was = line.purchase().buyer();
        OrderLine changed = with(
                line,
                new Buyer(
                        id,
                        was.registeredAt(),
                        device,
                        was.ip(),
                        was.trafficSource(),
                        was.creatorId(),
                        was.shareLinkId()));
        return address == null
                ? changed
                : destination(changed, changed.purchase().destination().phone(), address);
    }

    static OrderLine ip(OrderLine line, String ip) {
        Buyer was = line.purchase().buyer();
        return with(
                line,
                new Buyer(
                        was.id(),
                        was.registeredAt(),
                        was.device(),
                        raw(ip),
                        was.trafficSource(),
                        was.creatorId(),
                        null));
    }

    static OrderLine creator(OrderLine line, String creator) {
        Buyer was = line.purchase().buyer();
        return with(
                line,
                new Buyer(was.id(), was.registeredAt(), was.device(), was.ip(), was.trafficSource(), creator, null));
    }

    static OrderLine phone(OrderLine line, String phone) {
        return destination(line, raw(phone), line.purchase().destination().address());
    }

    static OrderLine item(OrderLine line, String id) {
        Purchase was = line.purchase();
        Item item = new Item(id, id, null, null, was.item().listPrice());
        return purchase(
                line,
                new Purchase(item, was.charge(), was.buyer(), was.destination(), was.shipBy(), was.buyerMessage()));
    }

    static OrderLine door(OrderLine line, Identity address) {
        return destination(line, line.purchase().destination().phone(), address);
    }

    static OrderLine delay(OrderLine line, int seconds) {
        return parcels(line, line.createdAt().plusSeconds(seconds), line.parcels());
    }

    static OrderLine weight(OrderLine line, long grams) {
        List<Parcel> parcels = line.parcels().stream()
                .map(was -> new Parcel(
                        was.waybill(), "晨光快运", grams, was.uploadedAt(), was.receiver(), was.phone(), was.address()))
                .toList();
        return parcels(line, line.paidAt(), parcels);
    }

    static Identity raw(String value) {
        return new Identity.Raw(value);
    }

    private static OrderLine destination(OrderLine line, Identity phone, Identity address) {
        Purchase was = line.purchase();
        Destination to = was.destination();
        return purchase(
                line,
                new Purchase(
                        was.item(),
                        was.charge(),
                        was.buyer(),
                        new Destination(
                                to.receiver(),
                                phone,
                                to.phonePlace(),
                                to.province(),
                                to.city(),
                                to.district(),
                                address),
                        was.shipBy(),
                        was.buyerMessage()));
    }

    private static OrderLine with(OrderLine line, Buyer buyer) {
        Purchase was = line.purchase();
        return purchase(
                line,
                new Purchase(was.item(), was.charge(), buyer, was.destination(), was.shipBy(), was.buyerMessage()));
    }

    private static OrderLine purchase(OrderLine line, Purchase purchase) {
        return line(line, purchase, line.paidAt(), line.parcels());
    }

    private static OrderLine parcels(OrderLine line, Instant paidAt, List<Parcel> parcels) {
        return line(line, line.purchase(), paidAt, parcels);
    }

    private static OrderLine line(OrderLine line, Purchase purchase, Instant paidAt, List<Parcel> parcels) {
        return new OrderLine(
                line.key(),
                line.source(),
                purchase,
                line.createdAt(),
                paidAt,
                line.paid(),
                line.paymentAccount(),
                line.shippedAt(),
                parcels,
                line.scans(),
                line.deliveredAt(),
                line.confirmedAt(),
                line.closedAt(),
                line.refunds(),
                line.reviews(),
                line.notes());
    }
}
