/**
 * From a shop's files to a finished result directory: reads, assesses, calculates the exposure and writes, all or nothing.
 *
 * <p>Start at {@link io.bonafide.app.analyze.Analysis}. {@link io.bonafide.app.analyze.InputFiles} finds the files that
 * are meant; {@link io.bonafide.app.analyze.PackProvenance} says what a rule pack rests on.
 *
 * <p>Promises: whatever happens, the output holds a whole result or what it held before; the same files with the same
 * settings give the same bytes, but for the clock in {@code run.json}; memory grows with the lines only as the engine's
 * does. Depends on core, exchange and the report; knows nothing of commands and prints nothing.
 */
@NullMarked
package io.bonafide.app.analyze;

import org.jspecify.annotations.NullMarked;
