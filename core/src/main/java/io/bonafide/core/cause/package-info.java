/**
 * Incidents and their causes: assessed lines grouped into one story each, and why it happened.
 *
 * <p>Start at {@link io.bonafide.core.cause.Incident}, then {@link io.bonafide.core.cause.CauseModel}, which weighs {@link
 * io.bonafide.core.cause.IncidentFigures} into a {@link io.bonafide.core.cause.CauseOpinion}. Whoever has the shop's records
 * gathers the figures. Promises: every probability comes with what speaks for and against it; a figure that is not known
 * says nothing; where there is not enough to tell, no cause is told. A cause is not a fault, and a person decides. Depends
 * on {@code core.order} only.
 */
@NullMarked
package io.bonafide.core.cause;

import org.jspecify.annotations.NullMarked;
