package io.bonafide.exchange.result;

import io.bonafide.core.assess.ring.OrderRing;
import io.bonafide.core.signal.KeyKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A ring as {@code rings.json} has it. What identifies a person is not written: a buyer, an address or a device is named
 * by the first order of the ring that shows it.
 */
final class RingEntry {
    private static final Map<KeyKind, String> PLURALS = plurals();

    private RingEntry() {}

    static ObjectNode of(OrderRing ring) {
        ObjectNode entry = Json.MAPPER.createObjectNode();
        entry.put("id", ring.id());
        entry.put("platform", ring.shop().platform().code());
        entry.put("shop_id", ring.shop().shopId());
        members(entry.putObject("members"), ring);
        entry.put("from", ring.from().toString());
        entry.put("to", ring.to().toString());
        entry.put("strength", ring.strength());
        entry.put("expected_by_chance", ring.expected());
        entry.put("seen", ring.seen());
        entry.put("false_share", ring.falseShare());
        ArrayNode why = entry.putArray("why");
        ring.members().forEach(member -> why(why.addObject(), member, ring));
        ArrayNode dissolving = entry.putArray("not_significant_without");
        ring.dissolving().forEach(dissolving::add);
        phones(entry, ring.phones());
        life(entry, ring);
        return entry;
    }

    private static void members(ObjectNode into, OrderRing ring) {
        ArrayNode buyers = into.putArray("buyers");
        ring.members().forEach(member -> buyers.add(first(member)));
        ArrayNode orders = into.putArray("orders");
        ring.orders().forEach(orders::add);
        for (OrderRing.SharedKey key : ring.shared()) {
            into.withArray(PLURALS.get(key.kind())).add(name(key));
        }
    }

    /** Why the member belongs: which keys its orders show. */
    private static void why(ObjectNode entry, OrderRing.Member member, OrderRing ring) {
        entry.put("buyer", first(member));
        entry.put("probability", member.probability());
        ArrayNode orders = entry.putArray("orders");
        member.orders().forEach(orders::add);
        ArrayNode shares = entry.putArray("shares");
        member.keys().forEach(place -> {
            OrderRing.SharedKey key = ring.shared().get(place);
            shares.addObject().put("kind", kind(key)).put("key", name(key)).put("with", key.members() - 1);
        });
    }

    private static void phones(ObjectNode entry, OrderRing.@Nullable PhoneOrigin phones) {
        if (phones != null) {
            ObjectNode from = entry.putObject("phones_given_out");
            from.put("place", phones.place());
            from.put("buyers", phones.members());
            from.put("of", phones.of());
            from.put("destinations", phones.destinations());
            if (!Double.isNaN(phones.elsewhere())) {
                from.put("share_of_others", phones.elsewhere());
            }
        }
    }

    /** How the ring is known again, whom it comes from and what became of it. */
    private static void life(ObjectNode entry, OrderRing ring) {
        entry.put("birth", ring.birth());
        ArrayNode continues = entry.putArray("continues");
        ring.continues().forEach(continues::add);
        ArrayNode continuedBy = entry.putArray("continued_by");
        ring.continuedBy().forEach(continuedBy::add);
        ArrayNode life = entry.putArray("life");
        ring.life().forEach(change -> {
            ObjectNode told = life.addObject();
            told.put("day", LocalDate.ofInstant(change.at(), ZoneOffset.UTC).toString());
            told.put("what", change.kind().name().toLowerCase(Locale.ROOT));
            ArrayNode buyers = told.putArray("buyers");
            change.members().forEach(place -> buyers.add(first(ring.members().get(place))));
        });
    }

    private static String kind(OrderRing.SharedKey key) {
        return key.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String name(OrderRing.SharedKey key) {
        return key.word() == null ? key.firstOrder() : key.word();
    }

    private static String first(OrderRing.Member member) {
        return member.lines().get(0).orderId();
    }

    private static Map<KeyKind, String> plurals() {
        Map<KeyKind, String> plurals = new EnumMap<>(KeyKind.class);
        plurals.put(KeyKind.ADDRESS, "addresses");
        plurals.put(KeyKind.PHONE, "phones");
        plurals.put(KeyKind.DEVICE, "devices");
        plurals.put(KeyKind.IP, "networks");
        plurals.put(KeyKind.PAYMENT_ACCOUNT, "payment_accounts");
        plurals.put(KeyKind.MEMO_CODE, "memo_codes");
        plurals.put(KeyKind.COUPON, "coupons");
        plurals.put(KeyKind.SHARE_LINK, "share_links");
        plurals.put(KeyKind.CREATOR, "creators");
        plurals.put(KeyKind.IP_RANGE, "ip_ranges");
        plurals.put(KeyKind.PHONE_RANGE, "phone_ranges");
        plurals.put(KeyKind.PARCEL_WEIGHT, "parcel_weights");
        plurals.put(KeyKind.PAY_DELAY, "pay_delays");
        plurals.put(KeyKind.ITEM_SET, "item_sets");
        return plurals;
    }
}
