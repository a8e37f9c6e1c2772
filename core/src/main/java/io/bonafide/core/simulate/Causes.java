package io.bonafide.core.simulate;

/** The causes of {@code labels.csv}. A genuine surge is nobody's fault and is labelled by its scenario, without a cause. */
public final class Causes {
    /** 恶意攻击. */
    public static final String COMPETITOR = "competitor";
    /** 薅羊毛. */
    public static final String PROMOTION_ABUSE = "promotion_abuse";
    /** 自刷. */
    public static final String OWN_BRUSHING = "own_brushing";
    /** 规则误解. */
    public static final String RULE_MISREAD = "rule_misread";
    /** 数据错误. */
    public static final String DATA_ERROR = "data_error";

    private Causes() {}
}
