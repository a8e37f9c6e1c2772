/**
 * The files that an analysis writes, and reading them back: assessments, incidents, facts, exposure, quarantine, run.
 *
 * <p>Start at {@link io.bonafide.exchange.result.ResultDirectory}, which makes a result appear whole or not at all; then
 * {@link io.bonafide.exchange.result.LineFiles} for what is written line by line.
 *
 * <p>Promises: the same results give the same bytes; no cell that a spreadsheet would run as a formula; nothing
 * half-written under a final name. Depends on core's records and a JSON library; knows nothing of how an analysis is
 * made.
 */
@NullMarked
package io.bonafide.exchange.result;

import org.jspecify.annotations.NullMarked;
