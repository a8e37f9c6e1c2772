/**
 * What a shop's own labels teach, as immutable artefacts that plain Java evaluates.
 *
 * <p>Start at {@link io.bonafide.core.learn.Learner}, which turns {@link io.bonafide.core.learn.Lesson}s into a {@link
 * io.bonafide.core.learn.Recalibration} and, where labels are many and they prove better on a later span, a {@link
 * io.bonafide.core.learn.TreeEnsemble}; a {@link io.bonafide.core.learn.LearntModel} is what is kept of it. A {@link
 * io.bonafide.core.learn.Trainer} makes ensembles from {@link io.bonafide.core.learn.Examples}; the one that does, by a
 * library, lies outside {@code core}. Where only positives are ever labelled, {@link io.bonafide.core.learn.LabelFrequency}
 * corrects what comes out.
 *
 * <p>Promises: a model is named by the hash of its text and is the same wherever it is read; a quantity that is declared
 * rising can never lower a score, which is checked of every ensemble and not believed of the library; trees that did not
 * beat the engine on later labels are in no model; no label moves a shop by more than its weight. Depends on {@code
 * core.order} for a hash and the names of those who label.
 */
@NullMarked
package io.bonafide.core.learn;

import org.jspecify.annotations.NullMarked;
