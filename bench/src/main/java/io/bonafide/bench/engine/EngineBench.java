package io.bonafide.bench.engine;

import io.bonafide.app.live.FileParts;
import io.bonafide.core.assess.Engine;
import io.bonafide.core.assess.EngineSettings;
import io.bonafide.core.assess.EvidenceModel;
import io.bonafide.core.assess.Lateness;
import io.bonafide.core.assess.LiveShop;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.signal.Detectors;
import io.bonafide.core.simulate.Mask;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.SimulatedEvents;
import io.bonafide.core.simulate.SimulationSettings;
import io.bonafide.core.state.Snapshot;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** What one engine does in a second, and what its snapshots cost while it does. */
public final class EngineBench {
    private static final int DAYS = 60;
    private static final int CUTS = 12;
    /** Observed events after a cut that are timed apart: they copy what the snapshot holds. */
    private static final int AFTER = 20_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int SEED = 7;
    private static final List<Detector> DETECTORS = Detectors.all();

    private final EvidenceModel model;
    private final Path directory;

    private EngineBench(EvidenceModel model, Path directory) {
        this.model = model;
        this.directory = directory;
    }

    /**
     * Writes {@code docs/engine.md}.
     *
     * @param lines how many the larger shop has; the smaller has a tenth
     */
    public static void run(EvidenceModel model, int lines, Path project) throws Exception {
        Path directory = Files.createTempDirectory("bonafide-engine-");
        try {
            EngineBench bench = new EngineBench(model, directory);
            bench.measure(lines / 20, "warm-up");
            List<Measured> all = List.of(bench.measure(lines / 10, "small"), bench.measure(lines, "large"));
            String text = EnginePage.of(all, CUTS, AFTER, DAYS);
            Files.writeString(project.resolve("docs/engine.md"), text);
            System.out.print(text);
        } finally {
            delete(directory);
        }
    }

    private Measured measure(int lines, String name) throws Exception {
        int orders = (int) (lines / SimulationSettings.LINES_PER_ORDER / .99);
        SimulationSettings settings = SimulationSettings.defaults()
                .withSeed(SEED)
                .withOrders(orders)
                .withPeriod(LocalDate.of(2026, 3, 1), DAYS)
                .withMask(Mask.FULL)
                .withScenario(Scenario.REVERSE_BRUSHING_MANY, .01, .3);
        EventFlow flow = new EventFlow(settings);
        ShopContext context = SimulatedEvents.contextOf(settings);
        Measured measured = new Measured();
        plain(flow, context, measured);
        snapshots(flow, context, directory.resolve(name), measured);
        live(flow, context, measured);
        return measured;
    }

    private void plain(EventFlow flow, ShopContext context, Measured into) {
        long before = held();
        Engine engine = new Engine(EngineSettings.defaults(), context, DETECTORS, model);
        flow.forEach(event -> {
            long start = System.nanoTime();
            engine.observe(event);
            into.plain.add(System.nanoTime() - start);
        });
        into.heldByEngine = held() - before;
        into.lines = engine.hindsight().lines();
    }

    private void snapshots(EventFlow flow, ShopContext context, Path to, Measured into) throws Exception {
        Engine engine = new Engine(EngineSettings.defaults(), context, DETECTORS, model);
        FileParts parts = new FileParts(to);
        List<Future<Measured.Write>> writes = new ArrayList<>();
        long every = into.plain.calls() / CUTS;
        long[] count = {0};
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try {
            flow.forEach(event -> {
                long start = System.nanoTime();
                engine.observe(event);
                long took = System.nanoTime() - start;
                boolean after = count[0] >= every && count[0] % every < AFTER;
                (after ? into.afterCut : into.between).add(took);
                if (++count[0] % every == 0) {
                    writes.add(writer.submit(cut(engine, parts, into)));
                }
            });
            for (Future<Measured.Write> write : writes) {
                into.writes.add(write.get());
            }
        } finally {
            writer.shutdown();
        }
        restore(engine, context, parts, into);
    }

    private static Callable<Measured.Write> cut(Engine engine, FileParts parts, Measured into) {
        long processor = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        Snapshot snapshot = engine.snapshot();
        into.cuts.add((System.nanoTime() - start) / 1e6);
        into.cutsOfProcessor.add((THREADS.getCurrentThreadCpuTime() - processor) / 1e6);
        return () -> written(snapshot, parts);
    }

    private static Measured.Write written(Snapshot snapshot, FileParts parts) {
        long partsBefore = parts.parts();
        long bytesBefore = parts.bytes();
        long start = System.nanoTime();
        snapshot.writeTo(parts);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Measured.Write(parts.parts() - partsBefore, parts.bytes() - bytesBefore, seconds);
    }

    private void restore(Engine engine, ShopContext context, FileParts parts, Measured into) {
        String head = engine.snapshot().writeTo(parts);
        long start = System.nanoTime();
        Engine restored = Engine.restore(new Engine(EngineSettings.defaults(), context, DETECTORS, model), parts, head);
        into.restoreSeconds = (System.nanoTime() - start) / 1e9;
        into.sameSnapshot = restored.snapshot().writeTo(parts).equals(head);
    }

    /** Most events are received within two seconds, one in twenty up to half an hour late, one in fifty twice. */
    private void live(EventFlow flow, ShopContext context, Measured into) {
        long before = held();
        LiveShop shop = new LiveShop(EngineSettings.defaults(), context, DETECTORS, model, Lateness.defaults());
        Random random = new Random(SEED);
        PriorityQueue<Received> underWay = new PriorityQueue<>(Comparator.comparing(Received::at));
        flow.forEach(event -> {
            while (!underWay.isEmpty() && underWay.peek().at().isBefore(event.at())) {
                receive(shop, underWay.remove(), into.live);
            }
            underWay.add(new Received(event, event.at().plus(delay(random))));
            if (random.nextInt(50) == 0) {
                underWay.add(new Received(event, event.at().plus(delay(random))));
            }
        });
        while (!underWay.isEmpty()) {
            receive(shop, underWay.remove(), into.live);
        }
        into.heldByLive = held() - before;
        into.setAside = shop.setAside();
    }

    private static void receive(LiveShop shop, Received received, Times into) {
        long start = System.nanoTime();
        shop.receive(received.event, received.at);
        into.add(System.nanoTime() - start);
    }

    private static Duration delay(Random random) {
        return Duration.ofMillis(random.nextInt(random.nextInt(20) == 0 ? 1_800_000 : 2_000));
    }

    private static long held() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private record Received(Event event, Instant at) {}
}
