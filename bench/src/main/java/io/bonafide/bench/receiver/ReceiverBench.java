package io.bonafide.bench.receiver;

import io.bonafide.core.identity.Links;
import io.bonafide.core.identity.Said;
import io.bonafide.core.identity.SameReceivers;
import io.bonafide.core.identity.Sighting;
import io.bonafide.core.identity.SightingParameters;
import io.bonafide.core.simulate.Mask;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.SimulationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Which masked orders went to one receiver, beside taking equal masks for one person, on shops that nothing was chosen on. */
public final class ReceiverBench {
    private static final int FIRST_SEED = 700_001;
    private static final int SHOPS = 3;
    private static final int[] ORDERS = {2_000, 20_000};
    private static final List<Scenario> SCENARIOS = List.of(Scenario.CLEAN, Scenario.AGENCY_BRUSHING);
    private static final double ATTACK = .02;
    private static final double STEALTH = .3;

    private static final List<Form> FORMS = Stream.concat(
                    Stream.of(Mask.TAOBAO, Mask.JD, Mask.PDD, Mask.DOUYIN, Mask.KUAISHOU, Mask.XIAOHONGSHU, Mask.WECHAT)
                            .map(Form::of),
                    Stream.of(
                            new Form("name, last four digits", Mask.FULL, true, false, false),
                            new Form("name, street", Mask.FULL, false, true, false),
                            new Form("name, last four digits, street", Mask.FULL, true, true, false),
                            new Form("taobao with OAID", Mask.TAOBAO, false, false, true),
                            new Form("name, street with OAID", Mask.FULL, false, true, true)))
            .toList();

    private ReceiverBench() {}

    /** Pairs of orders: of one receiver, tied, both; all ties, and those between strangers. */
    private record Score(long ofOne, long tied, long both, long ties, long strangers, double seconds) {
        Score plus(Score other) {
            return new Score(
                    ofOne + other.ofOne,
                    tied + other.tied,
                    both + other.both,
                    ties + other.ties,
                    strangers + other.strangers,
                    seconds + other.seconds);
        }

        String precision() {
            return tied == 0 ? "–" : String.format(Locale.ROOT, "%.3f", both / (double) tied);
        }

        String recall() {
            return String.format(Locale.ROOT, "%.3f", both / (double) ofOne);
        }
    }

    /** Writes {@code docs/receivers.md}. */
    public static void run(Path docs) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int orders : ORDERS) {
            for (Scenario scenario : SCENARIOS) {
                for (Form form : FORMS) {
                    rows.append(row(orders, scenario, form));
                }
            }
        }
        String text = ReceiverPage.TEXT.formatted(SHOPS, FIRST_SEED, ATTACK * 100, STEALTH, rows);
        Files.writeString(docs.resolve("receivers.md"), text);
        System.out.print(text);
    }

    private static String row(int orders, Scenario scenario, Form form) {
        Score ours = new Score(0, 0, 0, 0, 0, 0);
        Score equal = ours;
        for (int i = 0; i < SHOPS; i++) {
            SimulationSettings settings = SimulationSettings.defaults()
                    .withSeed(FIRST_SEED + i)
                    .withOrders(orders)
                    .withScenario(scenario, scenario == Scenario.CLEAN ? 0 : ATTACK, STEALTH);
            MaskedShop shop = MaskedShop.of(settings, form);
            long begin = System.nanoTime();
            SameReceivers receivers = SameReceivers.of(shop.sightings(), SightingParameters.defaults(), Said.NOTHING);
            double seconds = (System.nanoTime() - begin) / 1e9;
            long strangers = receivers.matches().stream()
                    .filter(match -> !shop.persons()
                            .get(match.edge().from())
                            .equals(shop.persons().get(match.edge().to())))
                    .count();
            Links links = receivers.links();
            ours = ours.plus(score(shop, links::cluster, receivers.matches().size(), strangers, seconds));
            equal = equal.plus(equalMasks(shop));
        }
        return String.format(
                Locale.ROOT,
                "| %,d | %s | %s | %s | %s | %.1f | %.1f | %.2f | %s | %s | %.1f | %.1f |%n",
                orders,
                scenario.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                form.name(),
                ours.precision(),
                ours.recall(),
                ours.ties() / (double) SHOPS,
                ours.strangers() / (double) SHOPS,
                ours.seconds() / SHOPS,
                equal.precision(),
                equal.recall(),
                equal.ties() / (double) SHOPS,
                equal.strangers() / (double) SHOPS);
    }

    /** Takes an order for the receiver's of the first that shows the same. */
    private static Score equalMasks(MaskedShop shop) {
        Map<Sighting, Integer> first = new HashMap<>();
        List<Integer> same = new ArrayList<>();
        long ties = 0;
        long strangers = 0;
        for (int i = 0; i < shop.sightings().size(); i++) {
            int order = i;
            int one = first.computeIfAbsent(shop.sightings().get(i), absent -> order);
            same.add(one);
            ties += one == i ? 0 : 1;
            strangers += shop.persons().get(one).equals(shop.persons().get(i)) ? 0 : 1;
        }
        return score(shop, same::get, ties, strangers, 0);
    }

    private static Score score(
            MaskedShop shop, IntFunction<Object> cluster, long ties, long strangers, double seconds) {
        List<Object> clusters = new ArrayList<>();
        List<Object> both = new ArrayList<>();
        for (int i = 0; i < shop.persons().size(); i++) {
            clusters.add(cluster.apply(i));
            both.add(List.of(clusters.get(i), shop.persons().get(i)));
        }
        return new Score(pairs(shop.persons()), pairs(clusters), pairs(both), ties, strangers, seconds);
    }

    /** How many pairs are equal. */
    private static long pairs(List<?> values) {
        Map<Object, Long> counts = new HashMap<>();
        values.forEach(value -> counts.merge(value, 1L, Long::sum));
        return counts.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
    }
}
