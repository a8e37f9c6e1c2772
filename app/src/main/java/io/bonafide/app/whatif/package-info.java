/**
 * What if? From a finished result, or from a platform and its findings alone: where would the shop stand with some lines
 * more, some cleared, or a finding revoked.
 *
 * <p>Start at {@link io.bonafide.app.whatif.WhatIf}.
 *
 * <p>Promises: nothing is written; the answer without a change is the one in {@code exposure.json}. Depends on core's
 * exposure and the result files; knows nothing of commands.
 */
@NullMarked
package io.bonafide.app.whatif;

import org.jspecify.annotations.NullMarked;
