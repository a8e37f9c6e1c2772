package io.bonafide.app.archive;

import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.ShopKey;
import java.time.ZoneId;

/**
 * A shop that the server knows.
 *
 * @param id in the database
 * @param name what it is called in addresses, such as {@code tmall-demo}
 * @param zone of times that have no offset
 * @param currency of amounts that name none
 */
public record Shop(int id, String name, ShopKey key, ZoneId zone, CurrencyCode currency) {}
