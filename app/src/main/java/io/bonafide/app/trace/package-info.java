/**
 * Where the settings name a collector of OpenTelemetry, what requests do and how long it takes is sent there as spans.
 *
 * <p>Start at {@link io.bonafide.app.trace.TraceConfiguration}.
 *
 * <p>Promises: a span names routes, methods, results and shops' numbers of events, never a path, a query, a value or an exception's message; a collector that
 * does not answer holds nothing up; without the setting nothing of it is loaded.
 */
@NullMarked
package io.bonafide.app.trace;

import org.jspecify.annotations.NullMarked;
