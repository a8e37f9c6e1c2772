package io.bonafide.exchange.canonical;

import io.bonafide.core.order.Buyer;
import io.bonafide.core.order.Charge;
import io.bonafide.core.order.Destination;
import io.bonafide.core.order.Identity;
import io.bonafide.core.order.Item;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.Notes;
import io.bonafide.core.order.OrderLine;
import io.bonafide.core.order.Parcel;
import io.bonafide.core.order.Refund;
import io.bonafide.core.simulate.SimulatedLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line as a row of {@code orders.csv}, in the columns' order. Of several refunds the first stands in it. */
final class OrderRow {
    private static final Parcel NO_PARCEL = new Parcel(null, null, null, null, null, null, null);
    private static final Refund NO_REFUND = new Refund(null, null, null, null, null);

    private OrderRow() {}

    static void write(SimulatedLine simulated, CanonicalRows rows) throws IOException {
        OrderLine line = simulated.line();
        rows.row().text(line.key().orderId()).text(line.key().lineId());
        bought(line, rows);
        buyer(line, rows);
        life(line, rows);
        parcel(line, rows);
        refund(line, rows);
        Notes notes = line.notes();
        rows.text(simulated.buyerMessage()).text(notes.sellerMemo()).text(notes.sellerFlag());
        rows.text(notes.platformRiskMark()).end();
    }

    private static void bought(OrderLine line, CanonicalRows rows) throws IOException {
        Item item = line.purchase().item();
        Charge charge = line.purchase().charge();
        @Nullable Money paid = line.paid() != null ? line.paid() : charge.payable();
        rows.text(item.itemId()).text(item.skuId()).text(item.title()).text(item.category());
        rows.number(charge.quantity()).money(item.listPrice()).money(charge.unitPrice());
        rows.money(paid).money(charge.discount()).money(charge.shippingFee());
        rows.text(paid == null ? null : paid.currency().code());
        rows.money(charge.shopDiscount()).money(charge.itemDiscount()).money(charge.coinsDiscount());
        rows.money(charge.platformSubsidy()).money(charge.redPacket());
        rows.time(line.purchase().shipBy()).text(charge.coupons());
    }

    private static void buyer(OrderLine line, CanonicalRows rows) throws IOException {
        Buyer buyer = line.purchase().buyer();
        Destination to = line.purchase().destination();
        rows.identity(buyer.id()).time(buyer.registeredAt());
        rows.identity(to.receiver()).identity(to.phone());
        rows.text(to.province()).text(to.city()).text(to.district()).identity(to.address());
        rows.text(null);
        rows.identity(buyer.device()).identity(buyer.ip()).identity(line.paymentAccount());
        rows.text(buyer.trafficSource()).text(buyer.creatorId()).text(buyer.shareLinkId());
    }

    private static void life(OrderLine line, CanonicalRows rows) throws IOException {
        rows.time(line.createdAt()).time(line.paidAt()).time(line.shippedAt()).time(line.deliveredAt());
        rows.time(line.confirmedAt()).time(line.closedAt());
        Notes notes = line.notes();
        rows.text(notes.status() == null ? null : notes.status().code()).text(notes.closeReason());
    }

    private static void parcel(OrderLine line, CanonicalRows rows) throws IOException {
        Parcel first = line.parcels().isEmpty() ? NO_PARCEL : line.parcels().get(0);
        List<String> waybills = new ArrayList<>(1);
        for (Parcel parcel : line.parcels()) {
            if (parcel.waybill() instanceof Identity.Raw raw) {
                waybills.add(raw.value());
            }
        }
        rows.text(first.carrier()).several(waybills).number(first.weightG());
    }

    private static void refund(OrderLine line, CanonicalRows rows) throws IOException {
        Refund first = line.refunds().isEmpty() ? NO_REFUND : line.refunds().get(0);
        rows.money(first.amount()).time(first.requestedAt()).time(first.refundedAt());
        rows.text(first.reason()).bool(first.returned());
    }
}
