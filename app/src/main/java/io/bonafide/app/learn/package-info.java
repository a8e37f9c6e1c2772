/**
 * Training by LightGBM, which is not in Bonafide's jar and need not be there to use a model.
 *
 * <p>Start at {@link io.bonafide.app.learn.LightGbm}. It needs {@code io.github.metarank:lightgbm4j} on the class path and
 * libgomp on the machine, and says so where they are not.
 *
 * <p>Promises: one thread, so that the same examples give the same model and idle threads of OpenMP burn nothing; the
 * library never runs where a model is used. Nothing else may depend on the library.
 */
@NullMarked
package io.bonafide.app.learn;

import org.jspecify.annotations.NullMarked;
