/** What was said of a shop's orders: page by page, and as it is said. */
@NullMarked
package io.bonafide.app.results;

import org.jspecify.annotations.NullMarked;
