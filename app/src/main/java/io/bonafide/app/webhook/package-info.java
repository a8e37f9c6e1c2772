/**
 * What shop systems push: orders and refunds as Shopify and WooCommerce send them, each signed with a secret of the shop.
 *
 * <p>Start at {@link io.bonafide.app.webhook.WebhookController}. {@link io.bonafide.app.webhook.ShopifyPayload} and
 * {@link io.bonafide.app.webhook.WooCommercePayload} say which events a payload tells, {@link io.bonafide.app.webhook.WebhookSecrets}
 * keeps what messages are signed with, {@link io.bonafide.app.webhook.Deliveries} what was delivered.
 *
 * <p>Promises: nothing is read of a body whose signature is wrong; the same fact counts once, however often and in whatever message it
 * is told; a secret is never shown again.
 */
@NullMarked
package io.bonafide.app.webhook;

import org.jspecify.annotations.NullMarked;
