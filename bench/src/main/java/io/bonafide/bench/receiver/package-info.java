/**
 * How well masked values tell which orders went to one receiver. Start at {@link
 * io.bonafide.bench.receiver.ReceiverBench}, which writes docs/receivers.md.
 */
@NullMarked
package io.bonafide.bench.receiver;

import org.jspecify.annotations.NullMarked;
