package io.bonafide.core.simulate;

import io.bonafide.core.order.Label;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What befalls a simulated shop beside its ordinary business, and how its lines are labelled. */
public enum Scenario {
    /** Nothing. */
    CLEAN(Label.Verdict.GENUINE, null),
    /** A competitor's one account orders a cheap listing again and again, and takes the money back. */
    REVERSE_BRUSHING_ONE(Label.Verdict.FAKE, Causes.COMPETITOR),
    /** The same through a crowd of accounts. */
    REVERSE_BRUSHING_MANY(Label.Verdict.FAKE, Causes.COMPETITOR),
    /** Orders that lock the stock and are never paid; they lapse, or a script cancels them. */
    MASS_UNPAID(Label.Verdict.FAKE, Causes.COMPETITOR),
    /** Bought through one link, refunded together, at times while the parcels are on their way. */
    MASS_REFUND(Label.Verdict.FAKE, Causes.COMPETITOR),
    /** Coupons that should not have stacked, until somebody mends it and perhaps takes the sales back. Real buyers. */
    COUPON_FARMING(Label.Verdict.ABUSE, Causes.PROMOTION_ABUSE),
    /** Staff and their friends buy, some at an altered price; the parcels are empty. */
    STAFF_BRUSHING(Label.Verdict.FAKE, Causes.OWN_BRUSHING),
    /** An agency's accounts buy; gift parcels go elsewhere, under waybills that are not what they seem. */
    AGENCY_BRUSHING(Label.Verdict.FAKE, Causes.OWN_BRUSHING),
    /** Real purchases, praised for money, by customers or by a recruited group. */
    CASHBACK_REVIEW(Label.Verdict.FAKE, Causes.RULE_MISREAD),
    /** Sales gathered at cents, then the price edited to more than ten times. */
    PRICE_FLIP(Label.Verdict.FAKE, Causes.OWN_BRUSHING),
    /** Sales over the counter typed into the platform. */
    RULES_MISREAD_OFFLINE_IMPORT(Label.Verdict.FAKE, Causes.RULE_MISREAD),
    /** Welfare orders of the staff. */
    RULES_MISREAD_EMPLOYEE(Label.Verdict.FAKE, Causes.RULE_MISREAD),
    /** A link of one yuan or less, to pay freight differences by number of pieces. */
    RULES_MISREAD_SUB_YUAN(Label.Verdict.FAKE, Causes.RULE_MISREAD),
    /** Orders imported twice. The first row of each is genuine, the second no purchase and nobody's fake: unclear. */
    DATA_DOUBLE_IMPORT(Label.Verdict.UNCLEAR, Causes.DATA_ERROR),
    /** Orders whose platform times are eight hours late, as when a zone is added twice. They stay genuine. */
    DATA_SHIFTED_CLOCK(Label.Verdict.GENUINE, Causes.DATA_ERROR),
    /** The shop's own test orders: nobody bought anything. */
    DATA_TEST_ORDERS(Label.Verdict.FAKE, Causes.DATA_ERROR),
    /** Several of the above at once, in equal parts; each line is labelled with its own. */
    MIXED(Label.Verdict.FAKE, null);

    private final Label.Verdict verdict;
    private final @Nullable String cause;

    Scenario(Label.Verdict verdict, @Nullable String cause) {
        this.verdict = verdict;
        this.cause = cause;
    }

    /** The word of {@code --scenario} and of {@code labels.csv}, such as {@code mass_unpaid}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How its lines are labelled; a mixed shop's lines by the scenario that each belongs to. */
    public Label.Verdict verdict() {
        return verdict;
    }

    /** The cause in {@code labels.csv}, one of {@link Causes}; null where there is none of its own. */
    public @Nullable String cause() {
        return cause;
    }

    /** The scenario of a word; {@code -} may stand for {@code _}. */
    public static Optional<Scenario> ofCode(String code) {
        String wanted = code.strip().toLowerCase(Locale.ROOT).replace('-', '_');
        for (Scenario scenario : values()) {
            if (scenario.code().equals(wanted)) {
                return Optional.of(scenario);
            }
        }
        return Optional.empty();
    }
}
