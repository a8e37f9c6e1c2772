/**
 * Sorting of more records than fit into memory, with files that never outlive their run.
 *
 * <p>Start at {@link io.bonafide.exchange.spill.ExternalSorter}. {@link io.bonafide.exchange.spill.Scratch} is the
 * directory that runs are spilled to; {@link io.bonafide.exchange.spill.Packer} and {@link
 * io.bonafide.exchange.spill.Unpacker} make and read the records.
 *
 * <p>Promises: the same records sort to the same sequence under any memory budget; scratch files are removed on close,
 * when the JVM ends, and, if it was killed, at the next start. Knows nothing of orders; depends on the JDK only.
 */
@NullMarked
package io.bonafide.exchange.spill;

import org.jspecify.annotations.NullMarked;
