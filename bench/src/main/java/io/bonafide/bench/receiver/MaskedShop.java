package io.bonafide.bench.receiver;

import io.bonafide.core.identity.Sighting;
import io.bonafide.core.order.Destination;
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

    static MaskedShop of(SimulationSettings settings, Form form) {
        Map<String, String> personOf = new HashMap<>();
        ShopSimulator.simulate(settings.withMask(Mask.FULL)).generate(each -> {
            Destination to = each.line().purchase().destination();
            personOf.putIfAbsent(each.line().key().orderId(), Form.shown(to.receiver()) + '|' + Form.shown(to.phone()));
        });
        Map<String, Long> tokens = new HashMap<>();
        Set<String> orders = new HashSet<>();
        MaskedShop shop = new MaskedShop(new ArrayList<>(), new ArrayList<>());
        ShopSimulator.simulate(settings.withMask(form.mask())).generate(each -> {
            if (orders.add(each.line().key().orderId())) {
                shop.sightings.add(sighting(each.line(), form, tokens));
                shop.persons.add(
                        Objects.requireNonNull(personOf.get(each.line().key().orderId())));
            }
        });
        return shop;
    }

    private static Sighting sighting(OrderLine line, Form form, Map<String, Long> tokens) {
        Destination to = line.purchase().destination();
        String address = form.address(to.address());
        String place = address.isEmpty() ? "" : to.province() + "|" + to.city() + "|" + to.district() + "|" + address;
        return new Sighting(
                token("name", form.name(to.receiver()), tokens),
                token("phone", form.phone(to.phone()), tokens),
                token("place", place, tokens),
                token("buyer", form.buyer(line.purchase().buyer().id()), tokens));
    }

    private static long token(String field, String shown, Map<String, Long> tokens) {
        return shown.isEmpty() ? 0 : tokens.computeIfAbsent(field + shown, absent -> tokens.size() + 1L);
    }
}
