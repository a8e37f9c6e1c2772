package io.bonafide.core.assess;

import io.bonafide.core.order.Buyer;
import io.bonafide.core.order.Destination;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.Identity;
import io.bonafide.core.order.IdentityKind;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.Lifecycle;
import io.bonafide.core.order.OrderLine;
import io.bonafide.core.order.Parcel;
import io.bonafide.core.order.Purchase;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.simulate.ShopSimulator;
import io.bonafide.core.simulate.SimulatedLine;
import io.bonafide.core.simulate.SimulationSettings;
import io.bonafide.core.simulate.SimulationSink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A simulated shop as an engine meets it: sealed events in settled order, and what is known beside the orders. */
record SimulatedEvents(ShopContext context, List<Event> events) {

    /** @param secret 16 bytes of it are the key that identities are sealed with */
    static SimulatedEvents of(SimulationSettings settings, int secret) {
        Sealing sealing = new Sealing(secret);
        List<Event> events = new ArrayList<>();
        List<ShopContext.ItemInfo> items = new ArrayList<>();
        List<ShopContext.Campaign> campaigns = new ArrayList<>();
        List<ShopContext.Change> changes = new ArrayList<>();
        ShopSimulator.simulate(settings).generate(new SimulationSink() {
            @Override
            public void line(SimulatedLine line) {
                events.addAll(Lifecycle.events(sealing.line(line.line())));
            }

            @Override
            public void item(ShopContext.ItemInfo item) {
                items.add(item);
            }

            @Override
            public void campaign(ShopContext.Campaign campaign) {
                campaigns.add(campaign);
            }

            @Override
            public void change(ShopContext.Change change) {
                changes.add(change);
            }
        });
        events.sort(Event.SETTLED_ORDER);
        return new SimulatedEvents(
                new ShopContext(
                        settings.shop(), SimulationSettings.ZONE, items, campaigns, changes, List.of(), List.of()),
                events);
    }

    private static final class Sealing {
        private final IdentitySealer sealer;

        Sealing(int secret) {
            byte[] key = new byte[16];
            for (int i = 0; i < key.length; i++) {
                key[i] = (byte) (secret * 31 + i * 7);
            }
            sealer = new IdentitySealer(key);
        }

        OrderLine line(OrderLine line) {
            return new OrderLine(
                    line.key(),
                    line.source(),
                    purchase(line.purchase()),
                    line.createdAt(),
                    line.paidAt(),
                    line.paid(),
                    sealed(IdentityKind.PAYMENT_ACCOUNT, line.paymentAccount()),
                    line.shippedAt(),
                    line.parcels().stream().map(this::parcel).toList(),
                    line.scans(),
                    line.deliveredAt(),
                    line.confirmedAt(),
                    line.closedAt(),
                    line.refunds(),
                    line.reviews(),
                    line.notes());
        }

        private Purchase purchase(Purchase purchase) {
            Buyer buyer = purchase.buyer();
            Destination to = purchase.destination();
            return new Purchase(
                    purchase.item(),
                    purchase.charge(),
                    new Buyer(
                            sealed(IdentityKind.BUYER, buyer.id()),
                            buyer.registeredAt(),
                            sealed(IdentityKind.DEVICE, buyer.device()),
                            sealed(IdentityKind.IP, buyer.ip()),
                            buyer.trafficSource(),
                            buyer.creatorId(),
                            buyer.shareLinkId()),
                    new Destination(
                            sealed(IdentityKind.RECEIVER, to.receiver()),
                            sealed(IdentityKind.PHONE, to.phone()),
                            to.province(),
                            to.city(),
                            to.district(),
                            sealed(IdentityKind.ADDRESS, to.address())),
                    purchase.shipBy(),
                    purchase.buyerMessage());
        }

        private Parcel parcel(Parcel parcel) {
            return new Parcel(
                    sealed(IdentityKind.WAYBILL, parcel.waybill()),
                    parcel.carrier(),
                    parcel.weightG(),
                    parcel.uploadedAt(),
                    sealed(IdentityKind.RECEIVER, parcel.receiver()),
                    sealed(IdentityKind.PHONE, parcel.phone()),
                    sealed(IdentityKind.ADDRESS, parcel.address()));
        }

        private @Nullable Identity sealed(IdentityKind kind, @Nullable Identity identity) {
            if (identity instanceof Identity.Raw raw) {
                return sealer.seal(kind, raw.value());
            }
            return identity instanceof Identity.Masked masked ? sealer.seal(kind, masked.shown()) : identity;
        }
    }
}
