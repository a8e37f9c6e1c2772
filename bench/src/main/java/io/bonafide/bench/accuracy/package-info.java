/**
 * Fits the evidence model to simulated shops, and measures it on others that the fit has not seen.
 *
 * <p>Start at {@link io.bonafide.bench.accuracy.FitModel} and {@link io.bonafide.bench.accuracy.Accuracy}. Seeds below
 * {@link io.bonafide.bench.accuracy.Plans#FIRST_UNSEEN_SEED} are for fitting, those from there on for measuring; the
 * settings (size, days, strength, stealth, platform) differ as well.
 */
@NullMarked
package io.bonafide.bench.accuracy;

import org.jspecify.annotations.NullMarked;
