/**
 * Detectors: each looks at the quantities of one line and answers ordinary, suspicious with facts, or abstained with the
 * reason.
 *
 * <p>Start at {@link io.bonafide.core.signal.Detector}; {@link io.bonafide.core.signal.Quantity} is the registry of
 * everything that a detector may read, and {@link io.bonafide.core.signal.Detectors} the list of detectors. One
 * detector, one file, one test, one page in {@code docs/detectors}.
 *
 * <p>Promises: a detector is a pure function of the quantities it declares; it never guesses a missing one. Those whose
 * logic is one and the same share a class: {@code Repeat}, {@code MassRefund}, {@code QuickStep}, {@code Marked}, {@code
 * StalledParcel}, {@code BurstHour}. Thresholds stand in the {@code …Parameters} records, those of a platform with date and
 * source. Depends on {@code core.order} only.
 */
@NullMarked
package io.bonafide.core.signal;

import org.jspecify.annotations.NullMarked;
