package io.bonafide.core.exposure;

import org.jspecify.annotations.Nullable;

/**
 * A campaign that a shop may not enter after a finding, whatever a reset forgets.
 *
 * @param after which findings close it
 * @param days how many times 24 hours it stays closed; null for ever
 */
public record CampaignGate(
        String code, Wording title, After after, @Nullable Integer days, Basis basis) {

    public CampaignGate {
        code = Require.code("campaign gate", code);
        Require.that(days == null || days > 0, """
                The campaign gate (%s, %s days) closes nothing.
                Give at least 1 day, or none for ever.""", code, days);
    }

    /** Which findings close a gate. */
    public enum After {
        ANY_FINDING,
        POINTS
    }
}
