package io.bonafide.core.exposure;

import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.Platform;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * 规则包: one platform's rules on fake transactions, as dated, sourced data.
 *
 * @param id such as {@code tmall}
 * @param zone in which its days and years are
 * @param currency of its sums
 * @param rules the words of {@code findings.csv}'s column {@code rule} that this pack grades
 * @param versions by date, at least one, none overlapping
 */
public record RulePack(
        String id,
        Platform platform,
        Wording title,
        ZoneId zone,
        CurrencyCode currency,
        List<String> rules,
        List<RulePackVersion> versions) {

    public RulePack {
        id = Require.code("pack", id);
        rules = rules.stream().map(RulePack::folded).toList();
        versions = List.copyOf(versions);
        Require.that(!versions.isEmpty(), """
                The pack (%s) has no version.
                Write at least one, with the day from which it is in force.""", id);
        Require.unique("version", versions.stream().map(RulePackVersion::id).toList());
        for (int i = 1; i < versions.size(); i++) {
            requireNext(versions.get(i - 1), versions.get(i));
        }
    }

    /** The version in force at an instant; where there is none, the nearest, which then is said not to cover it. */
    public InForce at(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        RulePackVersion best = versions.get(0);
        for (RulePackVersion version : versions) {
            if (!day.isBefore(version.effectiveFrom())) {
                best = version;
            }
        }
        boolean ended = best.effectiveTo() != null && !day.isBefore(best.effectiveTo());
        return new InForce(best, !ended && !day.isBefore(best.effectiveFrom()));
    }

    /** Whether a finding is of fake transactions, as far as its rule's name tells. */
    public boolean grades(PlatformFinding finding) {
        return finding.rule() == null || finding.rule().isBlank() || rules.contains(folded(finding.rule()));
    }

    private static String folded(String rule) {
        return rule.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    private static void requireNext(RulePackVersion earlier, RulePackVersion later) {
        boolean follows = later.effectiveFrom().isAfter(earlier.effectiveFrom())
                && (earlier.effectiveTo() == null || !earlier.effectiveTo().isAfter(later.effectiveFrom()));
        Require.that(follows, """
                The version (%s, from %s) does not follow the one before it (%s, from %s).
                Write them by date, and let none overlap.""", later.id(), later.effectiveFrom(), earlier.id(), earlier.effectiveFrom());
    }

    /**
     * The version for an instant.
     *
     * @param covers whether it was in force then; if not, it is the nearest that is known
     */
    public record InForce(RulePackVersion version, boolean covers) {}
}
