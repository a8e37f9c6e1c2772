package io.bonafide.exchange.rules;

import io.bonafide.core.cause.Incident;
import io.bonafide.core.exposure.Exposure;
import io.bonafide.core.exposure.ExposureCalculator;
import io.bonafide.core.exposure.ExposureQuestion;
import io.bonafide.core.exposure.ExposureSettings;
import io.bonafide.core.exposure.GradedFinding;
import io.bonafide.core.exposure.PlatformFinding;
import io.bonafide.core.exposure.PlatformFinding.Status;
import io.bonafide.core.exposure.RulePack;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Asks the shipped packs where an invented shop stands. */
final class Ladders {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Platform platform;

    Ladders(Platform platform) {
        this.platform = platform;
    }

    static RulePack pack(Platform platform) {
        return RulePacks.shipped().of(platform).orElseThrow();
    }

    /** 10:00 on a day, in Shanghai. */
    static Instant on(int year, int month, int day) {
        return at(LocalDateTime.of(year, month, day, 10, 0));
    }

    static Instant at(LocalDateTime local) {
        return local.atZone(SHANGHAI).toInstant();
    }

    ShopKey shop() {
        return new ShopKey(platform, "测试小店");
    }

    PlatformFinding finding(Instant at, int lines) {
        return finding(at, lines, false);
    }

    PlatformFinding mass(Instant at, int lines) {
        return finding(at, lines, true);
    }

    private PlatformFinding finding(Instant at, int lines, boolean mass) {
        return naming(at, lines, mass, List.of());
    }

    PlatformFinding naming(Instant at, int lines, boolean mass, List<String> items) {
        return new PlatformFinding(
                "F" + at.getEpochSecond(),
                platform,
                shop().shopId(),
                "fake_transaction",
                at,
                lines,
                null,
                List.of(),
                items,
                null,
                mass,
                Status.UPHELD,
                null,
                null,
                null);
    }

    /** That many findings before, a day apart and each of 10 lines, then one of {@code size}: how that one is graded. */
    GradedFinding nth(Instant first, int number, int size, boolean mass) {
        List<PlatformFinding> findings = new ArrayList<>();
        for (int i = 0; i < number - 1; i++) {
            findings.add(finding(first.plus(Duration.ofDays(i)), 10));
        }
        Instant last = first.plus(Duration.ofDays(number - 1L));
        findings.add(finding(last, size, mass));
        List<GradedFinding> graded = standing(last, findings).findings();
        return graded.get(graded.size() - 1);
    }

    Exposure.Standing standing(Instant asOf, PlatformFinding... findings) {
        return standing(asOf, List.of(findings));
    }

    Exposure.Standing standing(Instant asOf, List<PlatformFinding> findings) {
        return exposure(asOf, findings, List.of(), ExposureSettings.DEFAULT).standing();
    }

    Exposure.OnLadder exposure(
            Instant asOf, List<PlatformFinding> findings, List<Incident> incidents, ExposureSettings settings) {
        return (Exposure.OnLadder) ExposureCalculator.assess(
                new ExposureQuestion(pack(platform), shop(), findings, incidents, asOf, settings));
    }

    /** An incident that is certain, of one line in each order, each paid alike. */
    Incident certain(Instant from, int lines, Money paid) {
        List<Incident.Member> members = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            members.add(new Incident.Member(new LineKey(shop(), "T" + i, "1"), from.plusSeconds(i), paid, 1));
        }
        return new Incident(
                "I-0001", shop(), from, from.plusSeconds(lines - 1L), members, 1, "repeat.buyer", List.of("buyer"));
    }
}
