/**
 * Who is who: which of a shop's addresses are one place, however they are written, and through which places nobody may be
 * tied to anybody.
 *
 * <p>Start at {@link io.bonafide.core.identity.AddressParser}, which reads a text into an {@link
 * io.bonafide.core.identity.Address} or abstains, and at {@link io.bonafide.core.identity.AddressIndex}, which takes
 * addresses one by one and tells the cluster of each. {@link io.bonafide.core.identity.SameReceivers} weighs what masked receivers show. {@link io.bonafide.core.identity.Links} holds the edges: each has its
 * confidence and its reasons, and each can be taken back.
 *
 * <p>Promises: the same addresses in the same order give the same clusters. A masked address is never joined. Two
 * cities, two house numbers, two rooms are never joined directly, and two cities not through others either. After an edge is taken
 * back, clusters are as if it had never been there. What a person said ({@link io.bonafide.core.identity.Said}) outweighs what is found. Reads no files: division names come in as a {@link
 * io.bonafide.core.identity.Gazetteer}, made of the names that orders give in their own columns and of the addresses themselves.
 *
 * <p>How the product uses it: {@link io.bonafide.core.identity.AddressForm} is what an address is sealed by, and
 * {@link io.bonafide.core.identity.SamePlaces} tells an import, which alone sees all raw addresses, the token of each
 * place. Hubs are left as they are written there; which an address is, {@link io.bonafide.core.identity.AddressForm} says to the
 * engine, which ties through one as little as through what is masked. Depends on fastutil and hash4j only.
 */
@NullMarked
package io.bonafide.core.identity;

import org.jspecify.annotations.NullMarked;
