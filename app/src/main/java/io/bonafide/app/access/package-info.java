/**
 * Who may come in and what they may do: people with roles and sessions, systems with keys and scopes, shops that both are limited to,
 * and the record of every change.
 *
 * <p>Start at {@link io.bonafide.app.access.Allowed}, which opens a route, and {@link io.bonafide.app.access.Gate}, which keeps the
 * others shut.
 *
 * <p>Promises: a route that says nothing is closed to everybody; a shop that a caller may not see answers as one that does not exist;
 * passwords, codes and keys are stored so that they cannot be read back (the second factor's secret: not without a key outside the
 * database) and stand in no log, answer or audit entry, but for the one answer that hands them out; a change and its audit entry are
 * kept together or not at all.
 */
@NullMarked
package io.bonafide.app.access;

import org.jspecify.annotations.NullMarked;
