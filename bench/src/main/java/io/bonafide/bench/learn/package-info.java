/**
 * What learning from a shop's labels gains and costs, on simulated shops that no fit has seen.
 *
 * <p>Start at {@link io.bonafide.bench.learn.LearnBench}, which writes docs/learning-measured.md. Nothing is chosen here: the
 * product's settings are what is measured.
 */
@NullMarked
package io.bonafide.bench.learn;

import org.jspecify.annotations.NullMarked;
