package io.bonafide.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LifecycleTest {
    private static final Instant T0 = Instant.parse("2026-03-01T02:00:00Z");
    private static final LineKey KEY = new LineKey(new ShopKey(Platform.TMALL, "晨光小店"), "100", "100-1");
    private static final SourceRef ROW = new SourceRef(0, 2);

    @Test
    void columnsBecomeEventsInTimeOrder() {
        OrderLine line = line(at(0), at(60), at(3600), List.of(), List.of(), at(90_000), at(100_000), null, Notes.NONE);
        assertThat(Lifecycle.events(line))
                .extracting(Event::kind)
                .containsExactly(
                        Event.Kind.PLACED,
                        Event.Kind.PAID,
                        Event.Kind.SHIPPED,
                        Event.Kind.DELIVERED,
                        Event.Kind.CONFIRMED);
    }

    @Test
    void eventsOfOneInstantStandInTheOrderOfALife() {
        OrderLine line = line(at(0), at(0), at(0), List.of(), List.of(), at(0), at(0), at(0), Notes.NONE);
        assertThat(Lifecycle.events(line))
                .extracting(Event::kind)
                .containsExactly(
                        Event.Kind.PLACED,
                        Event.Kind.PAID,
                        Event.Kind.SHIPPED,
                        Event.Kind.DELIVERED,
                        Event.Kind.CONFIRMED,
                        Event.Kind.CLOSED);
    }

    @Test
    void aLineWithoutCreationTimeIsPlacedAtItsEarliestKnownTime() {
        OrderLine line = line(null, at(60), at(10), List.of(), List.of(), null, null, null, Notes.NONE);
        assertThat(Lifecycle.events(line).get(0).at()).isEqualTo(at(10));
    }

    @Test
    void aLineWithoutAnyTimeHasNoEvents() {
        OrderLine line = line(null, null, null, List.of(), List.of(), null, null, null, Notes.NONE);
        assertThat(Lifecycle.events(line)).isEmpty();
    }

    @Test
    void undatedColumnsStandAtTheLastKnownTimeAndInOneEvent() {
        Refund undated = new Refund(Money.cny(500), null, null, null, null);
        Notes memo = new Notes(OrderStatus.COMPLETED, null, "改地址", null, null, null);
        OrderLine line = line(at(0), at(60), null, List.of(), List.of(undated), null, null, null, memo);
        Event last = Lifecycle.events(line).get(2);
        assertThat(last).isInstanceOfSatisfying(Event.Noted.class, noted -> {
            assertThat(noted.at()).isEqualTo(at(60));
            assertThat(noted.notes()).isEqualTo(memo);
            assertThat(noted.undatedRefund()).isEqualTo(undated);
        });
    }

    @Test
    void aRefundThatWasRequestedAndPaidIsTwoEvents() {
        Refund refund = new Refund(Money.cny(500), at(100), at(200), null, null);
        OrderLine line = line(at(0), at(60), null, List.of(), List.of(refund), null, null, null, Notes.NONE);
        assertThat(Lifecycle.events(line))
                .extracting(Event::kind)
                .containsExactly(Event.Kind.PLACED, Event.Kind.PAID, Event.Kind.REFUND_REQUESTED, Event.Kind.REFUNDED);
    }

    @Test
    void eachParcelIsShippedWhenItsWaybillWasUploaded() {
        Parcel first = new Parcel(new Identity.Token(1, false), "晨光快运", null, at(500), null, null, null);
        Parcel second = new Parcel(new Identity.Token(2, false), "晨光快运", null, null, null, null, null);
        OrderLine line = line(at(0), at(60), at(700), List.of(first, second), List.of(), null, null, null, Notes.NONE);
        assertThat(Lifecycle.events(line))
                .filteredOn(event -> event instanceof Event.Shipped)
                .extracting(Event::at)
                .containsExactly(at(500), at(700));
    }

    private static Instant at(long seconds) {
        return T0.plusSeconds(seconds);
    }

    private static OrderLine line(
            @Nullable Instant createdAt,
            @Nullable Instant paidAt,
            @Nullable Instant shippedAt,
            List<Parcel> parcels,
            List<Refund> refunds,
            @Nullable Instant deliveredAt,
            @Nullable Instant confirmedAt,
            @Nullable Instant closedAt,
            Notes notes) {
        Purchase purchase = new Purchase(Item.UNKNOWN, Charge.UNKNOWN, Buyer.UNKNOWN, Destination.UNKNOWN, null, null);
        return new OrderLine(
                KEY,
                ROW,
                purchase,
                createdAt,
                paidAt,
                Money.cny(1000),
                null,
                shippedAt,
                parcels,
                List.of(),
                deliveredAt,
                confirmedAt,
                closedAt,
                refunds,
                List.of(),
                notes);
    }
}
