package io.bonafide.core.identity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How often names of one level were seen, and in which wider division. */
final class NameCounts {
    /** One of ten may be a slip: a namesake elsewhere, or another spelling. */
    private static final int OF_TEN = 10;

    private final Map<String, Map<String, Integer>> parentsOf = new TreeMap<>();

    void add(String name, String parent, int times) {
        parentsOf.computeIfAbsent(name, n -> new TreeMap<>()).merge(parent, times, Integer::sum);
    }

    List<String> names(int least) {
        return parentsOf.keySet().stream()
                .filter(name -> count(name) >= least)
                .filter(name -> parentsOf.keySet().stream().noneMatch(other -> isSlip(name, other)))
                .toList();
    }

    int count(String name) {
        return parentsOf.getOrDefault(name, Map.of()).values().stream()
                .mapToInt(times -> times)
                .sum();
    }

    int countWithParent(String name) {
        return count(name) - parentsOf.getOrDefault(name, Map.of()).getOrDefault("", 0);
    }

    /** The wider division that nine of ten namesakes lie in. */
    @Nullable
    String parent(String name) {
        String parent = mostFrequentParent(name);
        int strays = parent == null
                ? 0
                : countWithParent(name) - parentsOf.getOrDefault(name, Map.of()).getOrDefault(parent, 0);
        return strays * OF_TEN <= countWithParent(name) ? parent : null;
    }

    private @Nullable String mostFrequentParent(String name) {
        return parentsOf.getOrDefault(name, Map.of()).entrySet().stream()
                .filter(parent -> !parent.getKey().isEmpty())
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** One character off a name of the same division that is ten times as frequent. */
    private boolean isSlip(String name, String other) {
        return DivisionNames.isAlike(name, other)
                && count(name) * OF_TEN <= count(other)
                && (countWithParent(name) == 0 || Objects.equals(mostFrequentParent(name), mostFrequentParent(other)));
    }
}
