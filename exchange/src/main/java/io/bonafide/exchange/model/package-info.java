/**
 * The evidence model that comes with Bonafide, and reading one from its canonical text.
 *
 * <p>Start at {@link io.bonafide.exchange.model.EvidenceModels}.
 *
 * <p>Promises: what is read is what {@link io.bonafide.core.assess.EvidenceModel#canonicalText} wrote, to the letter; a
 * text that says anything else is refused with its line.
 */
@NullMarked
package io.bonafide.exchange.model;

import org.jspecify.annotations.NullMarked;
