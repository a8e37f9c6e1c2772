/**
 * The evidence model and the cause model that come with Bonafide, and reading such models, and learnt ones, from their
 * canonical texts.
 *
 * <p>Start at {@link io.bonafide.exchange.model.EvidenceModels}, {@link io.bonafide.exchange.model.CauseModels} and {@link
 * io.bonafide.exchange.model.TreeEnsembles}; {@link io.bonafide.exchange.model.LearntModels} reads what a shop's labels taught,
 * and proves that no byte of it was changed.
 *
 * <p>Promises: what is read is what {@link io.bonafide.core.assess.EvidenceModel#canonicalText}, {@link
 * io.bonafide.core.cause.CauseModel#canonicalText}, {@link io.bonafide.core.learn.TreeEnsemble#canonicalText} or {@link
 * io.bonafide.core.learn.LearntModel#canonicalText} wrote, to
 * the letter; a text that says anything else is refused with its line.
 */
@NullMarked
package io.bonafide.exchange.model;

import org.jspecify.annotations.NullMarked;
