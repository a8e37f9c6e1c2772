/**
 * The rule of Shopee's order-brushing contest as a stream, beside Esper on the same orders in the same run.
 *
 * <p>Start at {@link io.bonafide.bench.shopee.ShopeeBench}. {@link io.bonafide.bench.shopee.EveryWindow} is the slow
 * truth that streams are held against.
 */
@NullMarked
package io.bonafide.bench.shopee;

import org.jspecify.annotations.NullMarked;
