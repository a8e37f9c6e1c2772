package io.bonafide.core.assess;

import io.bonafide.core.order.Buyer;
import io.bonafide.core.order.Destination;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.Identity;
import io.bonafide.core.order.IdentityKind;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.Lifecycle;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.OrderLine;
import io.bonafide.core.order.Parcel;
import io.bonafide.core.order.Purchase;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.order.ShopContext.Campaign;
import io.bonafide.core.order.ShopContext.Change;
import io.bonafide.core.order.ShopContext.ItemInfo;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.simulate.ShopSimulator;
import io.bonafide.core.simulate.SimulatedLine;
import io.bonafide.core.simulate.SimulationSettings;
import io.bonafide.core.simulate.SimulationSink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A simulated shop, put through an engine with a silent model. */
public final class SimulatedRun implements SimulationSink {
    private final IdentitySealer sealer = new IdentitySealer(new byte[16]);
    private final List<Event> events = new ArrayList<>();
    private final List<ItemInfo> items = new ArrayList<>();
    private final List<Campaign> campaigns = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<LineKey, Label> labels = new HashMap<>();
    private final SimulationSettings settings;
    private final UnaryOperator<OrderLine> tamper;

    private SimulatedRun(SimulationSettings settings, UnaryOperator<OrderLine> tamper) {
        this.settings = settings;
        this.tamper = tamper;
    }

    public static SimulatedRun of(SimulationSettings settings) {
        return of(settings, UnaryOperator.identity());
    }

    /** @param tamper what to make of each line; its identities are open */
    public static SimulatedRun of(SimulationSettings settings, UnaryOperator<OrderLine> tamper) {
        SimulatedRun run = new SimulatedRun(settings, tamper);
        ShopSimulator.simulate(settings).generate(run);
        return run;
    }

    /** An engine that has seen all until the shop's export is made. */
    public Engine engine(List<Detector> detectors) {
        changes.sort(Comparator.comparing(Change::at));
        campaigns.sort(Comparator.comparing(Campaign::startsAt));
        ShopContext context = new ShopContext(
                settings.shop(), SimulationSettings.ZONE, items, campaigns, changes, List.of(), List.of());
        Engine engine = new Engine(EngineSettings.defaults(), context, detectors, EvidenceModel.silent());
        events.sort(Event.SETTLED_ORDER);
        events.forEach(engine::observe);
        engine.advanceTo(settings.exportedAt());
        return engine;
    }

    /** Whether the scenario made the line. */
    public boolean ofScenario(LineKey line) {
        return Objects.requireNonNull(labels.get(line)).verdict() != Label.Verdict.GENUINE;
    }

    @Override
    public void line(SimulatedLine line) {
        labels.put(line.line().key(), line.label());
        events.addAll(Lifecycle.events(sealed(tamper.apply(line.line()))));
    }

    @Override
    public void item(ItemInfo item) {
        items.add(item);
    }

    @Override
    public void campaign(Campaign campaign) {
        campaigns.add(campaign);
    }

    @Override
    public void change(Change change) {
        changes.add(change);
    }

    private OrderLine sealed(OrderLine line) {
        return new OrderLine(
                line.key(),
                line.source(),
                sealed(line.purchase()),
                line.createdAt(),
                line.paidAt(),
                line.paid(),
                seal(IdentityKind.PAYMENT_ACCOUNT, line.paymentAccount()),
                line.shippedAt(),
                line.parcels().stream().map(this::sealed).toList(),
                line.scans(),
                line.deliveredAt(),
                line.confirmedAt(),
                line.closedAt(),
                line.refunds(),
                line.reviews(),
                line.notes());
    }

    private Purchase sealed(Purchase open) {
        Buyer buyer = open.buyer();
        Destination to = open.destination();
        return new Purchase(
                open.item(),
                open.charge(),
                new Buyer(
                        seal(IdentityKind.BUYER, buyer.id()),
                        buyer.registeredAt(),
                        seal(IdentityKind.DEVICE, buyer.device()),
                        seal(IdentityKind.IP, buyer.ip()),
                        buyer.trafficSource(),
                        buyer.creatorId(),
                        buyer.shareLinkId()),
                new Destination(
                        seal(IdentityKind.RECEIVER, to.receiver()),
                        seal(IdentityKind.PHONE, to.phone()),
                        to.province(),
                        to.city(),
                        to.district(),
                        seal(IdentityKind.ADDRESS, to.address())),
                open.shipBy(),
                open.buyerMessage());
    }

    private Parcel sealed(Parcel open) {
        return new Parcel(
                seal(IdentityKind.WAYBILL, open.waybill()),
                open.carrier(),
                open.weightG(),
                open.uploadedAt(),
                seal(IdentityKind.RECEIVER, open.receiver()),
                seal(IdentityKind.PHONE, open.phone()),
                seal(IdentityKind.ADDRESS, open.address()));
    }

    private @Nullable Identity seal(IdentityKind kind, @Nullable Identity open) {
        if (open instanceof Identity.Raw raw) {
            return sealer.seal(kind, raw.value());
        }
        return open instanceof Identity.Masked masked ? sealer.seal(kind, masked.shown()) : open;
    }
}
