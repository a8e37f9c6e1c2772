/**
 * The evidence model and the cause model that come with Bonafide, and reading such models, and learnt ones, from their
 * canonical texts.
 *
 * <p>Start at {@link io.bonafide.exchange.model.EvidenceModels}, {@link io.bonafide.exchange.model.CauseModels} and {@link
 * io.bonafide.exchange.model.TreeEnsembles}.
 *
 * <p>Promises: what is read is what {@link io.bonafide.core.assess.EvidenceModel#canonicalText}, {@link
 * io.bonafide.core.cause.CauseModel#canonicalText} or {@link io.bonafide.core.learn.TreeEnsemble#canonicalText} wrote, to
 * the letter; a text that says anything else is refused with its line.
 */
@NullMarked
package io.bonafide.exchange.model;

import org.jspecify.annotations.NullMarked;
