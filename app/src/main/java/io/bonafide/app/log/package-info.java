/**
 * How the server's log is written, and which request a line is of.
 *
 * <p>{@link io.bonafide.app.log.JsonLines} writes a JSON object a line, {@link io.bonafide.app.log.ErrorPlaces} what an error is in
 * either format, {@link io.bonafide.app.log.RequestId} names a request.
 *
 * <p>Promises: the words of an error are never written, since they may repeat what a request held: its class and its place are.
 */
@NullMarked
package io.bonafide.app.log;

import org.jspecify.annotations.NullMarked;
