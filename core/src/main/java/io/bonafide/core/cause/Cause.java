package io.bonafide.core.cause;

import java.util.Locale;
import java.util.Optional;

/** Why an incident happened. It is not whose fault it was, and a person decides. */
public enum Cause {
    /** 恶意攻击: somebody orders, leaves unpaid or takes back to harm the shop. */
    COMPETITOR("competitor attack", "恶意攻击"),
    /** 薅羊毛: real people take what a promotion should not have given. */
    PROMOTION_ABUSE("promotion abuse", "薅羊毛"),
    /** 自刷: sales for show, by staff or an agency. */
    OWN_BRUSHING("staff or agency brushing", "自刷"),
    /** 规则误解: honest practice that a platform counts as fake transactions. */
    RULE_MISREAD("rule misread", "规则误解"),
    /** 数据或系统错误: rows that are no orders, or that say what did not happen so. */
    DATA_ERROR("data or system error", "数据或系统错误"),
    /** 真实爆单: ordinary purchases that stand out together. */
    GENUINE_SURGE("genuine surge", "真实爆单");

    private final String english;
    private final String chinese;

    Cause(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** The word in files, such as {@code own_brushing}; that of {@code labels.csv} for all but the last. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String english() {
        return english;
    }

    public String chinese() {
        return chinese;
    }

    /** The cause of a word. */
    public static Optional<Cause> ofCode(String code) {
        for (Cause cause : values()) {
            if (cause.code().equals(code)) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }
}
