package io.bonafide.core.simulate;

import java.util.Locale;

/**
 * Ordinary purchases that look like something else. The word stands in the scenario column of {@code labels.csv}, so that
 * false alarms can be counted for each.
 */
public enum Innocent {
    /** Two of a family at one address. */
    FAMILY,
    /** Parcels to a pickup station that serves a district. */
    LOCKER,
    /** Colleagues at one address, often on one day. */
    OFFICE,
    /** Students at one address. */
    DORMITORY,
    /** The same basket placed twice within a minute; one is cancelled. */
    DOUBLE_CLICK,
    /** Something forgotten: a second order within hours, packed into the first one's parcel. */
    SECOND_ORDER,
    /** The seller alters the price as agreed: a few yuan off, or next to nothing for what arrives broken. */
    REPRICED,
    /** Several sizes bought, all but one sent back. */
    TRY_ON,
    /** A company: many pieces or many orders, with an invoice. */
    CORPORATE,
    /** A neighbourhood that buys one thing through one link. */
    GROUP_BUY,
    /** A live stream's peak. */
    LIVE,
    /** A creator's recommendation. */
    CREATOR,
    /** A platform event's day, with coupons that thousands use. */
    PLATFORM_EVENT,
    /** The shop's own promotion, with its coupon. */
    PROMOTION,
    /** A newcomer's coupon from the platform: nearly nothing is paid. */
    NEWCOMER;

    /** Such as {@code innocent_group_buy}. */
    public String code() {
        return "innocent_" + name().toLowerCase(Locale.ROOT);
    }
}
