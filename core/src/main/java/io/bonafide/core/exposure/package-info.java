/**
 * Exposure 敞口: where a shop stands on a platform's penalty ladder, and how near the next step is.
 *
 * <p>Start at {@link io.bonafide.core.exposure.ExposureCalculator}, which answers an {@link
 * io.bonafide.core.exposure.ExposureQuestion} with an {@link io.bonafide.core.exposure.Exposure}. The platform's rules come
 * in as a {@link io.bonafide.core.exposure.RulePack}: dated, sourced data; no figure that a platform sets stands in this
 * code.
 *
 * <p>Promises: pure functions of their arguments, the same on every JDK; every value of a rule carries its {@link
 * io.bonafide.core.exposure.Basis}, so that what nobody confirmed can be marked wherever it is shown; what a platform does
 * not publish is asked for, never guessed. A count that is shown is never the size of a band.
 *
 * <p>Depends on {@code core.order} and {@code core.cause}'s records. Reads no files: packs are loaded elsewhere.
 */
@NullMarked
package io.bonafide.core.exposure;

import org.jspecify.annotations.NullMarked;
