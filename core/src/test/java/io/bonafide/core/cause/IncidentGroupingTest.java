package io.bonafide.core.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.cause.IncidentGrouping.Suspect;
import io.bonafide.core.cause.IncidentGrouping.Tie;
import io.bonafide.core.cause.IncidentGrouping.TieKind;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Incidents against an oracle that ties every pair of suspects anew until nothing changes. */
final class IncidentGroupingTest {
    private static final ShopKey SHOP = new ShopKey(Platform.OTHER, "s");
    private static final Instant START = Instant.parse("2026-07-01T00:00:00Z");
    private static final List<TieKind> KINDS =
            List.of(new TieKind("buyer", Duration.ofHours(4)), new TieKind("address", Duration.ofHours(1)));
    private static final int MOST_INNOCENT = 9;
    private static final int RUNS = 400;

    @Test
    void theIncidentsAreWhatTyingEveryPairGives() {
        Map<Integer, Integer> seen = new TreeMap<>();
        int tooFar = 0;
        int tooCommon = 0;
        for (int seed = 1; seed <= RUNS; seed++) {
            Random random = new Random(seed);
            List<Suspect> suspects = suspects(random);
            Oracle oracle = new Oracle(suspects);
            List<Suspect> shuffled = new ArrayList<>(suspects);
            Collections.shuffle(shuffled, random);
            List<Incident> incidents = IncidentGrouping.group(SHOP, shuffled);
            assertThat(incidents.stream().map(IncidentGroupingTest::told).toList())
                    .as("seed %d", seed)
                    .isEqualTo(oracle.told());
            seen.merge(incidents.size(), 1, Integer::sum);
            tooFar += oracle.tooFar;
            tooCommon += oracle.tooCommon;
        }
        assertThat(seen.keySet()).contains(0, 1, 2, 3);
        assertThat(tooFar).isGreaterThan(100);
        assertThat(tooCommon).isGreaterThan(100);
    }

    private static String told(Incident incident) {
        return told(
                incident.id(),
                incident.from(),
                incident.to(),
                incident.probability(),
                incident.pattern(),
                incident.sharedBy(),
                incident.members().stream().map(Incident.Member::line).toList());
    }

    private static String told(
            String id,
            Instant from,
            Instant to,
            double probability,
            String pattern,
            List<String> shared,
            List<LineKey> lines) {
        return "%s %s %s %s %s %s %s"
                .formatted(
                        id,
                        from,
                        to,
                        probability,
                        pattern,
                        shared,
                        lines.stream()
                                .map(line -> line.orderId() + "/" + line.lineId())
                                .toList());
    }

    /** Lines of a few buyers and addresses over some hours; some are suspect, and all count in the ranks. */
    private static List<Suspect> suspects(Random random) {
        int lines = 1 + random.nextInt(150);
        int tokens = 1 + random.nextInt(8);
        double share = .1 + .4 * random.nextDouble();
        List<Instant> times = random.ints(lines, 0, 20 * 60)
                .sorted()
                .mapToObj(minute -> START.plus(Duration.ofMinutes(minute / 10 * 10)))
                .toList();
        Map<String, Integer> ranks = new HashMap<>();
        List<Suspect> suspects = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            List<Tie> ties = new ArrayList<>();
            for (TieKind kind : KINDS) {
                if (random.nextInt(4) > 0) {
                    long token = random.nextInt(tokens);
                    int rank = ranks.merge(kind.name() + token, 1, Integer::sum);
                    ties.add(new Tie(kind, token, rank));
                }
            }
            if (random.nextDouble() < share) {
                LineKey line = new LineKey(SHOP, "o%03d".formatted(i - i % 2), "l%03d".formatted(i));
                double probability = random.nextInt(100) / 100.0;
                suspects.add(new Suspect(line, times.get(i), null, probability, "p" + random.nextInt(3), ties));
            }
        }
        return suspects;
    }

    /** Labels that spread along every tie until they stand still. */
    private static final class Oracle {
        private final List<Suspect> suspects;
        private final int[] label;
        private final Map<Integer, List<String>> kindsTo = new HashMap<>();
        private int tooFar;
        private int tooCommon;

        Oracle(List<Suspect> given) {
            suspects = given.stream()
                    .sorted(Comparator.comparing(Suspect::at).thenComparing(Suspect::line))
                    .toList();
            label = new int[suspects.size()];
            for (int i = 0; i < label.length; i++) {
                label[i] = i;
            }
            spread();
        }

        private void spread() {
            List<int[]> pairs = new ArrayList<>();
            for (int i = 0; i < label.length; i++) {
                for (int j = i + 1; j < label.length; j++) {
                    for (TieKind kind : KINDS) {
                        if (tied(i, j, kind)) {
                            pairs.add(new int[] {i, j});
                            kindsTo.computeIfAbsent(j, any -> new ArrayList<>()).add(kind.name());
                        }
                    }
                }
            }
            for (int round = 0; round < label.length; round++) {
                for (int[] pair : pairs) {
                    int least = Math.min(label[pair[0]], label[pair[1]]);
                    label[pair[0]] = least;
                    label[pair[1]] = least;
                }
            }
        }

        /** They follow each other under the key, soon enough, with few lines of the innocent between them. */
        private boolean tied(int i, int j, TieKind kind) {
            Tie one = tie(i, kind);
            Tie other = tie(j, kind);
            if (one == null || other == null || one.token() != other.token()) {
                return false;
            }
            for (int k = i + 1; k < j; k++) {
                Tie between = tie(k, kind);
                if (between != null && between.token() == one.token()) {
                    return false;
                }
            }
            boolean near = !suspects.get(j).at().isAfter(suspects.get(i).at().plus(kind.gap()));
            boolean rare = Math.abs(other.rank() - one.rank()) - 1 <= MOST_INNOCENT;
            tooFar += near ? 0 : 1;
            tooCommon += rare ? 0 : 1;
            return near && rare;
        }

        private @Nullable Tie tie(int i, TieKind kind) {
            return suspects.get(i).ties().stream()
                    .filter(tie -> tie.kind().equals(kind))
                    .findFirst()
                    .orElse(null);
        }

        List<String> told() {
            List<String> told = new ArrayList<>();
            for (int first = 0; first < label.length; first++) {
                if (label[first] == first) {
                    add(first, told);
                }
            }
            return told;
        }

        private void add(int first, List<String> told) {
            List<Suspect> members = new ArrayList<>();
            List<String> shared = new ArrayList<>();
            Set<String> orders = new HashSet<>();
            double most = 0;
            for (int i = 0; i < label.length; i++) {
                if (label[i] == first) {
                    Suspect member = suspects.get(i);
                    members.add(member);
                    orders.add(member.line().orderId());
                    most = Math.max(most, member.probability());
                    shared.addAll(kindsTo.getOrDefault(i, List.of()));
                }
            }
            if (orders.size() > 1) {
                List<String> patterns = members.stream().map(Suspect::pattern).toList();
                told.add(IncidentGroupingTest.told(
                        "I-%04d".formatted(told.size() + 1),
                        members.get(0).at(),
                        members.get(members.size() - 1).at(),
                        most,
                        byCount(patterns).get(0),
                        byCount(shared),
                        members.stream().map(Suspect::line).toList()));
            }
        }

        private static List<String> byCount(List<String> names) {
            List<String> distinct = new ArrayList<>(new TreeSet<>(names));
            distinct.sort(Comparator.comparing(name -> -Collections.frequency(names, name)));
            return distinct;
        }
    }
}
