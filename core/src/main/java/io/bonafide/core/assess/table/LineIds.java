package io.bonafide.core.assess.table;

import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.state.Kept;
import io.bonafide.core.state.StateReader;
import io.bonafide.core.state.StateWriter;

/**
 * The ids of orders and lines, and their ordinals. An entry of a line is its order's ordinal and its own id, or nothing
 * more where the two ids are equal, as they are where a platform has no sub-orders.
 */
final class LineIds implements Kept, Compact {
    static final int NONE = ByteDictionary.NONE;

    private static final int ORDER_BYTES = Integer.BYTES;

    private final ShopKey shop;
    private final ByteDictionary orders = new ByteDictionary();
    private final ByteDictionary lines = new ByteDictionary();
    private final PackedText packed = new PackedText();

    LineIds(ShopKey shop) {
        this.shop = shop;
    }

    ShopKey shop() {
        return shop;
    }

    int orders() {
        return orders.size();
    }

    int lines() {
        return lines.size();
    }

    int findOrder(String orderId) {
        packed.pack(orderId, 0);
        return orders.find(packed);
    }

    int addOrder(String orderId) {
        packed.pack(orderId, 0);
        return orders.add(packed);
    }

    int findLine(int order, LineKey key) {
        packLine(order, key);
        return lines.find(packed);
    }

    /** Adds an order's first line. One that is named as its order is found by the order, so that it is not indexed. */
    int addFirstLine(int order, LineKey key) {
        packLine(order, key);
        return packed.length == ORDER_BYTES ? lines.append(packed) : lines.add(packed);
    }

    int addLine(int order, LineKey key) {
        packLine(order, key);
        return lines.add(packed);
    }

    /** Whether the line has the id of its order. */
    boolean namedAsOrder(int line) {
        return lines.length(line) == ORDER_BYTES;
    }

    LineKey key(int line, int order) {
        String orderId = orders.text(order, 0);
        String lineId = namedAsOrder(line) ? orderId : lines.text(line, ORDER_BYTES);
        return new LineKey(shop, orderId, lineId);
    }

    @Override
    public void compact() {
        orders.compact();
        lines.compact();
    }

    @Override
    public void save(StateWriter out) {
        out.keep("orders", orders);
        out.keep("lines", lines);
    }

    @Override
    public void load(StateReader in) {
        in.restore("orders", orders);
        in.restore("lines", lines);
    }

    private void packLine(int order, LineKey key) {
        packed.bytes[0] = (byte) (order >>> 24);
        packed.bytes[1] = (byte) (order >>> 16);
        packed.bytes[2] = (byte) (order >>> 8);
        packed.bytes[3] = (byte) order;
        packed.length = ORDER_BYTES;
        if (!key.lineId().equals(key.orderId())) {
            packed.pack(key.lineId(), ORDER_BYTES);
        }
    }
}
