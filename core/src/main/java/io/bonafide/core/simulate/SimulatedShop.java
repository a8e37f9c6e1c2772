package io.bonafide.core.simulate;

import io.bonafide.core.order.ShopContext.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.PriorityQueue;

/**
 * An invented shop. It is nowhere held: each {@link #generate} invents it anew, the same every time.
 *
 * <p>Every story's orders come in time order by themselves; the shop merges them through a queue with one entry per
 * story. So memory grows with the catalogue and the number of days and episodes, never with the number of orders.
 */
public final class SimulatedShop {
    private static final int LARGEST_PAST_FINDING = 60;
    /** Share of shops that tell what their goods cost them. */
    private static final double COSTS_KNOWN = 0.7;

    private final SimulationSettings settings;

    SimulatedShop(SimulationSettings settings) {
        this.settings = settings;
    }

    public SimulationSettings settings() {
        return settings;
    }

    /** Invents the shop and hands it on; what the sink throws passes through. */
    public void generate(SimulationSink sink) {
        World world = World.of(settings);
        Plot plot = Plots.of(world);
        context(world, plot, sink);
        Funnel funnel = new Funnel(settings, world.catalogue().itemIds());
        Register register = new Register(settings, sink, funnel);
        orders(world, plot, register);
        register.finish();
    }

    private void orders(World world, Plot plot, Register register) {
        Habits habits = new Habits(settings);
        PriorityQueue<Flow> next =
                new PriorityQueue<>(Comparator.comparingLong(Flow::nextAt).thenComparingInt(Flow::index));
        next.addAll(Business.flows(world));
        next.addAll(plot.flows());
        next.removeIf(Flow::drained);
        while (!next.isEmpty()) {
            Flow flow = next.remove();
            Sale sale = flow.next();
            if (!flow.drained()) {
                next.add(flow);
            }
            habits.live(sale);
            plot.tamper().pass(sale, register);
        }
        plot.tamper().finish(register);
    }

    private void context(World world, Plot plot, SimulationSink sink) {
        boolean costsKnown = new Dice(settings.seed(), Streams.SHOP, 2).chance(COSTS_KNOWN);
        world.catalogue().skus().stream()
                .flatMap(sku -> sku.rows(costsKnown).stream())
                .forEach(sink::item);
        world.calendar().pushes().stream()
                .filter(Push::listed)
                .map(push -> push.row(world.catalogue()))
                .forEach(sink::campaign);
        plot.pushes().stream().map(push -> push.row(world.catalogue())).forEach(sink::campaign);
        world.catalogue().skus().stream().filter(sku -> sku.edit() != null).forEach(sku -> sink.change(priceEdit(sku)));
        plot.changes().forEach(sink::change);
        findings(sink);
    }

    private static Change priceEdit(Sku sku) {
        Sku.Edit edit = Objects.requireNonNull(sku.edit());
        return new Change(
                Instant.ofEpochSecond(edit.at()),
                "staff-02",
                "sku",
                sku.skuId(),
                "price",
                Register.yuan(sku.price().unitFen()),
                Register.yuan(edit.price().unitFen()));
    }

    private void findings(SimulationSink sink) {
        Dice dice = new Dice(settings.seed(), Streams.FINDINGS, 0);
        LocalDate yearStart = settings.from().withDayOfYear(1);
        int days = Math.max(1, settings.from().getDayOfYear() - 1);
        for (int i = 0; i < settings.pastFindings(); i++) {
            LocalDate day = yearStart.plusDays((long) days * i / settings.pastFindings());
            Instant at = day.atTime(10, 0).atZone(SimulationSettings.ZONE).toInstant();
            String id = "F-" + (i + 1);
            sink.finding(new PastFinding(
                    id, settings.shop(), "fake_transaction", at, dice.between(3, LARGEST_PAST_FINDING)));
        }
    }
}
