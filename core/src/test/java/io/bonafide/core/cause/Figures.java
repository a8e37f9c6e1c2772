package io.bonafide.core.cause;

import java.util.EnumMap;
import java.util.Map;

/** Builds figures of incidents for tests. */
final class Figures {
    private final Map<Figure, IncidentFigures.Value> values = new EnumMap<>(Figure.class);

    Figures with(Figure figure, double value) {
        values.put(figure, new IncidentFigures.Known(value, Double.NaN, 1_000_000));
        return this;
    }

    Figures without(Figure figure, IncidentFigures.Why why) {
        values.put(figure, new IncidentFigures.Missing(why));
        return this;
    }

    IncidentFigures build() {
        return new IncidentFigures(values);
    }
}
