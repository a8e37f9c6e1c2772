package io.bonafide.exchange.intake;

import io.bonafide.core.exposure.Wording;
import io.bonafide.core.identity.Said;
import io.bonafide.core.order.ShopKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What rows of {@code ties.csv} say, by tokens of addresses. Two orders' own addresses are said to be one place; or all that
 * either gives, its parcels' included, are said to be apart from the other's. Of orders with masked receivers the orders
 * themselves are meant, too. A row whose orders are not in the run is
 * counted; one that cannot be followed is set aside.
 */
final class SaidTies {
    /** An order gives one or two; what gives more is no order. */
    private static final int MOST_ADDRESSES = 16;

    private final OrderAddresses addresses;
    private final Quarantine quarantine;
    private final SaidPairs pairs = new SaidPairs();
    private final List<TieRow> masked = new ArrayList<>();
    private final Set<TieRow> heard = new HashSet<>();
    private long elsewhere;

    SaidTies(OrderAddresses addresses, Quarantine quarantine) {
        this.addresses = addresses;
        this.quarantine = quarantine;
    }

    void take(TieRow row) {
        List<OrderAddresses.Found> one = found(row, row.says().orderId());
        List<OrderAddresses.Found> other = found(row, row.says().otherOrderId());
        if (one.isEmpty() || other.isEmpty()) {
            elsewhere++;
            return;
        }
        Optional<Wording> problem = problem(row, one, other);
        boolean ofMasks = one.size() == 1
                && other.size() == 1
                && one.get(0).masked()
                && other.get(0).masked();
        if (ofMasks) {
            masked.add(row);
            heard.add(row);
        }
        if (problem.isPresent()) {
            if (!ofMasks) {
                quarantine.add(
                        new Quarantine.Entry(row.source(), "order_id", "tie that cannot be followed", problem.get()));
            }
        } else if (row.says().same()) {
            join(row, one.get(0), other.get(0));
        } else {
            part(row, one.get(0), other.get(0));
        }
    }

    /** The order in each shop that has it. */
    private List<OrderAddresses.Found> found(TieRow row, String orderId) {
        List<OrderAddresses.Found> found = new ArrayList<>();
        for (ShopKey shop : SideFiles.agreeing(row.says().shop(), addresses.shops())) {
            OrderAddresses.Found here = addresses.of(shop, orderId);
            if (here.rows() > 0) {
                found.add(here);
            }
        }
        return found;
    }

    private static Optional<Wording> problem(
            TieRow row, List<OrderAddresses.Found> one, List<OrderAddresses.Found> other) {
        if (one.size() > 1 || other.size() > 1) {
            return Optional.of(new Wording(
                    "多个店铺有这个订单号。请填写 platform 和 shop_id。",
                    "Several shops have an order of this id. Fill in platform and shop_id."));
        }
        Set<Long> here = one.get(0).all();
        Set<Long> there = other.get(0).all();
        if (here.isEmpty() || there.isEmpty()) {
            return Optional.of(
                    new Wording(
                            "其中一个订单没有地址，或地址已打码。请删除该行，或加上含有地址的导出文件。",
                            "One of the orders has no address, or a masked one. Remove the row, or add the export that has it."));
        }
        if (here.size() > MOST_ADDRESSES || there.size() > MOST_ADDRESSES) {
            return Optional.of(new Wording(
                    "其中一个订单有超过 %d 个地址。请检查订单编号列是否对应正确。".formatted(MOST_ADDRESSES),
                    "One of the orders has more than %d addresses. Check that the column of the order's id is mapped rightly."
                            .formatted(MOST_ADDRESSES)));
        }
        boolean nothing = row.says().orderId().equals(row.says().otherOrderId())
                ? here.size() < 2 || row.says().same()
                : !row.says().same() && here.stream().anyMatch(there::contains);
        return nothing
                ? Optional.of(
                        new Wording(
                                "两个订单的地址各部分写法相同，无从区分。请删除该行。",
                                "Both orders write one address, the same in every part, so nothing tells it apart. Remove the row."))
                : Optional.empty();
    }

    private void join(TieRow row, OrderAddresses.Found one, OrderAddresses.Found other) {
        long first = one.main().first();
        one.main().forEach(token -> say(row, first, token));
        other.main().forEach(token -> say(row, first, token));
    }

    private void part(TieRow row, OrderAddresses.Found one, OrderAddresses.Found other) {
        for (long token : one.all()) {
            other.all().forEach(there -> say(row, token, there));
        }
    }

    private void say(TieRow row, long one, long other) {
        heard.add(row);
        pairs.add(row, one, other);
    }

    /** The rows on orders with masked receivers. */
    List<TieRow> ofMasks() {
        return List.copyOf(masked);
    }

    /** How many rows spoke of orders that are not in the run. */
    long elsewhere() {
        return elsewhere;
    }

    /** How many rows are followed. */
    long heard() {
        return heard.size();
    }

    /** @throws TieContradictionException if not all of it can be true */
    Said said() throws TieContradictionException {
        return pairs.said();
    }
}
