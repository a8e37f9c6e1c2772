package io.bonafide.core.assess.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Orders per buyer against an oracle that looks at the whole window at every second. */
final class OrdersPerBuyerTest {
    private static final int WINDOW = 30;
    private static final int RATIO = 3;
    private static final int RUNS = 300;
    private static final int ORDERS = 120;

    @Test
    void reportsExactlyTheWindowsThatLookingAtEverySecondFinds() {
        int silent = 0;
        int byArrival = 0;
        int byLeaving = 0;
        for (int seed = 1; seed <= RUNS; seed++) {
            List<Order> orders = orders(new SplittableRandom(seed));
            List<Window> expected = expected(orders);
            assertThat(reported(orders)).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(expected);
            silent += expected.isEmpty() ? 1 : 0;
            for (Window window : expected) {
                boolean came = orders.stream().anyMatch(order -> order.key == window.key && order.at == window.at);
                byArrival += came ? 1 : 0;
                byLeaving += came ? 0 : 1;
            }
        }
        assertThat(silent).as("runs without any").isBetween(5, RUNS - 5);
        assertThat(byArrival).as("seen when an order came").isGreaterThan(RUNS);
        assertThat(byLeaving).as("seen when one left").isGreaterThan(RUNS);
    }

    @Test
    void theWindowThatOnlyALeavingOrderOpensIsFound() {
        List<Order> orders = List.of(
                new Order(0, 7, 0), new Order(0, 8, 10), new Order(0, 8, 12), new Order(0, 8, 14), new Order(0, 9, 35));
        assertThat(reported(orders)).containsExactly(new Window(0, WINDOW, 3, 1));
    }

    @Test
    void ordersOfOneSecondAreLookedAtTogether() {
        List<Order> orders =
                List.of(new Order(0, 8, 10), new Order(0, 8, 10), new Order(0, 8, 10), new Order(0, 9, 10));
        assertThat(reported(orders)).isEmpty();
    }

    @Test
    void anOrderBeforeTheOpenSecondIsRefused() {
        OrdersPerBuyer rule = new OrdersPerBuyer(WINDOW, RATIO, (key, at, orders, buyers) -> {});
        rule.observe(0, 0, 100);
        assertThatThrownBy(() -> rule.observe(0, 0, 99))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("second 99")
                .hasMessageContaining("in time order");
    }

    @Test
    void aWindowWithoutLengthIsRefused() {
        assertThatThrownBy(() -> new OrdersPerBuyer(0, RATIO, (key, at, orders, buyers) -> {}))
                .hasMessageContaining("window (0)");
        assertThatThrownBy(() -> new OrdersPerBuyer(WINDOW, -1, (key, at, orders, buyers) -> {}))
                .hasMessageContaining("ratio (-1)");
    }

    private static List<Order> orders(SplittableRandom random) {
        int keys = 1 + random.nextInt(40);
        int buyers = 2 + random.nextInt(4);
        int pause = 1 + random.nextInt(8);
        List<Order> orders = new ArrayList<>();
        int at = 1;
        for (int i = 0; i < ORDERS; i++) {
            at += random.nextInt(pause) * (random.nextInt(20) == 0 ? WINDOW : 1);
            // Halves of the pair's token that would be taken for each other, or for a sign.
            orders.add(new Order(random.nextInt(keys), random.nextInt(buyers) - 1, at));
        }
        return orders;
    }

    private static List<Window> reported(List<Order> orders) {
        List<Window> reported = new ArrayList<>();
        OrdersPerBuyer rule = new OrdersPerBuyer(
                WINDOW, RATIO, (key, at, count, buyers) -> reported.add(new Window(key, at, count, buyers)));
        orders.forEach(order -> rule.observe(order.key, order.buyer, order.at));
        rule.advance(orders.get(orders.size() - 1).at + WINDOW + 1);
        return reported;
    }

    private static List<Window> expected(List<Order> orders) {
        List<Window> windows = new ArrayList<>();
        TreeSet<Integer> keys = new TreeSet<>();
        orders.forEach(order -> keys.add(order.key));
        int last = orders.get(orders.size() - 1).at + WINDOW;
        for (int key : keys) {
            List<Order> before = List.of();
            for (int at = 0; at <= last; at++) {
                int end = at;
                List<Order> inside = orders.stream()
                        .filter(order -> order.key == key && order.at <= end && order.at > end - WINDOW)
                        .toList();
                long buyers = inside.stream().mapToInt(Order::buyer).distinct().count();
                if (!inside.equals(before) && !inside.isEmpty() && inside.size() >= RATIO * buyers) {
                    windows.add(new Window(key, at, inside.size(), (int) buyers));
                }
                before = inside;
            }
        }
        return windows;
    }

    private record Order(int key, int buyer, int at) {}

    private record Window(int key, int at, int orders, int buyers) {}
}
