package io.bonafide.core.simulate;

import io.bonafide.core.simulate.Sku.Price;

/**
 * One line of an order: what, how many, for how much. Amounts are of the line, in fen.
 *
 * @param listFen of one piece, before any discount
 * @param unitFen of one piece, as charged
 * @param shopFen taken off by the shop's coupon
 * @param subsidyFen taken off by the platform
 * @param coinsFen paid in coins
 * @param redPacketFen paid by the platform's red packet, which counts as the buyer's money
 * @param coupons separated by {@code ;}; empty for none
 */
record Piece(
        Sku sku,
        int quantity,
        long listFen,
        long unitFen,
        long shopFen,
        long subsidyFen,
        long coinsFen,
        long redPacketFen,
        long shippingFen,
        String coupons) {

    static Piece of(Sku sku, int quantity, long at) {
        Price price = sku.priceAt(at);
        return new Piece(sku, quantity, price.listFen(), price.unitFen(), 0, 0, 0, 0, 0, "");
    }

    /** With a coupon that takes {@code shop} and {@code subsidy} fen off, but leaves at least one fen. */
    Piece minus(String coupon, long shop, long subsidy) {
        long room = unitFen * quantity - shopFen - subsidyFen - coinsFen - redPacketFen - 1;
        long byShop = Math.max(0, Math.min(shop, room));
        long byPlatform = Math.max(0, Math.min(subsidy, room - byShop));
        String both = coupons.isEmpty() ? coupon : coupons + ";" + coupon;
        return new Piece(
                sku,
                quantity,
                listFen,
                unitFen,
                shopFen + byShop,
                subsidyFen + byPlatform,
                coinsFen,
                redPacketFen,
                shippingFen,
                both);
    }

    Piece minusCoins(long coins) {
        return new Piece(
                sku, quantity, listFen, unitFen, shopFen, subsidyFen, coins, redPacketFen, shippingFen, coupons);
    }

    Piece minusRedPacket(long redPacket) {
        return new Piece(
                sku, quantity, listFen, unitFen, shopFen, subsidyFen, coinsFen, redPacket, shippingFen, coupons);
    }

    Piece plusShipping(long shipping) {
        return new Piece(
                sku, quantity, listFen, unitFen, shopFen, subsidyFen, coinsFen, redPacketFen, shipping, coupons);
    }

    /** At another price for one piece. */
    Piece at(long unit) {
        return new Piece(
                sku,
                quantity,
                Math.max(listFen, unit),
                unit,
                shopFen,
                subsidyFen,
                coinsFen,
                redPacketFen,
                shippingFen,
                coupons);
    }

    long itemDiscountFen() {
        return (listFen - unitFen) * quantity;
    }

    long discountFen() {
        return itemDiscountFen() + shopFen + subsidyFen + coinsFen;
    }

    /** What the buyer pays, postage included. */
    long paidFen() {
        return unitFen * quantity - shopFen - subsidyFen - coinsFen - redPacketFen + shippingFen;
    }
}
