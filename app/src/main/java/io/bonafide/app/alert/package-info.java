/** Tells people what was found: which channels there are, when each is told, in which form, and what became of it. */
@NullMarked
package io.bonafide.app.alert;

import org.jspecify.annotations.NullMarked;
