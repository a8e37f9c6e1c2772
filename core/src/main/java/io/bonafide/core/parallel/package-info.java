/** Work on several processors with results that do not depend on them. */
@NullMarked
package io.bonafide.core.parallel;

import org.jspecify.annotations.NullMarked;
