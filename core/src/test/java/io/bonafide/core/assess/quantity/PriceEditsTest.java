package io.bonafide.core.assess.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.order.SourceRef;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Edits of list prices against an oracle that goes through everything said of every price, in time order, by name. */
final class PriceEditsTest {
    private static final ShopKey SHOP = new ShopKey(Platform.OTHER, "s");
    private static final Instant START = Instant.parse("2026-07-01T00:00:00Z");
    private static final int MINUTES = 60;
    private static final int RUNS = 300;
    private static final List<String> PRICES = List.of("9.90", "19.90", "19.905", "99");

    @Test
    void everyEditIsWhatGoingThroughAllPricesGives() {
        TreeMap<String, Integer> seen = new TreeMap<>();
        for (int seed = 1; seed <= RUNS; seed++) {
            Random random = new Random(seed);
            List<Line> lines = lines(random);
            List<ShopContext.ItemInfo> items = items(random);
            List<ShopContext.Change> changes = changes(random);
            List<Edit> expected = new Oracle(seen).edits(lines, items, changes);
            assertThat(actual(lines, items, changes)).as("seed %d", seed).isEqualTo(expected);
        }
        assertThat(seen.keySet()).containsExactly("edit by a line", "edit by a side file", "first price", "same price");
        assertThat(seen.values()).allMatch(count -> count > RUNS);
    }

