package io.bonafide.exchange.rules;

import io.bonafide.core.exposure.Basis;
import io.bonafide.core.exposure.RulePackVersion;
import io.bonafide.core.exposure.RulePackVersion.Penalties.OnLadder;
import io.bonafide.core.exposure.Tier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds what a version rests on, wherever it stands in it. */
final class Unverified {
    private Unverified() {}

    /** Where values of a ladder are not verified. */
    static List<String> places(RulePackVersion version) {
        OnLadder rules = (OnLadder) version.penalties();
        List<String> places = new ArrayList<>();
        note(places, "version", version.basis());
        note(places, "counting.unitBasis", rules.counting().unitBasis());
        note(places, "counting.counterBasis", rules.counting().counterBasis());
        rules.ladder().thresholds().forEach(t -> note(places, "threshold " + t.code(), t.basis()));
        for (Tier tier : rules.ladder().tiers()) {
            note(places, "tier " + tier.code(), tier.basis());
            tier.consequences()
                    .forEach(c -> note(places, c.getClass().getSimpleName() + " of tier " + tier.code(), c.basis()));
        }
        rules.gates().forEach(g -> note(places, "gate " + g.code(), g.basis()));
        rules.pointClasses().forEach(c -> note(places, "points " + c.code(), c.basis()));
        if (version.appeal() != null) {
            note(places, "appeal", version.appeal().basis());
            version.appeal().rounds().forEach(r -> note(places, "round " + r.code(), r.basis()));
        }
        version.evidence().forEach(e -> note(places, "evidence " + e.code(), e.basis()));
        version.prices().forEach(p -> note(places, p.getClass().getSimpleName(), p.basis()));
        version.logistics().forEach(l -> note(places, l.getClass().getSimpleName(), l.basis()));
        return places;
    }

    private static void note(List<String> places, String place, Basis basis) {
        if (!basis.verified()) {
            places.add(place);
        }
    }

    /** Every basis in a record, at any depth. */
    static List<Basis> bases(Object value) {
        List<Basis> found = new ArrayList<>();
        collect(value, found);
        return found;
    }

    private static void collect(Object value, List<Basis> found) {
        if (value instanceof Basis basis) {
            found.add(basis);
        } else if (value instanceof Collection<?> all) {
            all.forEach(each -> collect(each, found));
        } else if (value instanceof Record record && record.getClass().getName().startsWith("io.bonafide")) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                collect(of(record, component), found);
            }
        }
    }

    private static Object of(Record record, RecordComponent component) {
        try {
            Object value = component.getAccessor().invoke(record);
            return value == null ? "" : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The component (" + component + ") cannot be read.", e);
        }
    }
}
