package io.bonafide.bench.review;

import io.bonafide.core.signal.tail.Side;

/** What is read of a review; which end is suspicious was said before any label was read. */
enum Trait {
    REVIEWS("reviews", Side.LOW, "reviews of the user: an account made for the purpose has few"),
    SPAN("span", Side.LOW, "days from the user's first review to the last: such an account is soon left"),
    ACTIVE_DAYS("active_days", Side.LOW, "days on which the user reviewed"),
    AGE("age", Side.LOW, "days since the user's first review"),
    SAME_DAY("same_day", Side.HIGH, "reviews of the user that day: a job done in one go"),
    SAME_WEEK("same_week", Side.HIGH, "reviews of the user within a week to either side"),
    DEVIATION("deviation", Side.HIGH, "distance of the stars from the mean of the others at the product"),
    EXTREME("extreme", Side.HIGH, "whether it gives 1 or 5 stars"),
    DEVIATIONS("deviations", Side.HIGH, "the mean distance over all reviews of the user"),
    EXTREMES("extremes", Side.HIGH, "share of 1 and 5 stars in all reviews of the user"),
    CROWD(
            "crowd",
            Side.HIGH,
            "share of the product's other reviews of the same tendency whose users wrote nothing else"),
    SURGE("surge", Side.HIGH, "reviews of the product within 6 days, above its own rate, in standard deviations"),
    EARLY("early", Side.LOW, "days since the product's first review: the first reviews are worth most");

    private final String code;
    private final Side side;
    private final String reason;

    Trait(String code, Side side, String reason) {
        this.code = code;
        this.side = side;
        this.reason = reason;
    }

    String code() {
        return code;
    }

    Side side() {
        return side;
    }

    /** What it counts, and why that end is suspicious where it needs saying. */
    String reason() {
        return reason;
    }
}
