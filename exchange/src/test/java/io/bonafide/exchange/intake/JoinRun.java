package io.bonafide.exchange.intake;

import io.bonafide.core.order.CurrencyCode;
import io.bonafide.exchange.spill.Scratch;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Rows in to events out, timed: wall seconds, and processor seconds in brackets. Arguments: scratch directory, rows, budget
 * in megabytes, repetitions.
 */
final class JoinRun {
    private JoinRun() {}

    public static void main(String[] args) throws Exception {
        for (int i = 0; i < Integer.parseInt(args[3]); i++) {
            once(Path.of(args[0]), Long.parseLong(args[1]), Long.parseLong(args[2]) << 20);
        }
    }

    private static void once(Path directory, long rows, long budget) throws Exception {
        Laps laps = new Laps();
        new SampleRows(rows, 1).to(draft -> {});
        laps.lap("rows made");
        Texts texts = new Texts(budget / 8);
        try (Scratch scratch = Scratch.open(directory);
                Quarantine quarantine = new Quarantine(scratch, 1 << 20);
                DraftStore store = new DraftStore(scratch, budget * 3 / 8, texts, quarantine, ZoneOffset.UTC, null)) {
            new SampleRows(rows, 1).to(store::accept);
            laps.lap("made and stored");
            System.out.println("stored");
            store.seal(List.of());
            texts.close();
            laps.lap("sorted");
            try (EventStore events = new EventStore(scratch, budget * 3 / 8, texts, store.shops())) {
                EventBuild.run(store, new OrderJoin(CurrencyCode.CNY, quarantine), events, IntakeProgress.SILENT);
                store.close();
                laps.lap("joined");
                events.seal();
                laps.lap("sorted");
                long check = 0;
                try (EventStream stream = events.open()) {
                    while (stream.hasNext()) {
                        check = check * 31 + stream.next().at().getEpochSecond();
                    }
                }
                laps.lap("read");
                System.out.printf(
                        "%s%d lines, %d events, %d aside, check %x%n",
                        laps, events.lines(), events.events(), quarantine.count(), check);
            }
        }
    }

    /** Wall and processor time between calls. */
    private static final class Laps {
        private final com.sun.management.OperatingSystemMXBean system =
                (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private final StringBuilder text = new StringBuilder();
        private long wall = System.nanoTime();
        private long processor = system.getProcessCpuTime();

        void lap(String name) {
            long nowWall = System.nanoTime();
            long nowProcessor = system.getProcessCpuTime();
            text.append("%s %.2f (%.2f), ".formatted(name, (nowWall - wall) / 1e9, (nowProcessor - processor) / 1e9));
            wall = nowWall;
            processor = nowProcessor;
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
