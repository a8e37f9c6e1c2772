package io.bonafide.core.simulate;

import io.bonafide.core.order.Scan.Node;
import io.bonafide.core.simulate.Person.Receiver;
import io.bonafide.core.simulate.Sale.Box;
import io.bonafide.core.simulate.Sale.Packing;
import io.bonafide.core.simulate.Sale.Seen;
import io.bonafide.core.simulate.Sale.Trick;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Packs, ships and delivers. The warehouse works from nine to eight; couriers differ in speed; and as in life a few
 * parcels of ordinary orders wait two days for their pickup, have a node twice, come in two boxes, are sent ahead of the
 * payment, get another waybill when they are late, or are never seen again.
 */
final class Shipments {
    private static final long HOUR = 3_600;
    private static final long DAY = 86_400;
    private static final long ZONE_OFFSET = 8 * HOUR;
    private static final long WAYBILLS = 10_000_000_000_000L;
    private static final String HOME_PROVINCE = "浙江省";
    private static final String HOME_CITY = "杭州市";

    private static final Shares CARRIERS = new Shares(26, 22, 18, 13, 9, 7, 5);
    private static final List<Courier> COURIERS = List.of(
            new Courier("中通快递", "ZT", 1.0),
            new Courier("圆通速递", "YT", 1.05),
            new Courier("韵达快递", "YD", 1.1),
            new Courier("申通快递", "ST", 1.15),
            new Courier("极兔速递", "JT", 1.2),
            new Courier("顺丰速运", "SF", 0.6),
            new Courier("邮政快递包裹", "YZ", 1.7));

    /** @param slowness 1 for the common pace */
    private record Courier(String name, String prefix, double slowness) {}

    void ship(Sale sale) {
        sale.shipBy = sale.paidAt + 2 * DAY;
        long ready = sale.paidAt + delay(sale);
        if (refundedBefore(sale, ready)) {
            return;
        }
        sale.shippedAt = ready;
        Packing packing = sale.wishPacking != null ? sale.wishPacking : accident(sale);
        if (sale.virtual() || !packing.sent()) {
            return;
        }
        if (sale.box == null) {
            sale.box = send(sale, packing);
        }
        sale.deliveredAt = arrival(sale.box.seen());
    }

    /** What goes wrong, rarely, with an ordinary order's parcel. */
    private static Packing accident(Sale sale) {
        boolean late = sale.shippedAt > sale.shipBy;
        boolean ahead = sale.dice.chance(0.0005);
        boolean again = sale.dice.chance(late ? 0.05 : 0);
        return Packing.ORDINARY.with(ahead ? Trick.UNDER_WAY : again ? Trick.REPLACED : Trick.NONE);
    }

    private static Box send(Sale sale, Packing packing) {
        Dice dice = sale.dice;
        boolean replaced = packing.trick() == Trick.REPLACED;
        if (replaced) {
            sale.shippedAt = Math.max(sale.shippedAt, sale.shipBy + HOUR * dice.between(1, 30));
        }
        Box box = pack(sale, packing, sale.shippedAt + (replaced ? HOUR * dice.between(5, 30) : 0));
        long pieces = sale.pieces.stream().mapToLong(Piece::quantity).sum();
        if (replaced) {
            sale.secondBox = sibling(sale, box, sale.shippedAt, List.of());
        } else if (packing.trick() == Trick.NONE && dice.chance(pieces >= 4 ? 0.04 : 0.001)) {
            sale.secondBox = sibling(sale, box, box.uploadedAt(), box.seen());
        }
        return box.with(tricked(sale, box.seen(), packing.trick()));
    }

    /** Another waybill of the same order. */
    private static Box sibling(Sale sale, Box box, long uploadedAt, List<Seen> seen) {
        String waybill = box.waybill().substring(0, 2) + (WAYBILLS + (sale.number * 104_729L + 1) % WAYBILLS);
        return new Box(waybill, box.carrier(), box.grams(), uploadedAt, box.to(), seen, false);
    }

    private static List<Seen> tricked(Sale sale, List<Seen> seen, Trick trick) {
        Dice dice = sale.dice;
        return switch (trick) {
            case NONE, REPLACED -> seen;
            case UNDER_WAY -> underWay(seen, sale.paidAt - (long) (HOUR * dice.logNormal(8, 0.8)));
            case RETOLD -> retold(seen, dice.between(1, 3));
            case STOPPED -> stopped(seen, seen.get(0).at() + (long) (HOUR * dice.between(2.0, 20.0)));
        };
    }

    /** The same trace, begun at another time. */
    private static List<Seen> underWay(List<Seen> seen, long from) {
        long earlier = seen.get(0).at() - from;
        return seen.stream()
                .map(node -> new Seen(node.at() - earlier, node.node(), node.city(), node.message()))
                .toList();
    }

    /** The first nodes once more, each a while after it came. */
    private static List<Seen> retold(List<Seen> seen, int nodes) {
        List<Seen> all = new ArrayList<>(seen);
        seen.stream()
                .limit(nodes)
                .map(node -> new Seen(node.at() + 1_500, node.node(), node.city(), node.message()))
                .forEach(all::add);
        all.sort(Comparator.comparingLong(Seen::at));
        return all;
    }

