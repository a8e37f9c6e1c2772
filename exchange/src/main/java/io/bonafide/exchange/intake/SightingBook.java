package io.bonafide.exchange.intake;

import io.bonafide.core.identity.SameReceivers;
import io.bonafide.core.identity.Sighting;
import io.bonafide.core.identity.SightingParameters;
import io.bonafide.core.order.Oaid;
import io.bonafide.core.order.ShopKey;
import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.layout.Field;
import io.bonafide.exchange.layout.PlaceHash;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What orders with masked receivers show of them, shop by shop, until it is known which went to one receiver. With more than
 * {@value #MOST} such orders none is held, for a part would depend on their order. Memory: 70 bytes an order, up to 1 kB while they are compared.
 */
final class SightingBook {
    static final int MOST = 100_000;

    private static final List<Field> RECEIVER = List.of(Field.RECEIVER_NAME, Field.PHONE, Field.ADDRESS);

    private final Map<ShopKey, Orders> shops = new TreeMap<>();
    private final ZoneId zone;
    private int held;
    private boolean overfull;

    private record Orders(List<String> ids, List<Sighting> sightings) {}

    /** @param zone in which the shops' weeks begin */
    SightingBook(ZoneId zone) {
        this.zone = zone;
    }

    /** Takes an order if its own rows show a part of its receiver. */
    void take(OrderRows order) {
        if (overfull || order.all().stream().noneMatch(SightingBook::masked)) {
            return;
        }
        Orders orders = shops.computeIfAbsent(order.shop(), absent -> new Orders(new ArrayList<>(), new ArrayList<>()));
        orders.ids.add(order.orderId());
        orders.sightings.add(sighting(order));
        if (++held > MOST) {
            overfull = true;
            shops.clear();
        }
    }

    static boolean masked(Draft row) {
        return own(row) && RECEIVER.stream().anyMatch(row::masked);
    }

    /** Whether the order itself gives the row, and not a parcel of it or what came after. */
    static boolean own(Draft row) {
        return row.part() == Draft.Part.LINE || row.part() == Draft.Part.ORDER;
    }

    private Sighting sighting(OrderRows order) {
        List<Draft> rows = order.all();
        long name = first(rows, Field.RECEIVER_NAME);
        long phone = first(rows, Field.PHONE);
        long buyer = first(rows, Field.BUYER_ID);
        long sealed = first(rows, Field.OAID);
        long created = first(rows, Field.CREATED_AT);
        if (sealed == 0 || created == 0) {
            return new Sighting(name, phone, place(rows), buyer);
        }
        Oaid oaid = Oaid.of(sealed, order.shop(), Instant.ofEpochSecond(created), zone);
        return new Sighting(name, phone, place(rows), buyer, oaid.token(), oaid.period());
    }

    private static long first(List<Draft> rows, Field field) {
        return rows.stream()
                .filter(row -> own(row) && row.has(field))
                .mapToLong(row -> row.number(field))
                .findFirst()
                .orElse(0);
    }

    private static long place(List<Draft> rows) {
        Predicate<Draft> shows = row -> own(row) && (row.has(Field.ADDRESS) || row.has(Field.PROVINCE));
        return rows.stream().filter(shows).mapToLong(PlaceHash::of).findFirst().orElse(0);
    }

    /** Whether there were more orders than are held. */
    boolean overfull() {
        return overfull;
    }

    /**
     * Decides which orders went to one receiver, and forgets all of them.
     *
     * @param said of orders; what names others is left out
     */
    List<ReceiverTie> close(List<TieRow> said) throws TieContradictionException {
        List<ReceiverTie> ties = new ArrayList<>();
        int receivers = 0;
        for (Map.Entry<ShopKey, Orders> shop : shops.entrySet()) {
            receivers = ties(shop.getKey(), shop.getValue(), said, receivers, ties);
        }
        shops.clear();
        return ties;
    }

    private static int ties(ShopKey shop, Orders orders, List<TieRow> said, int before, List<ReceiverTie> ties)
            throws TieContradictionException {
        SaidPairs pairs = new SaidPairs();
        Map<String, Integer> indices = indices(orders, said);
        for (TieRow row : said) {
            Integer one = indices.get(row.says().orderId());
            Integer other = indices.get(row.says().otherOrderId());
            boolean here = SideFiles.agreeing(row.says().shop(), List.of(shop)).contains(shop);
            if (here && one != null && other != null && !one.equals(other)) {
                pairs.add(row, one, other);
            }
        }
        SameReceivers same = SameReceivers.of(orders.sightings, SightingParameters.defaults(), pairs.said());
        Map<Integer, Integer> numbers = new HashMap<>();
        for (SameReceivers.Match match : same.matches()) {
            int cluster = same.links().cluster(match.edge().from());
            numbers.putIfAbsent(cluster, before + numbers.size() + 1);
            ties.add(new ReceiverTie(
                    numbers.getOrDefault(cluster, 0),
                    shop,
                    orders.ids.get(match.edge().from()),
                    orders.ids.get(match.edge().to()),
                    match.weight(),
                    match.edge().confidence(),
                    match.edge().reasons()));
        }
        return before + numbers.size();
    }

    /** Where the orders are that somebody spoke of. */
    private static Map<String, Integer> indices(Orders orders, List<TieRow> said) {
        Map<String, Integer> indices = new HashMap<>();
        if (!said.isEmpty()) {
            for (int i = 0; i < orders.ids.size(); i++) {
                indices.put(orders.ids.get(i), i);
            }
        }
        return indices;
    }
}
