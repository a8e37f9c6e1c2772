package io.bonafide.core.simulate;

import io.bonafide.core.order.Scan.Node;
import io.bonafide.core.simulate.Person.Receiver;
import io.bonafide.core.simulate.Sale.Box;
import io.bonafide.core.simulate.Sale.Packing;
import io.bonafide.core.simulate.Sale.Seen;
import java.util.ArrayList;
import java.util.List;

/**
 * Packs, ships and delivers. The warehouse works from nine to eight; couriers differ in speed; and as in life a few
 * parcels of ordinary orders wait two days for their pickup, have a node twice, or are never seen again.
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
        Packing packing = sale.wishPacking != null ? sale.wishPacking : Packing.grams(0);
        if (sale.virtual() || !packing.sent()) {
            return;
        }
        sale.box = sale.box != null ? sale.box : pack(sale, packing);
        sale.deliveredAt = arrival(sale.box.seen());
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

    private static Box pack(Sale sale, Packing packing) {
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
        List<Seen> seen = trace(sale, courier, to);
        return new Box(waybill, courier.name, grams, sale.shippedAt, to, seen, false);
    }

    private static List<Seen> trace(Sale sale, Courier courier, Receiver to) {
        Dice dice = sale.dice;
        double slow = courier.slowness * HOUR;
        List<Seen> seen = new ArrayList<>(6);
        double pickup = dice.chance(0.003) ? dice.between(49, 90) * HOUR : dice.logNormal(3.5, 0.6) * HOUR;
        long at = sale.shippedAt + (long) pickup;
        seen.add(new Seen(at, Node.PICKED_UP, HOME_CITY, "【" + HOME_CITY + "】快件已揽收"));
        if (dice.chance(0.0015)) {
            return seen;
        }
        at += (long) (slow * dice.logNormal(5, 0.4));
        addHub(seen, at, HOME_CITY, dice.chance(0.004));
        at += (long) (slow * dice.logNormal(to.place().province().equals(HOME_PROVINCE) ? 9 : 26, 0.3));
        addHub(seen, at, to.place().city(), false);
        at += (long) (slow * dice.logNormal(8, 0.4));
        seen.add(new Seen(
                at, Node.OUT_FOR_DELIVERY, to.place().city(), "【" + to.place().city() + "】正在派件"));
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

    private static long arrival(List<Seen> seen) {
        return seen.stream()
                .filter(node -> node.node() == Node.DELIVERED)
                .mapToLong(Seen::at)
                .findFirst()
                .orElse(Sale.NEVER);
    }
}
