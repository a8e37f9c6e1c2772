package io.bonafide.core.exposure;

import io.bonafide.core.cause.Incident;
import io.bonafide.core.exposure.CountDistribution.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The lines that a finding could count, by incident: members of open incidents that were placed in the stated period, that
 * no finding has named, and that are not cleared.
 *
 * <p>Each line counts once, and so does each order: with the incident in which its probability is the highest. An order's
 * probability inside an incident is that of its likeliest line, never 1 - prod(1 - p): its lines are one buyer's one act.
 */
final class OpenLines {
    private static final Comparator<Incident> IN_TIME =
            Comparator.comparing(Incident::from).thenComparing(Incident::id);

    private final List<OfIncident> incidents;

    private OpenLines(List<OfIncident> incidents) {
        this.incidents = List.copyOf(incidents);
    }

    static OpenLines of(ExposureQuestion question) {
        Set<String> covered = new HashSet<>();
        question.ofShop().stream().filter(question.pack()::grades).forEach(f -> covered.addAll(f.orderIds()));
        Instant after = question.asOf().minus(question.settings().lookBack());
        List<OfIncident> all = new ArrayList<>();
        question.incidents().stream()
                .filter(incident -> incident.shop().equals(question.shop()))
                .sorted(IN_TIME)
                .forEach(incident -> all.add(new OfIncident(
                        incident,
                        incident.members().stream()
                                .filter(m -> m.at().isAfter(after) && !m.at().isAfter(question.asOf()))
                                .filter(m -> !covered.contains(m.line().orderId()))
                                .filter(m -> !question.cleared().contains(m.line()))
                                .toList())));
        return new OpenLines(eachLineOnce(all));
    }

    /** Those incidents that have such lines, by time. */
    List<OfIncident> incidents() {
        return incidents;
    }

    /** What each incident adds to the count, by time; an incident whose orders all count with others adds none. */
    List<Counted> counted(CountingUnit unit) {
        Function<Incident.Member, Object> key = unit == CountingUnit.LINE
                ? Incident.Member::line
                : member -> member.line().orderId();
        List<Map<Object, Double>> best = likeliest(incidents, key);
        List<Counted> counted = new ArrayList<>();
        for (int i = 0; i < incidents.size(); i++) {
            counted.add(Counted.of(incidents.get(i), best.get(i).values()));
        }
        return counted;
    }

    private static List<OfIncident> eachLineOnce(List<OfIncident> incidents) {
        List<Map<Object, Double>> best = likeliest(incidents, Incident.Member::line);
        List<OfIncident> once = new ArrayList<>();
        for (int i = 0; i < incidents.size(); i++) {
            OfIncident incident = incidents.get(i);
            Set<Object> left = new HashSet<>(best.get(i).keySet());
            List<Incident.Member> members = incident.members().stream()
                    .filter(m -> left.remove(m.line()))
                    .toList();
            if (!members.isEmpty()) {
                once.add(new OfIncident(incident.incident(), members));
            }
        }
        return once;
    }

    /** Of each incident, the keys that belong to it, in time, with the highest probability. */
    private static List<Map<Object, Double>> likeliest(
            List<OfIncident> incidents, Function<Incident.Member, Object> keyOf) {
        Map<Object, Integer> home = new HashMap<>();
        Map<Object, Double> highest = new HashMap<>();
        for (int i = 0; i < incidents.size(); i++) {
            for (Incident.Member member : incidents.get(i).members()) {
                Object key = keyOf.apply(member);
                if (member.probability() > highest.getOrDefault(key, -1.0)) {
                    highest.put(key, member.probability());
                    home.put(key, i);
                }
            }
        }
        List<Map<Object, Double>> best = new ArrayList<>();
        for (int i = 0; i < incidents.size(); i++) {
            Map<Object, Double> own = new LinkedHashMap<>();
            for (Incident.Member member : incidents.get(i).members()) {
                Object key = keyOf.apply(member);
                if (home.getOrDefault(key, -1) == i) {
                    own.put(key, highest.get(key));
                }
            }
            best.add(own);
        }
        return best;
    }

    /** An incident, and those of its lines that a finding could count. */
    record OfIncident(Incident incident, List<Incident.Member> members) {
        OfIncident {
            members = List.copyOf(members);
        }
    }

    /**
     * What an incident adds to the count, in one unit.
     *
     * @param expected the sum of the members' probabilities
     * @param most all of them
     */
    record Counted(String incidentId, Part part, double expected, int most) {

        static Counted of(OfIncident incident, Collection<Double> probabilities) {
            double real = incident.incident().probability();
            double expected = 0;
            for (double p : probabilities) {
                real = Math.max(real, p);
                expected += p;
            }
            double[] conditional = new double[probabilities.size()];
            int i = 0;
            for (double p : probabilities) {
                conditional[i++] = real == 0 ? 0 : p / real;
            }
            return new Counted(incident.incident().id(), new Part(real, conditional), expected, conditional.length);
        }
    }
}
