package io.bonafide.bench.address;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Real addresses, each rewritten four times (twice by one evasion, twice by two), and for each that has one a near miss,
 * itself rewritten once; shuffled.
 */
record Corpus(List<Written> addresses) {
    private static final int LEAST_LENGTH = 8;

    /**
     * @param place the same for what is one place
     * @param evasions how it was rewritten; empty for an original
     * @param near the kind of near miss, or null of a real address
     */
    record Written(
            String text,
            int place,
            Set<Evasion> evasions,
            @Nullable NearMiss near) {}

    /** Which addresses a corpus is made of. */
    enum Half {
        TUNING,
        REPORTED
    }

    List<String> texts() {
        return addresses.stream().map(Written::text).toList();
    }

    static List<String> originals(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.skip(1)
                    .map(line -> line.substring(0, Math.max(0, line.lastIndexOf(',')))
                            .replace("\"", "")
                            .strip())
                    .filter(text -> text.length() >= LEAST_LENGTH && text.indexOf('*') < 0)
                    .distinct()
                    .toList();
        }
    }

    static Corpus of(List<String> originals, Reference reference, Half half, int seed) {
        return new Maker(reference, new SplittableRandom(seed)).make(originals, half);
    }

    private static final class Maker {
        private final Reference reference;
        private final SplittableRandom random;
        private final List<Written> written = new ArrayList<>();
        private final Set<String> taken = new HashSet<>();
        private int places;

        Maker(Reference reference, SplittableRandom random) {
            this.reference = reference;
            this.random = random;
        }

        Corpus make(List<String> originals, Half half) {
            Map<String, List<String>> byPlace = new LinkedHashMap<>();
            originals.forEach(text -> byPlace.computeIfAbsent(reference.place(text), place -> new ArrayList<>())
                    .add(text));
            taken.addAll(byPlace.keySet());
            byPlace.forEach((place, texts) -> {
                if (halfOf(place) == half) {
                    place(texts);
                }
            });
            for (int i = written.size() - 1; i > 0; i--) {
                Collections.swap(written, i, random.nextInt(i + 1));
            }
            return new Corpus(List.copyOf(written));
        }

        private static Half halfOf(String place) {
            return (place.hashCode() * 0x9E37_79B9 >>> 31) == 0 ? Half.TUNING : Half.REPORTED;
        }

        private void place(List<String> texts) {
            int place = places++;
            texts.forEach(text -> written.add(new Written(text, place, Set.of(), null)));
            for (int i = 0; i < 4; i++) {
                rewrite(texts.get(0), place, 1 + i / 2, null);
            }
            nearMiss(texts.get(0));
        }

        private void rewrite(String text, int place, int count, @Nullable NearMiss near) {
            Set<Evasion> done = EnumSet.noneOf(Evasion.class);
            String rewritten = text;
            while (done.size() < count) {
                Evasion evasion = Evasion.values()[random.nextInt(Evasion.values().length)];
                Optional<String> next =
                        done.contains(evasion) ? Optional.empty() : evasion.rewrite(rewritten, random, reference);
                if (next.isPresent()) {
                    rewritten = next.get();
                    done.add(evasion);
                }
            }
            written.add(new Written(rewritten, place, done, near));
        }

        private void nearMiss(String text) {
            int first = random.nextInt(NearMiss.values().length);
            for (int i = 0; i < NearMiss.values().length; i++) {
                NearMiss kind = NearMiss.values()[(first + i) % NearMiss.values().length];
                Optional<String> moved = kind.move(text, random, reference);
                if (moved.isPresent() && (kind == NearMiss.OTHER_CITY || taken.add(reference.place(moved.get())))) {
                    int place = places++;
                    written.add(new Written(moved.get(), place, Set.of(), kind));
                    rewrite(moved.get(), place, 1, kind);
                    return;
                }
            }
        }
    }
}
