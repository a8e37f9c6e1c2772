/**
 * The server: what listens, what every answer has in common, and how it starts and stops.
 *
 * <p>Start at {@link io.bonafide.app.server.Server}.
 *
 * <p>Promises: what no rule opens is closed; errors are {@code application/problem+json} (RFC 9457) and hold no personal data;
 * a stop lets running requests end.
 */
@NullMarked
package io.bonafide.app.server;

import org.jspecify.annotations.NullMarked;
