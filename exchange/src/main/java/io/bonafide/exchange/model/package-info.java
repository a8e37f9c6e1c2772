/**
 * The evidence model and the cause model that come with Bonafide, and reading such models from their canonical texts.
 *
 * <p>Start at {@link io.bonafide.exchange.model.EvidenceModels} and {@link io.bonafide.exchange.model.CauseModels}.
 *
 * <p>Promises: what is read is what {@link io.bonafide.core.assess.EvidenceModel#canonicalText} or {@link
 * io.bonafide.core.cause.CauseModel#canonicalText} wrote, to the letter; a
 * text that says anything else is refused with its line.
 */
@NullMarked
package io.bonafide.exchange.model;

import org.jspecify.annotations.NullMarked;
