/**
 * How well assessments agree with labels: joins {@code assessments.csv} with {@code labels.csv} and evaluates.
 *
 * <p>Start at {@link io.bonafide.app.measure.Measurement}.
 *
 * <p>Promises: a label without an assessment and an assessment without a label are counted and said, never guessed.
 * Depends on core's evaluation and the result files; knows nothing of commands.
 */
@NullMarked
package io.bonafide.app.measure;

import org.jspecify.annotations.NullMarked;
