package io.bonafide.core.assess;

import io.bonafide.core.order.LineKey;

/**
 * What the detectors said of one line, for fitting a model.
 *
 * @param weights by the engine's list of detectors: NaN where one abstained, 0 where it found the line ordinary; the
 *     array is the receiver's own
 */
public record EvidenceVector(LineKey line, double[] weights) {}
