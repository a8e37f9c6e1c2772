package io.bonafide.core.assess.table;

import io.bonafide.core.order.Buyer;
import io.bonafide.core.order.Charge;
import io.bonafide.core.order.Destination;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.Identity;
import io.bonafide.core.order.Item;
import io.bonafide.core.order.Money;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what is known when a line is placed. */
final class PlacementWriter {
    private final LineTable table;

    PlacementWriter(LineTable table) {
        this.table = table;
    }

    void write(int line, Event.Placed event) {
        table.placed.set(line, Seconds.of(event.at()));
        table.shipBy.set(line, Seconds.ofNullable(event.purchase().shipBy()));
        writeItem(line, event.purchase().item());
        writeCharge(line, event.purchase().charge());
        writeCurrency(line, event);
        writeBuyer(line, event.purchase().buyer());
        writeDestination(line, event.purchase().destination());
    }

    private void writeItem(int line, Item item) {
        table.item.set(line, table.items.code(item.itemId()));
        table.sku.set(line, table.skus.code(item.skuId()));
        table.listPrice.set(line, minor(item.listPrice()));
        int code = table.item.get(line);
        if (code != Words.NONE && item.category() != null && table.categoryOfItem.get(code) == Words.NONE) {
            table.categoryOfItem.set(code, table.categories.code(item.category()));
        }
    }

    private void writeCharge(int line, Charge charge) {
        if (charge.quantity() != null) {
            table.quantity.set(line, (int) Math.min(Integer.MAX_VALUE, charge.quantity()));
        }
        table.payable.set(line, minor(charge.payable()));
        table.coupon.set(line, table.coupons.code(blankToNull(charge.coupons())));
        if (charge.redPacket() != null || charge.shippingFee() != null) {
            long extra = known(charge.redPacket()) - known(charge.shippingFee());
            table.priceRuleExtra.set(line, extra == 0 ? AmountColumn.NONE : extra);
        }
    }

    private void writeCurrency(int line, Event.Placed event) {
        Charge charge = event.purchase().charge();
        Money first = charge.payable() != null ? charge.payable() : charge.unitPrice();
        Money any = first != null ? first : event.purchase().item().listPrice();
        if (any != null) {
            table.currency.set(line, table.currencies.code(any.currency().code()));
        }
    }

    private void writeBuyer(int line, Buyer buyer) {
        write(line, buyer.id(), table.buyer, Flag.MASKED_BUYER);
        write(line, buyer.device(), table.device, Flag.MASKED_DEVICE);
        write(line, buyer.ip(), table.ip, Flag.MASKED_IP);
        table.registered.set(line, Seconds.ofNullable(buyer.registeredAt()));
        table.shareLink.set(line, table.shareLinks.code(blankToNull(buyer.shareLinkId())));
        table.creator.set(line, table.creators.code(blankToNull(buyer.creatorId())));
    }

    private void writeDestination(int line, Destination to) {
        write(line, to.receiver(), table.receiver, Flag.MASKED_RECEIVER);
        write(line, to.phone(), table.phone, Flag.MASKED_PHONE);
        if (to.phonePlace() != null) {
            table.phonePlace.set(line, table.phonePlaces.code(to.phonePlace()));
        }
        write(line, to.address(), table.address, Flag.MASKED_ADDRESS);
        if (Stream.of(to.province(), to.city(), to.district()).anyMatch(part -> part != null)) {
            String region = part(to.province()) + "|" + part(to.city()) + "|" + part(to.district());
            table.region.set(line, table.regions.code(region));
        }
    }

    /** Writes an identity, which must be sealed. */
    void write(int line, @Nullable Identity identity, LongColumn column, Flag masked) {
        if (identity != null) {
            Identity.Token token = token(identity);
            column.set(line, LineTable.kept(token.hash()));
            if (token.masked()) {
                table.mark(line, masked);
            }
        }
    }

    static Identity.Token token(Identity identity) {
        if (identity instanceof Identity.Token token) {
            return token;
        }
        throw new IllegalArgumentException("""
                The identity (%s) is not sealed.
                Turn it into a token before the engine sees it.""".formatted(identity.getClass().getSimpleName()));
    }

    static long minor(@Nullable Money money) {
        return money == null ? AmountColumn.NONE : money.minor();
    }

    private static long known(@Nullable Money money) {
        return money == null ? 0 : money.minor();
    }

    private static String part(@Nullable String part) {
        return part == null ? "" : part;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
