package io.bonafide.core.simulate;

import io.bonafide.core.order.ShopContext.Campaign.Kind;
import java.util.ArrayList;
import java.util.List;

/** The shop's ordinary orders, divided among everyday business and the innocent crowds; exactly as many as were asked. */
final class Business {
    private static final double LIVE = 0.05;
    private static final double CREATOR = 0.02;
    private static final double GROUP_BUY = 0.012;
    /** Share of streams whose goods come back in good part. */
    private static final double DISAPPOINTED = 0.04;

    private static final double CORPORATE = 0.006;
    private static final int CORPORATE_MOST = 20;
    private static final int GROUP_BUY_LEAST = 15;
    /** A chat group has at most 500 members, and not all of them order. */
    private static final int GROUP_BUY_MOST = 200;

    private final World world;
    private final Crowd crowd;
    private final Baskets baskets;
    private final Dice dice;
    private final List<Flow> flows = new ArrayList<>();
    private long left;

    private Business(World world) {
        this.world = world;
        SimulationSettings settings = world.settings();
        crowd = new Crowd(world.people(), settings.orders() / 4 + 20);
        baskets = world.baskets();
        dice = new Dice(settings.seed(), Streams.SHOP, 1);
        left = settings.orders();
    }

    static List<Flow> flows(World world) {
        Business business = new Business(world);
        business.audiences(Kind.LIVE, LIVE, Innocent.LIVE, "live");
        business.audiences(Kind.CREATOR, CREATOR, Innocent.CREATOR, "creator");
        business.groupBuys();
        business.companies();
        business.everyday();
        return business.flows;
    }

    private void everyday() {
        add(new Everyday(crowd, baskets), world.calendar().arrivals(), left);
    }

    private void audiences(Kind kind, double share, Innocent innocent, String source) {
        List<Push> pushes = world.calendar().pushes(kind);
        for (Push push : pushes) {
            long orders = Math.round(world.settings().orders() * share / pushes.size() * dice.between(0.4, 1.6));
            double regret = kind == Kind.LIVE && dice.chance(DISAPPOINTED) ? 0.4 : 0;
            Story story = Gathering.audience(push, innocent, source, regret, crowd, baskets);
            add(story, world.calendar().between(push.from(), push.to() - push.from(), 1), orders);
        }
    }

    private void groupBuys() {
        long wanted = Math.round(world.settings().orders() * GROUP_BUY);
        long most = Math.min(
                GROUP_BUY_MOST,
                Math.max(GROUP_BUY_LEAST, wanted * 6 / world.settings().days()));
        while (wanted >= GROUP_BUY_LEAST) {
            long orders = Math.min(wanted, GROUP_BUY_LEAST + dice.below((int) most));
            Story story = Gathering.groupBuy(cast(), world.people(), baskets, dice);
            add(story, Arrivals.even(evening(), 3_600L * dice.between(1, 4)), orders);
            wanted -= orders;
        }
    }

    private void companies() {
        long wanted = Math.round(world.settings().orders() * CORPORATE);
        while (wanted > 0) {
            boolean oneOrder = dice.chance(0.5);
            long orders = oneOrder ? 1 : Math.min(wanted, dice.between(4, CORPORATE_MOST));
            Story story = Gathering.corporate(cast(), world.people(), world.catalogue(), oneOrder, dice);
            add(story, Arrivals.even(moment(9, 17), 3_600), orders);
            wanted -= orders;
        }
    }

    private int cast() {
        return flows.size();
    }

    private long evening() {
        return moment(17, 20);
    }

    private long moment(int fromHour, int toHour) {
        long day = dice.below(world.settings().days());
        return world.settings().opening() + 86_400 * day + 3_600L * dice.between(fromHour, toHour) + dice.below(3_600);
    }

    private void add(Story story, Arrivals arrivals, long orders) {
        long some = Math.min(left, orders);
        flows.add(Flow.ofOrders(story, arrivals, some, world.settings().seed(), flows.size()));
        left -= some;
    }
}
