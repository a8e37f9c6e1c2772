package io.bonafide.exchange.intake;

import io.bonafide.core.order.CurrencyCode;
import io.bonafide.exchange.spill.Scratch;
import java.nio.file.Path;

/** Times rows in to events out. Arguments: scratch directory, rows, megabytes of budget, repetitions. */
final class JoinSpeed {
    private JoinSpeed() {}

    public static void main(String[] args) throws Exception {
        for (int i = 0; i < Integer.parseInt(args[3]); i++) {
            once(Path.of(args[0]), Long.parseLong(args[1]), Long.parseLong(args[2]) << 20);
        }
    }

    private static void once(Path directory, long rows, long budget) throws Exception {
        long start = System.nanoTime();
        new SampleRows(rows, 1).to(draft -> {});
        long made = System.nanoTime();
        Texts texts = new Texts();
        try (Scratch scratch = Scratch.open(directory);
                Quarantine quarantine = new Quarantine(scratch, 1 << 20);
                DraftStore store = new DraftStore(scratch, budget / 2, texts, quarantine, null)) {
            new SampleRows(rows, 1).to(store);
            long stored = System.nanoTime();
            store.seal();
            texts.close();
            long sorted = System.nanoTime();
            try (EventStore events = new EventStore(scratch, budget / 2, texts, store.shops())) {
                EventBuild.run(store, new OrderJoin(CurrencyCode.CNY, quarantine), events, IntakeProgress.SILENT);
                store.close();
                long joined = System.nanoTime();
                events.seal();
                long sealed = System.nanoTime();
                long count = 0;
                long check = 0;
                try (EventStream stream = events.open()) {
                    while (stream.hasNext()) {
                        check = check * 31 + stream.next().at().getEpochSecond();
                        count++;
                    }
                }
                long read = System.nanoTime();
                System.out.printf(
                        "rows made %.2f s | stored (with making) %.2f, sorted %.2f, joined %.2f, sorted %.2f, read %.2f s"
                                + " | without making %.2f s; %d lines, %d events, %d aside, check %x%n",
                        seconds(made - start),
                        seconds(stored - made),
                        seconds(sorted - stored),
                        seconds(joined - sorted),
                        seconds(sealed - joined),
                        seconds(read - sealed),
                        seconds(read - made - (made - start)),
                        events.lines(),
                        count,
                        quarantine.count(),
                        check);
            }
        }
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
