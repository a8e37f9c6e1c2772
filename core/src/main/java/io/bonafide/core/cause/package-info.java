/**
 * Incidents: assessed lines grouped into one story each. Their causes come here too, when there is a method for them.
 *
 * <p>Start at {@link io.bonafide.core.cause.Incident}. Depends on {@code core.order} only.
 */
@NullMarked
package io.bonafide.core.cause;

import org.jspecify.annotations.NullMarked;
