/**
 * What shops' systems said, kept so that a person can be erased and what was recorded can still be proved.
 *
 * <p>Start at {@link io.bonafide.app.archive.EventArchive}. {@link io.bonafide.app.archive.Tokens} gives identities random tokens,
 * {@link io.bonafide.app.archive.People} keeps each person's key, {@link io.bonafide.app.archive.Commitments} what proves a row,
 * {@link io.bonafide.app.archive.ShopBook} which shops there are.
 *
 * <p>Promises: what may identify somebody is on the disk only under that person's key or as a keyed hash; what the engine is
 * told needs neither; an event is stored before its answer is given, and never changed.
 */
@NullMarked
package io.bonafide.app.archive;

import org.jspecify.annotations.NullMarked;
