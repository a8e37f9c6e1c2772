/**
 * Models learnt from labels, as immutable artefacts that plain Java evaluates.
 *
 * <p>Start at {@link io.bonafide.core.learn.TreeEnsemble}. A {@link io.bonafide.core.learn.Trainer} makes one from {@link
 * io.bonafide.core.learn.Examples}; the one that does, by a library, lies outside {@code core}. Where only positives are
 * ever labelled, {@link io.bonafide.core.learn.LabelFrequency} corrects what comes out.
 *
 * <p>Promises: an ensemble is named by the hash of its text and is the same model wherever it is read; a quantity that is
 * declared rising can never lower a score, which is checked of every ensemble and not believed of the library. Depends on
 * {@code core.order} for one hash.
 */
@NullMarked
package io.bonafide.core.learn;

import org.jspecify.annotations.NullMarked;
