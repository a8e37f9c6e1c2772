/**
 * How good probabilities are, held against labels.
 *
 * <p>Start at {@link io.bonafide.core.evaluate.Evaluator}: feed it a probability and a label for each line, ask it for an
 * {@link io.bonafide.core.evaluate.Evaluation}. {@link io.bonafide.core.evaluate.Ranking} is about order alone, {@link
 * io.bonafide.core.evaluate.Calibration} about the values.
 *
 * <p>Promises: ties are treated as ties, so that the order of the input never matters; what cannot be computed (a recall
 * without fakes) is empty, never 0. Eight bytes a line. Depends on {@code core.order} and {@code core.assess}'s band.
 */
@NullMarked
package io.bonafide.core.evaluate;

import org.jspecify.annotations.NullMarked;
