/**
 * What the server measures of itself, for Prometheus.
 *
 * <p>Start at {@link io.bonafide.app.metrics.LiveMeters}, which names what is ours; the framework adds requests, the database's
 * pool and the JVM.
 *
 * <p>Promises: no name, label or value is of a person or a shop, and how many series there are does not depend on either.
 */
@NullMarked
package io.bonafide.app.metrics;

import org.jspecify.annotations.NullMarked;
