package io.bonafide.bench.shopee;

import io.bonafide.core.assess.quantity.OrdersPerBuyer;

/** {@link OrdersPerBuyer}. */
final class Ours implements Rule {

    @Override
    public String name() {
        return "core.assess.quantity.OrdersPerBuyer";
    }

    @Override
    public Windows run(Orders orders, Runnable full) {
        Windows windows = new Windows();
        OrdersPerBuyer rule =
                new OrdersPerBuyer(WINDOW_SECONDS, RATIO, (shop, at, count, buyers) -> windows.add(shop, at));
        for (int i = 0; i < orders.size(); i++) {
            rule.observe(orders.shops()[i], orders.buyers()[i], orders.at()[i]);
        }
        full.run();
        rule.advance(orders.at()[orders.size() - 1] + WINDOW_SECONDS + 1);
        return windows;
    }
}
