package io.bonafide.bench.address;

import io.bonafide.bench.SharedData;
import io.bonafide.core.identity.AddressIndex;
import io.bonafide.core.identity.AddressParameters;
import io.bonafide.core.identity.Comparison;
import io.bonafide.core.identity.Edge;
import io.bonafide.core.identity.Gazetteer;
import io.bonafide.core.identity.Reason;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How well and how fast addresses are told apart and together, beside the peers in the same run. */
public final class AddressBench {
    private static final int[] TUNING_SEEDS = {1, 2};
    private static final int[] SEEDS = {101, 102, 103};
    private static final int ROUNDS = 9;
    private static final int MANY_EDGES = 64;
    private static final double ALMOST_NONE = .001;
    private static final double[] CONFIDENCES = {.7, .8, .85, .9};
    private static final int[][] BANDS = {{4, 1}, {8, 1}, {12, 1}, {8, 2}, {16, 2}};

    private final Reference reference;
    private final List<String> originals;

    private AddressBench(Path addresses, Path divisions) throws IOException {
        reference = Reference.read(divisions);
        originals = Corpus.originals(addresses);
    }

    /**
     * Writes {@code docs/addresses.md}.
     *
     * @return whether the data were there
     */
    public static boolean run(Path project) throws IOException {
        AddressBench bench = open(project);
        if (bench == null) {
            return false;
        }
        String text = bench.report();
        Files.writeString(project.resolve("docs/addresses.md"), text);
        System.out.print(text);
        return true;
    }

    /**
     * Prints the weights that the tuning half gives, and what it says of confidence and bands.
     *
     * @return whether the data were there
     */
    public static boolean tune(Path project) throws IOException {
        AddressBench bench = open(project);
        if (bench == null) {
            return false;
        }
        bench.tune();
        return true;
    }

    private static @Nullable AddressBench open(Path project) throws IOException {
        Optional<Path> addresses = SharedData.file(project, "zh_address/addr.csv");
        Optional<Path> divisions = SharedData.file(project, "zh_divisions/streets.csv");
        return addresses.isPresent() && divisions.isPresent()
                ? new AddressBench(addresses.get(), divisions.get().resolveSibling(""))
                : null;
    }

    private void tune() {
        List<double[]> rows = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        for (int seed : TUNING_SEEDS) {
            compare(Corpus.of(originals, reference, Corpus.Half.TUNING, seed), rows, labels);
        }
        List<Double> weights = Logistic.fit(rows, labels);
        System.out.printf("%d pairs compared, weights:", rows.size());
        weights.forEach(weight -> System.out.printf(Locale.ROOT, " %.2f", weight));
        System.out.println();
        Corpus corpus = Corpus.of(originals, reference, Corpus.Half.TUNING, TUNING_SEEDS[0]);
        AddressParameters fitted = AddressParameters.defaults().withWeights(weights);
        for (double confidence : CONFIDENCES) {
            print("confidence " + confidence, corpus, fitted.withLeastConfidence(confidence));
        }
        for (int[] bands : BANDS) {
            print(bands[0] + " bands of " + bands[1], corpus, fitted.withBands(bands[0], bands[1]));
        }
    }

    private static void print(String name, Corpus corpus, AddressParameters parameters) {
        Score score = score(new Ours(parameters), corpus);
        System.out.printf(Locale.ROOT, "%s: precision %.4f, recall %.4f%n", name, score.precision(), score.recall());
    }

    /** Every pair that an index compares which joins nearly anything. */
    private static void compare(Corpus corpus, List<double[]> rows, List<Boolean> labels) {
        AddressParameters defaults = AddressParameters.defaults();
        AddressIndex index = new AddressIndex(
                Ours.gazetteer(corpus.texts()),
                new AddressParameters(
                        defaults.bands(),
                        defaults.rows(),
                        defaults.mostCandidates(),
                        MANY_EDGES,
                        ALMOST_NONE,
                        defaults.mostNodes(),
                        defaults.weights()));
        Map<Integer, Integer> placeOf = new HashMap<>();
        for (Corpus.Written written : corpus.addresses()) {
            int node = Ours.node(index.add(written.text()));
            if (node >= 0 && placeOf.putIfAbsent(node, written.place()) == null) {
                for (Edge edge : index.links().edgesAt(node)) {
                    if (edge.reasons().get(0) != Reason.SAME_WHEN_NORMALISED) {
                        rows.add(new Comparison(index.address(edge.from()), index.address(edge.to())).measures());
                        labels.add(Objects.equals(placeOf.get(edge.to()), written.place()));
                    }
                }
            }
        }
    }

    private String report() {
        Ours ours = new Ours(AddressParameters.defaults());
        List<Corpus> corpora = new ArrayList<>();
        for (int seed : SEEDS) {
            corpora.add(Corpus.of(originals, reference, Corpus.Half.REPORTED, seed));
        }
        List<Score> scores = corpora.stream().map(corpus -> score(ours, corpus)).toList();
        return AddressPage.TEXT.formatted(
                AddressPage.weights(AddressParameters.defaults()),
                speed(ours, corpora.get(0)),
                corpora.get(0).addresses().size(),
                AddressPage.peers(peers(ours, corpora, scores)),
                AddressPage.evasions(scores),
                AddressPage.wrong(scores),
                AddressPage.calibration(calibration(corpora.get(0))),
                originals.size());
    }

    private Map<String, List<Score>> peers(Ours ours, List<Corpus> corpora, List<Score> scores) {
        Map<String, List<Score>> all = new LinkedHashMap<>();
        all.put(ours.name(), scores);
        for (Peer peer : List.of(
                KeyPeer.exact(),
                KeyPeer.normalised(reference),
                new MinHashPeer(reference, false),
                new MinHashPeer(reference, true))) {
            all.put(
                    peer.name(),
                    corpora.stream().map(corpus -> score(peer, corpus)).toList());
        }
        return all;
    }

    private static Score score(Peer peer, Corpus corpus) {
        return Score.of(corpus.addresses(), peer.clusters(corpus.texts()));
    }

    /** Of each tenth of confidence, the edges and how many of them are right. */
    private static Map<Integer, int[]> calibration(Corpus corpus) {
        AddressIndex index = new AddressIndex(Ours.gazetteer(corpus.texts()), AddressParameters.defaults());
        Map<Integer, Integer> placeOf = new HashMap<>();
        Map<Integer, int[]> counts = new TreeMap<>();
        for (Corpus.Written written : corpus.addresses()) {
            int node = Ours.node(index.add(written.text()));
            if (node >= 0 && placeOf.putIfAbsent(node, written.place()) == null) {
                for (Edge edge : index.links().edgesAt(node)) {
                    int[] count =
                            counts.computeIfAbsent((int) (edge.confidence() * AddressPage.STEPS), c -> new int[2]);
                    count[0]++;
                    count[1] += Objects.equals(placeOf.get(edge.to()), written.place()) ? 1 : 0;
                }
            }
        }
        return counts;
    }

    private static String speed(Ours ours, Corpus corpus) {
        List<String> texts = corpus.texts();
        Gazetteer gazetteer = Ours.gazetteer(texts);
        List<Double> wall = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            ours.clusters(texts, gazetteer);
            wall.add(texts.size() * 1e9 / (System.nanoTime() - begin));
            processor.add(
                    texts.size() * 1e9 / (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - used));
        }
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Ours.gazetteer(texts);
        double gathering = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e9;
        return AddressPage.speed(sorted(wall), sorted(processor), gathering, texts.size());
    }

    private static List<Double> sorted(List<Double> values) {
        return values.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