    /** What was seen until {@code at}, and that the parcel was called back then. */
    private static List<Seen> stopped(List<Seen> seen, long at) {
        List<Seen> until =
                new ArrayList<>(seen.stream().filter(node -> node.at() < at).toList());
        until.add(new Seen(at, Node.RECALLED, HOME_CITY, "快件已被拦截，退回寄件人"));
        return until;
    }

    /** Calls the parcel back, unless it goes with another order's or has arrived. */
    static void recall(Sale sale, long at) {
        Box box = sale.box;
        if (box != null && !box.shared() && sale.deliveredAt > at) {
            sale.box = box.with(stopped(box.seen(), at));
            sale.secondBox = null;
            sale.deliveredAt = Sale.NEVER;
        }
    }

    private static boolean refundedBefore(Sale sale, long ready) {
        return sale.refunds.stream()
                .anyMatch(refund -> refund != null
                        && Aftercare.allOf(sale, refund)
                        && refund.requestedAt() != null
                        && refund.requestedAt().getEpochSecond() < ready);
    }

    private static long delay(Sale sale) {
        Dice dice = sale.dice;
        double hours = dice.logNormal(9, 0.75);
        if (sale.wishShipDelay != null) {
            return sale.wishShipDelay;
        }
        return sale.virtual() ? dice.between(5, 300) : atWork(sale.paidAt, (long) (hours * HOUR), dice) - sale.paidAt;
    }

    /** The first moment in working hours at or after {@code from} + {@code wait}. */
    private static long atWork(long from, long wait, Dice dice) {
        long at = from + wait;
        long ofDay = Math.floorMod(at + ZONE_OFFSET, DAY);
        if (ofDay >= 9 * HOUR && ofDay < 20 * HOUR) {
            return at;
        }
        long morning = at - ofDay + 9 * HOUR + (ofDay >= 20 * HOUR ? DAY : 0);
        return morning + dice.below(7_200);
    }

    private static Box pack(Sale sale, Packing packing, long uploadedAt) {
        Dice dice = sale.dice;
        Courier courier = COURIERS.get(CARRIERS.draw(dice));
        long goods = sale.pieces.stream()
                .mapToLong(piece -> (long) piece.sku().grams() * piece.quantity())
                .sum();
        long weighed = (long) (goods * dice.between(0.97, 1.04)) + dice.between(25, 160);
        long grams = packing.grams() > 0 ? packing.grams() : weighed;
        String own = courier.prefix + (WAYBILLS + sale.number * 104_729L % WAYBILLS);
        Receiver to = packing.to() != null ? packing.to() : sale.person.receiver();
        String waybill = packing.waybill() != null ? packing.waybill() : own;
        List<Seen> seen = trace(sale.dice, uploadedAt, courier, to);
        return new Box(waybill, courier.name, grams, uploadedAt, to, seen, false);
    }

    private static List<Seen> trace(Dice dice, long uploadedAt, Courier courier, Receiver to) {
        double slow = courier.slowness * HOUR;
        List<Seen> seen = new ArrayList<>(6);
        double pickup = dice.chance(0.003) ? dice.between(49, 90) * HOUR : dice.logNormal(3.5, 0.6) * HOUR;
        long at = uploadedAt + (long) pickup;
        seen.add(new Seen(at, Node.PICKED_UP, HOME_CITY, "【" + HOME_CITY + "】快件已揽收"));
        if (dice.chance(0.0015)) {
            return seen;
        }
        at += (long) (slow * dice.logNormal(5, 0.4));
        addHub(seen, at, HOME_CITY, dice.chance(0.004));
        at += (long) (slow * dice.logNormal(to.place().province().equals(HOME_PROVINCE) ? 9 : 26, 0.3));
        if (!to.place().city().equals(HOME_CITY)) {
            addHub(seen, at, to.place().city(), false);
        }
        at += (long) (slow * dice.logNormal(8, 0.4));
        boolean nobodyHome = dice.chance(0.006);
        at = addDelivery(seen, at, to.place().city(), nobodyHome);
        at += (long) (HOUR * dice.logNormal(3, 0.5));
        seen.add(
                new Seen(at, Node.DELIVERED, to.place().city(), "【" + to.place().city() + "】快件已签收"));
        return seen;
    }

    private static void addHub(List<Seen> seen, long at, String city, boolean twice) {
        Seen hub = new Seen(at, Node.HUB, city, "快件已到达【" + city + "转运中心】");
        seen.add(hub);
        if (twice) {
            seen.add(new Seen(at + 600, Node.HUB, city, hub.message()));
        }
    }

    /** The courier sets out; again a day later, if nobody was at home. Gives the last time. */
    private static long addDelivery(List<Seen> seen, long at, String city, boolean twice) {
        Seen first = new Seen(at, Node.OUT_FOR_DELIVERY, city, "【" + city + "】正在派件");
        seen.add(first);
        if (!twice) {
            return at;
        }
        seen.add(new Seen(at + DAY, first.node(), city, first.message()));
        return at + DAY;
    }

    private static long arrival(List<Seen> seen) {
        return seen.stream()
                .filter(node -> node.node() == Node.DELIVERED)
                .mapToLong(Seen::at)
                .findFirst()
                .orElse(Sale.NEVER);
    }
}