    private static List<Edit> actual(
            List<Line> lines, List<ShopContext.ItemInfo> items, List<ShopContext.Change> changes) {
        LineTable table = new LineTable(SHOP);
        PriceEdits edits = new PriceEdits(
                table,
                new ShopContext(SHOP, ZoneId.of("Asia/Shanghai"), items, List.of(), changes, List.of(), List.of()));
        table.currencies.code("CNY");
        Map<Long, String> products = new HashMap<>();
        for (Line line : lines) {
            edits.advance(second(line.minute));
            int number = table.add(new LineKey(SHOP, "o" + table.lines(), "l"), new SourceRef(0, 1));
            table.placed.set(number, second(line.minute));
            table.item.set(number, table.items.code(line.item));
            table.sku.set(number, table.skus.code(line.sku));
            table.currency.set(number, table.currencies.code(line.currency));
            if (line.price != null) {
                table.listPrice.set(number, minor(line.price));
            }
            edits.placed(number);
            products.put(edits.product(number), product(line.sku, line.item, line.currency));
        }
        edits.advance(second(MINUTES));
        List<Edit> all = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            int item = edits.itemOf(i);
            all.add(new Edit(
                    products.getOrDefault(edits.productOf(i), "of no line"),
                    item < 0 ? null : table.items.word(item),
                    edits.time(i),
                    edits.price(i)));
        }
        return all;
    }

    private static @Nullable String product(@Nullable String sku, @Nullable String item, String currency) {
        return sku == null && item == null ? null : (sku == null ? "item " + item : "sku " + sku) + " " + currency;
    }

    private static long minor(String price) {
        return new BigDecimal(price)
                .setScale(2, RoundingMode.HALF_UP)
                .movePointRight(2)
                .longValueExact();
    }

    private static int second(int minute) {
        return Seconds.of(at(minute));
    }

    private static Instant at(int minute) {
        return START.plusSeconds(60L * minute);
    }

    private static List<Line> lines(Random random) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            boolean withSku = random.nextInt(3) > 0;
            String item = "i" + random.nextInt(2);
            lines.add(new Line(
                    random.nextInt(MINUTES),
                    !withSku && random.nextInt(8) == 0 ? null : item,
                    withSku ? "s" + random.nextInt(2) + item : null,
                    random.nextInt(4) == 0 ? "USD" : "CNY",
                    random.nextInt(6) == 0 ? null : PRICES.get(random.nextInt(PRICES.size()))));
        }
        lines.sort(Comparator.comparingInt(Line::minute));
        return lines;
    }

    private static List<ShopContext.ItemInfo> items(Random random) {
        List<ShopContext.ItemInfo> items = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String item = "i" + random.nextInt(2);
            BigDecimal price = new BigDecimal(PRICES.get(random.nextInt(2)));
            items.add(new ShopContext.ItemInfo(
                    item,
                    random.nextBoolean() ? "s" + random.nextInt(2) + item : null,
                    random.nextInt(3) == 0 ? null : at(random.nextInt(MINUTES)),
                    random.nextInt(5) == 0
                            ? null
                            : Money.cny(price.movePointRight(2).longValueExact()),
                    null,
                    null,
                    null));
        }
        return items;
    }

    private static List<ShopContext.Change> changes(Random random) {
        List<ShopContext.Change> changes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            boolean ofSku = random.nextBoolean();
            String item = "i" + random.nextInt(2);
            String id = ofSku ? "s" + random.nextInt(2) + item : item;
            changes.add(new ShopContext.Change(
                    at(random.nextInt(MINUTES)),
                    null,
                    random.nextInt(8) == 0 ? "shop" : ofSku ? "sku" : "item",
                    random.nextInt(8) == 0 ? null : id,
                    List.of("price", "list_price", "title").get(random.nextInt(3)),
                    random.nextBoolean() ? null : " " + PRICES.get(random.nextInt(PRICES.size())),
                    random.nextInt(6) == 0 ? "cheap" : PRICES.get(random.nextInt(PRICES.size())) + " "));
        }
        return changes;
    }

    private record Line(
            int minute,
            @Nullable String item,
            @Nullable String sku,
            String currency,
            @Nullable String price) {}

    private record Edit(String product, @Nullable String item, int time, long price) {}

    /** What is said of a price; {@code line} false for what a side file says. */
    private record Said(
            int time,
            boolean line,
            String product,
            @Nullable String item,
            @Nullable String sku,
            @Nullable String before,
            @Nullable String price) {}

    private static final class Oracle {
        private final Map<String, Integer> seen;
        private final Map<String, Long> current = new HashMap<>();
        private final Map<String, String> itemOfSku = new HashMap<>();
        private final List<Edit> edits = new ArrayList<>();
        private final Map<String, Boolean> ofLines = new HashMap<>();

        Oracle(Map<String, Integer> seen) {
            this.seen = seen;
        }

        List<Edit> edits(List<Line> lines, List<ShopContext.ItemInfo> items, List<ShopContext.Change> changes) {
            List<Said> all = new ArrayList<>();
            for (ShopContext.ItemInfo info : items) {
                if (info.listPrice() != null) {
                    String product = product(info.skuId(), info.itemId(), "CNY");
                    String price = info.listPrice().amount().toPlainString();
                    int time = info.from() == null ? Integer.MIN_VALUE : Seconds.of(info.from());
                    all.add(new Said(time, false, product, info.itemId(), info.skuId(), null, price));
                }
            }
            for (ShopContext.Change change : changes) {
                boolean known = List.of("sku", "item").contains(change.object()) && change.objectId() != null;
                if (known && !change.field().equals("title") && isNumber(change)) {
                    boolean ofSku = change.object().equals("sku");
                    String sku = ofSku ? change.objectId() : null;
                    String item = ofSku ? null : change.objectId();
                    all.add(new Said(
                            Seconds.of(change.at()),
                            false,
                            product(sku, item, "CNY"),
                            item,
                            sku,
                            change.oldValue(),
                            change.newValue()));
                }
            }
            for (Line line : lines) {
                String product = product(line.sku, line.item, line.currency);
                ofLines.put(String.valueOf(product), true);
                all.add(new Said(
                        second(line.minute), true, String.valueOf(product), line.item, line.sku, null, line.price));
            }
            all.sort(Comparator.comparingInt(Said::time).thenComparing(Said::line));
            all.forEach(this::hear);
            return edits;
        }

        private static boolean isNumber(ShopContext.Change change) {
            return change.newValue() != null && !change.newValue().equals("cheap");
        }

        private void hear(Said said) {
            if (said.line && said.sku != null) {
                itemOfSku.put(said.sku, String.valueOf(said.item));
            }
            if (said.price == null || said.product.equals("null")) {
                return;
            }
            if (said.before != null) {
                current.putIfAbsent(said.product, minor(said.before.strip()));
            }
            long price = minor(said.price.strip());
            Long before = current.put(said.product, price);
            if (before == null) {
                seen.merge("first price", 1, Integer::sum);
            } else if (before == price) {
                seen.merge("same price", 1, Integer::sum);
            } else {
                seen.merge(said.line ? "edit by a line" : "edit by a side file", 1, Integer::sum);
                String item = said.item != null || said.sku == null ? said.item : itemOfSku.get(said.sku);
                String product = ofLines.containsKey(said.product) ? said.product : "of no line";
                edits.add(new Edit(product, item, said.time, price));
            }
        }
    }
}
