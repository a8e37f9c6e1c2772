/**
 * Which of a shop's orders are verified, and the suspect ones held against them. Start at {@link
 * io.bonafide.core.assess.innocence.VerifiedOrders}.
 *
 * <p>It promises that no label changes a score: labels choose the reference, and the scores are what the engine found
 * without knowing them.
 */
@NullMarked
package io.bonafide.core.assess.innocence;

import org.jspecify.annotations.NullMarked;
