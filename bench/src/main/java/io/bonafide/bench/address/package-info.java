/**
 * Addresses against their peers in the same run: real ones, written in other ways and beside near misses.
 *
 * <p>Start at {@link io.bonafide.bench.address.AddressBench}. How an address is rewritten ({@link
 * io.bonafide.bench.address.Evasion}, {@link io.bonafide.bench.address.NearMiss}) and which real ones are one place ({@link
 * io.bonafide.bench.address.Reference}) knows nothing of {@code core.identity}.
 */
@NullMarked
package io.bonafide.bench.address;

import org.jspecify.annotations.NullMarked;
