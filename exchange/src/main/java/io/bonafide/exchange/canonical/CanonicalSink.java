package io.bonafide.exchange.canonical;

import io.bonafide.core.order.Label;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.OrderLine;
import io.bonafide.core.order.Parcel;
import io.bonafide.core.order.Refund;
import io.bonafide.core.order.Review;
import io.bonafide.core.order.ShopContext.Campaign;
import io.bonafide.core.order.ShopContext.Change;
import io.bonafide.core.order.ShopContext.Chat;
import io.bonafide.core.order.ShopContext.ItemInfo;
import io.bonafide.core.order.ShopContext.Traffic;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.simulate.PastFinding;
import io.bonafide.core.simulate.SimulatedLine;
import io.bonafide.core.simulate.SimulationSink;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Writes a shop into a directory as it is invented. What cannot be written stops it: {@link UncheckedIOException}. */
final class CanonicalSink implements SimulationSink, Closeable {
    private final Map<CanonicalFile, CanonicalRows> files = new EnumMap<>(CanonicalFile.class);
    private long lines;

    CanonicalSink(Path directory, ShopKey shop, ZoneId zone) throws IOException {
        for (CanonicalFile file : CanonicalFile.values()) {
            files.put(file, CanonicalRows.open(directory, file, shop, zone));
        }
    }

    long lines() {
        return lines;
    }

    @Override
    public void line(SimulatedLine line) {
        lines++;
        writing(() -> {
            OrderRow.write(line, of(CanonicalFile.ORDERS));
            parcels(line.line());
            traces(line);
            refunds(line.line());
            reviews(line);
            label(line.label());
        });
    }

    @Override
    public void item(ItemInfo item) {
        writing(() -> of(CanonicalFile.ITEMS)
                .row()
                .text(item.itemId())
                .text(item.skuId())
                .time(item.from())
                .money(item.listPrice())
                .money(item.cost())
                .text(item.category())
                .bool(item.virtual())
                .end());
    }

    @Override
    public void campaign(Campaign campaign) {
        writing(() -> of(CanonicalFile.CAMPAIGNS)
                .row()
                .text(campaign.campaignId())
                .text(campaign.name())
                .time(campaign.startsAt())
                .time(campaign.endsAt())
                .several(campaign.itemIds())
                .word(lower(campaign.kind()))
                .end());
    }

    @Override
    public void change(Change change) {
        writing(() -> of(CanonicalFile.CHANGES)
                .row()
                .time(change.at())
                .text(change.staffId())
                .text(change.object())
                .text(change.objectId())
                .text(change.field())
                .text(change.oldValue())
                .text(change.newValue())
                .end());
    }

    @Override
    public void traffic(Traffic day) {
        writing(() -> of(CanonicalFile.TRAFFIC)
                .row()
                .day(day.date())
                .text(day.itemId())
                .number(day.visitors())
                .number(day.views())
                .decimal(day.averageStayS())
                .number(day.cartAdds())
                .number(day.favourites())
                .number(day.payingBuyers())
                .number(day.searchVisitors())
                .number(day.paidVisitors())
                .end());
    }

    @Override
    public void chat(Chat chat) {
        writing(() -> of(CanonicalFile.CHATS)
                .row()
                .text(chat.conversationId())
                .text(chat.orderId())
                .identity(chat.buyer())
                .text(chat.agentId())
                .word(chat.fromAgent() ? "agent" : "buyer")
                .time(chat.at())
                .text(chat.text())
                .end());
    }

    @Override
    public void finding(PastFinding finding) {
        writing(() -> of(CanonicalFile.FINDINGS)
                .row()
                .text(finding.findingId())
                .text(finding.rule())
                .time(finding.foundAt())
                .number(finding.lines())
                .none()
                .none()
                .none()
                .none()
                .none()
                .word("upheld")
                .none()
                .none()
                .none()
                .end());
    }

    @Override
    public void close() throws IOException {
        List<IOException> problems = new ArrayList<>();
        for (CanonicalRows rows : files.values()) {
            try {
                rows.close();
            } catch (IOException e) {
                problems.add(e);
            }
        }
        if (!problems.isEmpty()) {
            throw problems.get(0);
        }
    }

    private void parcels(OrderLine line) throws IOException {
        for (Parcel parcel : line.parcels()) {
            if (parcel.waybill() != null && parcel.uploadedAt() != null) {
                key(CanonicalFile.PARCELS, parcel, line.key());
            }
        }
    }

    private void key(CanonicalFile file, Parcel parcel, LineKey line) throws IOException {
        of(file).row()
                .identity(parcel.waybill())
                .text(line.orderId())
                .text(line.lineId())
                .text(parcel.carrier());
        of(file).time(parcel.uploadedAt()).identity(parcel.receiver()).identity(parcel.phone());
        of(file).identity(parcel.address()).number(parcel.weightG()).end();
    }

    private void traces(SimulatedLine line) throws IOException {
        for (SimulatedLine.Trace trace : line.traces()) {
            of(CanonicalFile.TRACKING)
                    .row()
                    .text(trace.waybill())
                    .time(trace.scan().at())
                    .word(lower(trace.scan().node()))
                    .text(trace.scan().city())
                    .text(trace.message())
                    .end();
        }
    }

    private void refunds(OrderLine line) throws IOException {
        for (Refund refund : line.refunds()) {
            of(CanonicalFile.REFUNDS)
                    .row()
                    .text(line.key().orderId())
                    .text(line.key().lineId())
                    .time(refund.requestedAt())
                    .time(refund.refundedAt())
                    .money(refund.amount())
                    .text(refund.reason())
                    .bool(refund.returned())
                    .end();
        }
    }

    private void reviews(SimulatedLine simulated) throws IOException {
        OrderLine line = simulated.line();
        for (int i = 0; i < line.reviews().size(); i++) {
            Review review = line.reviews().get(i);
            of(CanonicalFile.REVIEWS)
                    .row()
                    .text(line.key().orderId())
                    .text(line.key().lineId())
                    .text(line.purchase().item().itemId())
                    .identity(line.purchase().buyer().id())
                    .number(review.stars())
                    .text(simulated.reviewTexts().get(i))
                    .time(review.at())
                    .end();
        }
    }

    private void label(Label label) throws IOException {
        of(CanonicalFile.LABELS)
                .row()
                .text(label.line().orderId())
                .text(label.line().lineId())
                .word(lower(label.verdict()))
                .text(label.cause())
                .text(label.scenario())
                .text(label.labelledBy())
                .time(label.at())
                .end();
    }

    private CanonicalRows of(CanonicalFile file) {
        return Objects.requireNonNull(files.get(file));
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static void writing(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }
}
