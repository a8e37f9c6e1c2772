package io.bonafide.bench.shopee;

import com.sun.management.ThreadMXBean;
import io.bonafide.bench.SharedData;
import io.bonafide.bench.shopee.EveryWindow.Where;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether the stream finds what the rule says, how fast, and in how much memory, beside Esper in the same run. */
public final class ShopeeBench {
    private static final String DIRECTORY = "shopee_brushing/";
    private static final int ASIDE = 20;
    private static final int IN_A_ROW = 3;
    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 7;

    private final Orders orders;
    private final Map<String, Set<String>> answers;
    private final List<Rule> rules = List.of(new Ours(), new Esper());

    private ShopeeBench(Orders orders, Map<String, Set<String>> answers) {
        this.orders = orders;
        this.answers = answers;
    }

    /**
     * Writes {@code docs/shopee.md}.
     *
     * @return whether the data were there
     */
    public static boolean run(Path project) throws IOException {
        Optional<Path> orders = SharedData.file(project, DIRECTORY + "orders.csv.gz");
        Optional<Path> answers = SharedData.file(project, DIRECTORY + "answers_exact_rule.json");
        if (orders.isEmpty() || answers.isEmpty()) {
            return false;
        }
        String text = new ShopeeBench(Orders.read(orders.get()), Brushers.read(answers.get())).report();
        Files.writeString(project.resolve("docs/shopee.md"), text);
        System.out.print(text);
        return true;
    }

    private String report() {
        Map<String, Set<String>> truth = EveryWindow.brushers(orders, Where.ANYWHERE);
        StringBuilder found = new StringBuilder();
        for (Rule rule : rules) {
            append(found, rule.name(), Brushers.of(orders, rule.run(orders, () -> {})), truth);
        }
        for (Where where : Where.values()) {
            append(found, where.words(), EveryWindow.brushers(orders, where), truth);
        }
        append(found, "the answers file", answers, truth);
        Orders many = orders.times(ASIDE, IN_A_ROW, Rule.WINDOW_SECONDS);
        String speed = speed(many);
        return ShopeePage.TEXT.formatted(
                orders.size(),
                orders.shopNames().length,
                found.toString().strip(),
                many.size(),
                ASIDE,
                IN_A_ROW,
                ROUNDS,
                speed);
    }

    private void append(
            StringBuilder rows, String name, Map<String, Set<String>> brushers, Map<String, Set<String>> truth) {
        long shops =
                brushers.values().stream().filter(users -> !users.isEmpty()).count();
        rows.append("| %s | %d | %s | %s |%n".formatted(name, shops, same(brushers, truth), same(brushers, answers)));
    }

    private static String same(Map<String, Set<String>> one, Map<String, Set<String>> other) {
        long same = other.entrySet().stream()
                .filter(entry -> entry.getValue().equals(one.get(entry.getKey())))
                .count();
        return "%d of %d".formatted(same, other.size());
    }

    private String speed(Orders many) {
        double[][] rates = new double[rules.size()][ROUNDS];
        Memory[] memory = new Memory[rules.size()];
        int[] windows = new int[rules.size()];
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            for (int i = 0; i < rules.size(); i++) {
                Memory measured = new Memory();
                long begin = System.nanoTime();
                windows[i] = rules.get(i).run(many, measured::full).size();
                double seconds = (System.nanoTime() - begin - measured.pause) / 1e9;
                memory[i] = measured;
                measured.end();
                if (round >= 0) {
                    rates[i][round] = many.size() / seconds / 1e6;
                }
            }
        }
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < rules.size(); i++) {
            Arrays.sort(rates[i]);
            rows.append(String.format(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f to %.3f | %,d | %.1f | %.0f |%n",
                    rules.get(i).name(),
                    rates[i][ROUNDS / 2],
                    rates[i][0],
                    rates[i][ROUNDS - 1],
                    windows[i],
                    memory[i].held / 1e6,
                    memory[i].allocated / many.size()));
        }
        return rows.toString().strip();
    }

    /** What a run holds when it is fullest, and what it allocates; the looking is not the run's time. */
    private static final class Memory {
        private final long before = used();
        private final double allocatedBefore = allocated();
        private double held;
        private double allocated;
        private long pause;

        private void full() {
            long begin = System.nanoTime();
            held = used() - before;
            pause = System.nanoTime() - begin;
        }

        private void end() {
            allocated = allocated() - allocatedBefore;
        }

        private static long used() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }

        private static double allocated() {
            return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
        }
    }
}
