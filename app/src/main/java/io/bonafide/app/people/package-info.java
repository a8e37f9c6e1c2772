/**
 * The data of one person: found by a value, handed out, erased; and erased by itself after the time that is set.
 *
 * <p>Start at {@link io.bonafide.app.people.PeopleController}. {@link io.bonafide.app.people.Retention} erases by time.
 *
 * <p>Promises: a value that identifies somebody comes in a body and never in an address, and is in no entry of the audit; what is
 * handed out and erased is audited with its reason; an erasure cannot be undone, and leaves all results as they are.
 */
@NullMarked
package io.bonafide.app.people;

import org.jspecify.annotations.NullMarked;
