/** Looks back on a shop's whole archive, as an analysis of files does: findings with what came later, and with what was received late. */
@NullMarked
package io.bonafide.app.hindsight;

import org.jspecify.annotations.NullMarked;
