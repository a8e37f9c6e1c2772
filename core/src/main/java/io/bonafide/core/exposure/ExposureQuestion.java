package io.bonafide.core.exposure;

import io.bonafide.core.cause.Incident;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.ShopKey;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What to calculate an exposure from.
 *
 * @param findings the platform's findings; those of other shops are passed over
 * @param incidents those that are open; those of other shops are passed over
 * @param cleared lines that are to be taken as ordinary purchases
 * @param asOf nothing later is known
 */
public record ExposureQuestion(
        RulePack pack,
        ShopKey shop,
        List<PlatformFinding> findings,
        List<Incident> incidents,
        Set<LineKey> cleared,
        Instant asOf,
        ExposureSettings settings) {

    public ExposureQuestion {
        findings = List.copyOf(findings);
        incidents = List.copyOf(incidents);
        cleared = Set.copyOf(cleared);
        Require.that(
                pack.platform() == shop.platform(),
                """
                The rule pack (%s) is of another platform than the shop (%s).
                Take the pack of the shop's platform.""",
                pack.id(),
                shop.platform().code());
        Require.unique(
                "finding",
                findings.stream()
                        .filter(f -> isOf(f, shop))
                        .map(PlatformFinding::findingId)
                        .toList());
    }

    public ExposureQuestion(
            RulePack pack,
            ShopKey shop,
            List<PlatformFinding> findings,
            List<Incident> incidents,
            Instant asOf,
            ExposureSettings settings) {
        this(pack, shop, findings, incidents, Set.of(), asOf, settings);
    }

    /** What if these lines too are cleared? */
    public ExposureQuestion clearing(Set<LineKey> lines) {
        Set<LineKey> more = new LinkedHashSet<>(cleared);
        more.addAll(lines);
        return new ExposureQuestion(pack, shop, findings, incidents, more, asOf, settings);
    }

    /**
     * What if this finding is revoked?
     *
     * @throws IllegalArgumentException if the shop has no such finding
     */
    public ExposureQuestion revoking(String findingId) {
        Require.that(ofShop().stream().anyMatch(f -> f.findingId().equals(findingId)), """
                The finding (%s) is not among the shop's.
                Name one of them.""", findingId);
        List<PlatformFinding> after = findings.stream()
                .map(f -> isOf(f, shop) && f.findingId().equals(findingId) ? f.with(PlatformFinding.Status.REVOKED) : f)
                .toList();
        return new ExposureQuestion(pack, shop, after, incidents, cleared, asOf, settings);
    }

    public ExposureQuestion with(ExposureSettings newSettings) {
        return new ExposureQuestion(pack, shop, findings, incidents, cleared, asOf, newSettings);
    }

    /** The shop's findings known at {@link #asOf}, in time. */
    List<PlatformFinding> ofShop() {
        return findings.stream()
                .filter(f -> isOf(f, shop) && !f.foundAt().isAfter(asOf))
                .sorted(PlatformFinding.IN_TIME)
                .toList();
    }

    private static boolean isOf(PlatformFinding finding, ShopKey shop) {
        return finding.platform() == shop.platform() && finding.shopId().equals(shop.shopId());
    }
}
