package io.bonafide.core.assess.figure;

import io.bonafide.core.cause.Figure;
import io.bonafide.core.cause.IncidentFigures;
import io.bonafide.core.cause.IncidentFigures.Why;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.EnumMap;
import java.util.Map;

/** What is written of one incident, figure by figure. */
final class FigureSheet {
    private final Map<Figure, IncidentFigures.Value> values = new EnumMap<>(Figure.class);

    /** A value that is compared with the shop's. */
    void known(Figure figure, double value, double usual, int of) {
        values.put(figure, new IncidentFigures.Known(value, usual, of));
    }

    /** A value that speaks for itself. */
    void known(Figure figure, double value, int of) {
        known(figure, value, Double.NaN, of);
    }

    void missing(Figure figure, Why why) {
        values.put(figure, new IncidentFigures.Missing(why));
    }

    IncidentFigures figures() {
        return new IncidentFigures(values);
    }

    /** The middle one; sorts what is given. */
    static double median(DoubleArrayList values) {
        values.sort(null);
        return values.getDouble(values.size() / 2);
    }
}
