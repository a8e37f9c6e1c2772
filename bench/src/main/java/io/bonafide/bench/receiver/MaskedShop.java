package io.bonafide.bench.receiver;

import io.bonafide.core.identity.Sighting;
import io.bonafide.core.order.Destination;
import io.bonafide.core.order.IdentityKind;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.Oaid;
import io.bonafide.core.order.OrderLine;
import io.bonafide.core.simulate.Mask;
import io.bonafide.core.simulate.ShopSimulator;
import io.bonafide.core.simulate.SimulationSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * An invented shop's orders as an export shows them, and who received each: a name and a phone in full.
 *
 * @param persons one for each sighting
 */
record MaskedShop(List<Sighting> sightings, List<String> persons) {
    private static final IdentitySealer SEALER = new IdentitySealer(new byte[16]);

    static MaskedShop of(SimulationSettings settings, Form form) {
        Map<String, String> personOf = new HashMap<>();
        Map<String, String> receiverOf = new HashMap<>();
        ShopSimulator.simulate(settings.withMask(Mask.FULL)).generate(each -> {
            Destination to = each.line().purchase().destination();
            String order = each.line().key().orderId();
            personOf.putIfAbsent(order, Form.shown(to.receiver()) + '|' + Form.shown(to.phone()));
            receiverOf.putIfAbsent(order, Form.shown(to.receiver()) + '|' + Form.shown(to.phone()) + '|' + place(to));
        });
        Map<String, Long> tokens = new HashMap<>();
        Set<String> orders = new HashSet<>();
        MaskedShop shop = new MaskedShop(new ArrayList<>(), new ArrayList<>());
        ShopSimulator.simulate(settings.withMask(form.mask())).generate(each -> {
            if (orders.add(each.line().key().orderId())) {
                Oaid oaid = oaid(
                        each.line(),
                        Objects.requireNonNull(receiverOf.get(each.line().key().orderId())));
                shop.sightings.add(sighting(each.line(), form, oaid, tokens));
                shop.persons.add(
                        Objects.requireNonNull(personOf.get(each.line().key().orderId())));
            }
        });
        return shop;
    }

    /** What a platform would make of the receiver, their number, and all of the address, in the week of the order. */
    private static Oaid oaid(OrderLine line, String receiver) {
        long sealed = SEALER.hash(IdentityKind.OAID, receiver);
        return Oaid.of(sealed, line.key().shop(), Objects.requireNonNull(line.createdAt()), SimulationSettings.ZONE);
    }

    private static String place(Destination to) {
        return to.province() + "|" + to.city() + "|" + to.district() + "|" + Form.shown(to.address());
    }

    private static Sighting sighting(OrderLine line, Form form, Oaid oaid, Map<String, Long> tokens) {
        Destination to = line.purchase().destination();
        String address = form.address(to.address());
        String place = address.isEmpty() ? "" : to.province() + "|" + to.city() + "|" + to.district() + "|" + address;
        return new Sighting(
                token("name", form.name(to.receiver()), tokens),
                token("phone", form.phone(to.phone()), tokens),
                token("place", place, tokens),
                token("buyer", form.buyer(line.purchase().buyer().id()), tokens),
                form.oaid() ? oaid.token() : 0,
                oaid.period());
    }

    private static long token(String field, String shown, Map<String, Long> tokens) {
        return shown.isEmpty() ? 0 : tokens.computeIfAbsent(field + shown, absent -> tokens.size() + 1L);
    }
}
