package io.bonafide.core.signal;

import java.util.Set;

/**
 * One way to tell that a line is not an ordinary purchase. A pure function of the quantities it declares.
 *
 * <p>The weight scale is part of a detector's contract: the evidence model is fitted to it, so a change of scale is a new
 * model.
 */
public interface Detector {

    /** Stable code, such as {@code repeat.buyer}. */
    String code();

    /** Every quantity that {@link #opine} may read. */
    Set<Quantity> reads();

    /** What this detector says of the line. */
    Opinion opine(LineQuantities line);
}
