/**
 * Invented shops: seeded, labelled line by line, with measured marginals and with the attacks, rule misreadings and data
 * errors that a merchant meets, among innocent look-alikes of each.
 *
 * <p>Start at {@link io.bonafide.core.simulate.ShopSimulator}: {@link io.bonafide.core.simulate.SimulationSettings} go
 * in, a {@link io.bonafide.core.simulate.SimulatedShop} comes out and streams itself, in time order, into a {@link
 * io.bonafide.core.simulate.SimulationSink}.
 *
 * <p>Promises: the same settings give the same shop on any JDK; memory does not grow with the number of orders; the
 * ordinary orders of a seed are the same whatever the scenario, so that scenarios can be compared in pairs (but for the
 * data errors, which change ordinary orders); no person, address or telephone number is real. A seed that a threshold
 * was tuned on must not be reported on.
 *
 * <p>Depends on {@code core.order} only; reads no file and knows no clock.
 */
@NullMarked
package io.bonafide.core.simulate;

import org.jspecify.annotations.NullMarked;
