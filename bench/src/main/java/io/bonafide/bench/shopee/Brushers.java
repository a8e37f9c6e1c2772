package io.bonafide.bench.shopee;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who brushes, by the contest's rule: of a shop's orders inside any of its windows, the buyers with the most. A shop
 * without a window has none.
 */
final class Brushers {
    private Brushers() {}

    /** The answers of the file, by shop. */
    static Map<String, Set<String>> read(Path file) {
        return new TreeMap<>(JsonMapper.shared().readValue(file, new TypeReference<Map<String, TreeSet<String>>>() {}));
    }

    static Map<String, Set<String>> of(Orders orders, Rule.Windows windows) {
        List<List<Integer>> byShop = byShop(orders);
        BitSet marked = new BitSet(orders.size());
        for (int i = 0; i < windows.size(); i++) {
            int at = windows.at(i);
            for (int order : byShop.get(windows.shop(i))) {
                if (orders.at()[order] <= at && orders.at()[order] > at - Rule.WINDOW_SECONDS) {
                    marked.set(order);
                }
            }
        }
        return of(orders, marked);
    }

    /** The brushers, given the orders that are inside any window. */
    static Map<String, Set<String>> of(Orders orders, BitSet marked) {
        List<Map<String, Integer>> counts = new ArrayList<>();
        for (int shop = 0; shop < orders.shopNames().length; shop++) {
            counts.add(new HashMap<>());
        }
        marked.stream()
                .forEach(order -> counts.get(orders.shops()[order])
                        .merge(orders.buyerNames()[orders.buyers()[order]], 1, Integer::sum));
        Map<String, Set<String>> brushers = new TreeMap<>();
        for (int shop = 0; shop < counts.size(); shop++) {
            Map<String, Integer> ofShop = counts.get(shop);
            int most = ofShop.values().stream().mapToInt(count -> count).max().orElse(0);
            Set<String> those = new TreeSet<>(ofShop.keySet());
            those.removeIf(buyer -> ofShop.getOrDefault(buyer, 0) < most);
            brushers.put(orders.shopNames()[shop], those);
        }
        return brushers;
    }

    /** The orders of each shop, in time order. */
    static List<List<Integer>> byShop(Orders orders) {
        List<List<Integer>> byShop = new ArrayList<>();
        for (int shop = 0; shop < orders.shopNames().length; shop++) {
            byShop.add(new ArrayList<>());
        }
        for (int i = 0; i < orders.size(); i++) {
            byShop.get(orders.shops()[i]).add(i);
        }
        return byShop;
    }
}
