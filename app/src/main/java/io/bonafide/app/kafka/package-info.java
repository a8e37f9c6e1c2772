/**
 * Events that come by Kafka: records of the topics that the settings name, taken in by the same door as events over HTTP.
 *
 * <p>Start at {@link io.bonafide.app.kafka.Consuming}.
 *
 * <p>Promises: an offset is committed when everything before it is on the disk or set aside with its reason; a record that comes
 * again changes nothing; one that cannot be used holds up no other; a desk that is full is waited for. Without a setting nothing of
 * Kafka's client is loaded. It depends on no HTTP.
 */
@NullMarked
package io.bonafide.app.kafka;

import org.jspecify.annotations.NullMarked;
