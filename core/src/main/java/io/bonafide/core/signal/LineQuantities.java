package io.bonafide.core.signal;

import io.bonafide.core.order.SourceRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The quantities of one line, from one of the two views. Valid during the call that it is passed to. */
public interface LineQuantities {

    /**
     * The value, or NaN if there is none. The time to something that has not happened on the line, although the shop's
     * records would show it, is positive infinity: not refunded is an answer, no refund column is none.
     */
    double get(Quantity quantity);

    /** Why {@code quantity} has no value. Call it only where {@link #get} gave NaN. */
    Opinion.Reason whyMissing(Quantity quantity);

    /** Whether the key that {@code quantity} counts by was masked, so that equality is weak evidence. */
    boolean masked(Quantity quantity);

    /** Whether the opinion's facts will be read. If not, a suspicion may come without any. */
    default boolean wantsFacts() {
        return true;
    }

    /** Rows that the value was read from, at most {@link Fact#MOST_SOURCES}, in order. */
    List<SourceRef> sources(Quantity quantity);

    /** How many such rows there are in all. */
    int sourcesInAll(Quantity quantity);

    /** A word of the line that a fact may show; null if not known. */
    @Nullable
    String word(Word word);

    /** Words that are not personal data. */
    enum Word {
        ITEM,
        SKU,
        COUPON,
        SHARE_LINK,
        MEMO_CODE,
        /** The term of the seller's memo that speaks of bought orders or praise. */
        MEMO_TERM,
        CARRIER,
        /** The detector whose finding stands out within a span. */
        SIGN,
        /** The detector whose finding stands out among the lines of the item around the line. */
        COMPANY_SIGN,
        /** Province, city and district, as far as known. */
        REGION,
        PLATFORM_RISK_MARK,
        /** ISO 4217 code of the line's amounts. */
        CURRENCY
    }
}
