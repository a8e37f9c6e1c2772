package io.bonafide.core.identity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Divides a folded text into its divisions and the rest. Divisions stand at the head, widest first, any of them left
 * out; failing that, the first place where a known name stands with its suffix counts, for parts may have been moved.
 */
final class DivisionReader {
    private static final Level[] LEVELS = Level.values();

    private final Gazetteer gazetteer;

    DivisionReader(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    record Reading(Division division, String rest) {}

    Reading read(String folded) {
        Reading head = head(folded, true);
        if (head.rest().length() < folded.length()) {
            return head;
        }
        for (int i = 1; i < folded.length(); i++) {
            if (!gazetteer.begins(folded.charAt(i))) {
                continue;
            }
            Run run = new Run(i).read(folded, true);
            if (run.end > i) {
                return new Reading(run.division(), folded.substring(0, i) + folded.substring(run.end));
            }
        }
        return head;
    }

    /** @param unknown whether a name that no gazetteer knows is taken off as well */
    Reading head(String folded, boolean unknown) {
        Run run = new Run(0).read(folded, false);
        if (unknown && run.names[Level.DISTRICT.ordinal()] == null) {
            int end = DivisionNames.endOfDistrict(folded, run.end);
            if (end > run.end) {
                run.unknown = folded.substring(run.end, end);
                run.end = end;
                run.read(folded, true);
            }
        }
        return new Reading(run.division(), folded.substring(run.end));
    }

    /** 北京市北京市海淀区: a municipality is written at both levels. */
    private static boolean repeatsCity(String text, Run run, Gazetteer.Match match) {
        return Provinces.isCity(match.entry().name())
                && text.startsWith(match.entry().name(), run.end);
    }

    private final class Run {
        private int end;
        private @Nullable String unknown;
        private final @Nullable String[] names = new @Nullable String[LEVELS.length];

        Run(int begin) {
            end = begin;
        }

        /** @param full whether names without their suffixes do not count */
        Run read(String text, boolean full) {
            int least = leastLevel();
            while (least < LEVELS.length) {
                Gazetteer.Match match = gazetteer.longest(text, end, LEVELS[least]);
                if (match == null || full && !match.full()) {
                    break;
                }
                take(match);
                least = match.entry().level().ordinal() + 1;
                if (repeatsCity(text, this, match)) {
                    end += match.entry().name().length();
                }
            }
            return this;
        }

        private int leastLevel() {
            int least = LEVELS.length;
            while (least > 0 && names[least - 1] == null) {
                least--;
            }
            return least;
        }

        private void take(Gazetteer.Match match) {
            end = match.end();
            names[match.entry().level().ordinal()] = match.entry().name();
            if (match.entry().level() == Level.PROVINCE
                    && Provinces.isCity(match.entry().name())) {
                names[Level.CITY.ordinal()] = match.entry().name();
            }
        }

        /** With the wider divisions that follow from the narrower ones. */
        Division division() {
            for (int level = LEVELS.length - 1; level > 0; level--) {
                if (names[level] != null && names[level - 1] == null) {
                    names[level - 1] = parent(LEVELS[level], Objects.requireNonNull(names[level]));
                }
            }
            return new Division(names[0], names[1], names[2], unknown);
        }

        private @Nullable String parent(Level level, String name) {
            if (level == Level.CITY && Provinces.isCity(name)) {
                return name;
            }
            Gazetteer.Entry entry = gazetteer.entry(level, name);
            return entry == null ? null : entry.parent();
        }
    }
}
