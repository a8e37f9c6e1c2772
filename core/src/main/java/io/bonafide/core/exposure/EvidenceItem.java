package io.bonafide.core.exposure;

/**
 * One thing to send with an appeal, or to leave out.
 *
 * @param says what, in our own words
 * @param forReason code of the reason that it supports, such as {@code really-shipped}; {@code any} for all
 */
public record EvidenceItem(String code, String forReason, Need need, Wording says, Basis basis) {

    public EvidenceItem {
        code = Require.code("evidence", code);
        forReason = Require.code("reason", forReason);
    }

    /** How a platform takes it. */
    public enum Need {
        REQUIRED,
        HELPFUL,
        NOT_ACCEPTED
    }
}
