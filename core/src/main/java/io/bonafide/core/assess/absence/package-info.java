/** What should have happened by now and has not: a queue of timers, for those who are to be called when it falls due. */
@NullMarked
package io.bonafide.core.assess.absence;

import org.jspecify.annotations.NullMarked;
