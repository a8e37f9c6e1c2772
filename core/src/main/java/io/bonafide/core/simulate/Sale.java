package io.bonafide.core.simulate;

import io.bonafide.core.order.Label.Verdict;
import io.bonafide.core.order.Refund;
import io.bonafide.core.order.Scan;
import io.bonafide.core.simulate.Person.Receiver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One order while it is being invented. A {@link Story} says who buys what and, where it must, how the order is to go on
 * (the wishes); {@link Habits} then live its life, by wish where there is one and by habit where there is none.
 *
 * <p>Times are seconds since 1970, {@link #NEVER} for what does not happen.
 */
final class Sale {
    static final long NEVER = Long.MAX_VALUE;

    private static final Person NOBODY = new People(0, 0).customer(0);

    /** Tells orders of one second apart: the number in its flow, and the flow. */
    final long number;

    /** When it was placed. */
    final long bornAt;

    /** When the export says that it was placed: a data error may make it another time. */
    long at;

    final Dice dice;
    final List<Piece> pieces = new ArrayList<>(2);

    /** Who buys; every story sets it first. */
    Person person = NOBODY;

    Verdict verdict = Verdict.GENUINE;

    @Nullable
    String cause;

    @Nullable
    String scenario;

    @Nullable
    String source;

    @Nullable
    String creator;

    @Nullable
    String shareLink;

    @Nullable
    String buyerMessage;

    @Nullable
    String memo;

    @Nullable
    String flag;

    @Nullable
    String riskMark;

    boolean addressChanged;
    /** What one piece cost before the seller altered the order's price, or 0. */
    long alteredFrom;

    final List<Say> says = new ArrayList<>(0);

    @Nullable
    Boolean wishPay;

    @Nullable
    Long wishPayDelay;

    @Nullable
    Long wishCloseDelay;

    @Nullable
    Long wishShipDelay;

    @Nullable
    Packing wishPacking;

    @Nullable
    Long wishConfirmAfterDelivery;

    @Nullable
    RefundWish wishRefund;

    @Nullable
    ReviewWish wishReview;
    /** Neither memo, message nor chat by habit. */
    boolean quiet;

    long paidAt = NEVER;
    long shipBy = NEVER;
    long shippedAt = NEVER;
    long deliveredAt = NEVER;
    long confirmedAt = NEVER;
    long closedAt = NEVER;

    @Nullable
    String closeReason;

    @Nullable
    Box box;

    /** A second waybill of the same order. */
    @Nullable
    Box secondBox;

    final List<@Nullable Refund> refunds = new ArrayList<>(2);
    final List<Written> reviews = new ArrayList<>(0);

    Sale(long number, long at, Dice dice) {
        this.number = number;
        bornAt = at;
        this.at = at;
        this.dice = dice;
    }

    /** Moves every time of the order export by so many seconds; the couriers' and reviewers' clocks are other clocks. */
    void shift(long seconds) {
        at += seconds;
        paidAt = later(paidAt, seconds);
        shipBy = later(shipBy, seconds);
        shippedAt = later(shippedAt, seconds);
        confirmedAt = later(confirmedAt, seconds);
        closedAt = later(closedAt, seconds);
        refunds.replaceAll(refund -> refund == null ? null : later(refund, seconds));
    }

    private static long later(long at, long seconds) {
        return at == NEVER ? NEVER : at + seconds;
    }

    private static Refund later(Refund refund, long seconds) {
        @Nullable Instant asked = refund.requestedAt();
        @Nullable Instant done = refund.refundedAt();
        return new Refund(
                refund.amount(),
                asked == null ? null : asked.plusSeconds(seconds),
                done == null ? null : done.plusSeconds(seconds),
                refund.reason(),
                refund.returned());
    }

    /** The platform marks the order, in the export's own word. */
    void mark() {
        riskMark = dice.pick("风险订单", "疑似异常订单");
    }

    /** The seller alters the first line's price after the order. */
    void alterPrice(long unitFen) {
        Piece piece = pieces.get(0);
        alteredFrom = piece.unitFen();
        pieces.set(0, Piece.of(piece.sku(), piece.quantity(), at).at(unitFen));
    }

    boolean paid() {
        return paidAt != NEVER;
    }

    boolean shipped() {
        return shippedAt != NEVER;
    }

    boolean delivered() {
        return deliveredAt != NEVER;
    }

    boolean confirmed() {
        return confirmedAt != NEVER;
    }

    boolean virtual() {
        return pieces.stream().allMatch(piece -> piece.sku().virtual());
    }

    void label(Scenario as) {
        verdict = as.verdict();
        cause = as.cause();
        scenario = as.code();
    }

    /** Calls the order an innocent look-alike, unless it is called something already. */
    void label(Innocent kind) {
        if (scenario == null) {
            scenario = kind.code();
        }
    }

    /** A message of a conversation about this order. */
    record Say(boolean agent, long at, String text) {}

    /** A review of the order's first line. */
    record Written(int stars, String text, long at) {}

    /**
     * How to pack.
     *
     * @param grams on the scale; 0 for the goods' own weight
     * @param to the name and address on the waybill
     * @param waybill an earlier number used again, or null
     * @param sent whether anything is handed to a courier
     * @param trick what is not right with the waybill
     */
    record Packing(
            long grams, @Nullable Receiver to, @Nullable String waybill, boolean sent, Trick trick) {
        static final Packing ORDINARY = grams(0);
        static final Packing NOTHING = new Packing(0, null, null, false, Trick.NONE);

        static Packing grams(long grams) {
            return new Packing(grams, null, null, true, Trick.NONE);
        }

        Packing with(Trick other) {
            return new Packing(grams, to, waybill, sent, other);
        }
    }

    /** What may be wrong with a waybill, by fraud or by accident. */
    enum Trick {
        NONE,
        /** It was under way before the order was paid: bought, or sent ahead of a presale's last payment. */
        UNDER_WAY,
        /** Its trace tells some nodes again. */
        RETOLD,
        /** Called back once the platform has seen a scan. */
        STOPPED,
        /** Uploaded to look punctual, and replaced by another when the parcel is sent, late. */
        REPLACED
    }

    /**
     * How to refund.
     *
     * @param asked whether money is asked back at all
     * @param notBefore the earliest time of the request, or 0
     * @param afterPaid seconds after payment, if {@code notBefore} allows
     * @param fen the amount, or 0 for all of it
     */
    record RefundWish(boolean asked, long notBefore, long afterPaid, long fen, String reason, boolean returned) {
        static final RefundWish NONE = new RefundWish(false, 0, 0, 0, "", false);
    }

    /**
     * How to review.
     *
     * @param stars 0 for no review
     */
    record ReviewWish(int stars, String text, long afterConfirmed) {
        static final ReviewWish NONE = new ReviewWish(0, "", 0);
    }

    /** A parcel on its way. */
    record Box(
            String waybill, String carrier, long grams, long uploadedAt, Receiver to, List<Seen> seen, boolean shared) {
        Box {
            seen = List.copyOf(seen);
        }

        Box with(List<Seen> other) {
            return new Box(waybill, carrier, grams, uploadedAt, to, other, shared);
        }
    }

    /** One node of a trace. */
    record Seen(long at, Scan.Node node, String city, String message) {}
}
