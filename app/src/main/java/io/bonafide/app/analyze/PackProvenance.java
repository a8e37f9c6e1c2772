package io.bonafide.app.analyze;

import io.bonafide.core.exposure.Basis;
import io.bonafide.core.exposure.RulePackVersion;
import io.bonafide.core.exposure.Source;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * On what a version of a rule pack rests. Every value of a pack carries its {@link Basis}; this walks the records and
 * gathers them, so that no value can be forgotten.
 *
 * @param sources each once, by code
 * @param unverified places in the pack, such as {@code ladder.tiers.severe}, that were not read in the platform's own text
 */
public record PackProvenance(List<Source> sources, List<String> unverified) {

    public PackProvenance {
        sources = List.copyOf(sources);
        unverified = List.copyOf(unverified);
    }

    public static PackProvenance of(RulePackVersion version) {
        Walk walk = new Walk();
        walk.record(version, "");
        return new PackProvenance(new ArrayList<>(walk.sources), new ArrayList<>(walk.unverified));
    }

    private static final class Walk {
        private final Set<Source> sources = new TreeSet<>(Comparator.comparing(Source::code));
        private final Set<String> unverified = new LinkedHashSet<>();

        void record(Record holder, String path) {
            for (RecordComponent component : holder.getClass().getRecordComponents()) {
                @Nullable Object value = read(holder, component);
                if (value instanceof Basis basis) {
                    basis(basis, place(path, component));
                } else if (value != null) {
                    visit(value, joined(path, component.getName()));
                }
            }
        }

        private void basis(Basis basis, String path) {
            sources.add(basis.source());
            if (!basis.verified()) {
                unverified.add(path);
            }
        }

        private void visit(Object value, String path) {
            if (value instanceof Collection<?> all) {
                all.forEach(each -> visit(each, named(each, path)));
            } else if (value instanceof Record inner
                    && value.getClass().getName().startsWith("io.bonafide.")) {
                record(inner, path);
            }
        }

        /** Where a basis is of one component alone, such as {@code unitBasis} of {@code unit}, that component. */
        private static String place(String path, RecordComponent component) {
            String name = component.getName();
            if (name.equals("basis")) {
                return path.isEmpty() ? "version" : path;
            }
            return joined(path, name.endsWith("Basis") ? name.substring(0, name.length() - 5) : name);
        }

        private static String named(Object each, String path) {
            for (RecordComponent component :
                    each instanceof Record ? each.getClass().getRecordComponents() : new RecordComponent[0]) {
                boolean names = component.getName().equals("code")
                        || component.getName().equals("kind");
                if (names) {
                    return joined(
                            path, String.valueOf(read((Record) each, component)).toLowerCase(Locale.ROOT));
                }
            }
            return path;
        }

        private static String joined(String path, String name) {
            return path.isEmpty() ? name : path + "." + name;
        }

        private static @Nullable Object read(Record holder, RecordComponent component) {
            try {
                return component.getAccessor().invoke(holder);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("""
                        The component (%s) of (%s) cannot be read.
                        Make the record public.""".formatted(component.getName(), holder.getClass()), e);
            }
        }
    }
}
