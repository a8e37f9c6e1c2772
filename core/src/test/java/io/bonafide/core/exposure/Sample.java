package io.bonafide.core.exposure;

import io.bonafide.core.cause.Incident;
import io.bonafide.core.exposure.Consequence.Timed;
import io.bonafide.core.exposure.Ladder.Row;
import io.bonafide.core.exposure.RulePackVersion.Counting;
import io.bonafide.core.exposure.RulePackVersion.Penalties;
import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pack in the shape of a calendar-year ladder with one threshold, and findings and incidents of an invented shop. */
final class Sample {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final ShopKey SHOP = new ShopKey(Platform.TMALL, "晨光小店");
    static final Source SOURCE =
            new Source("text", "https://rules.example/1", "规则", null, LocalDate.of(2026, 8, 22), Confidence.READ);
    static final Basis READ = new Basis(SOURCE, Confidence.READ, null);
    static final Basis UNCONFIRMED = new Basis(SOURCE, Confidence.UNCONFIRMED, 0.75);
    static final Counter YEAR = new Counter.CalendarYear(ZONE, Duration.ofHours(24));
    static final List<String> TIERS = List.of("light", "general", "severe", "especially-severe");

    private Sample() {}

    static Wording says(String text) {
        return new Wording(text, text);
    }

    /** 10:00 on a day, in Shanghai. */
    static Instant on(int year, int month, int day) {
        return at(LocalDateTime.of(year, month, day, 10, 0));
    }

    static Instant at(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }

    static Threshold ninetySix() {
        return new Threshold("ninety-six", says("96"), 96, READ);
    }

    static Ladder ladder() {
        return new Ladder(List.of(ninetySix()), tiers(), table());
    }

    static List<Tier> tiers() {
        Consequence demotion =
                new Timed(Timed.Kind.LISTING_DEMOTION, 30, 30, Timed.Start.DAY, Timed.Join.UNION, false, READ);
        Consequence shopDemotion =
                new Timed(Timed.Kind.SHOP_DEMOTION, 30, 30, Timed.Start.DAY, Timed.Join.UNION, true, READ);
        return List.of(
                tier("light", false, demotion),
                tier("general", false, demotion, damages(500_000)),
                tier("severe", true, demotion, shopDemotion, points(4), damages(2_000_000)),
                tier("especially-severe", true, demotion, points(24), damages(5_000_000)));
    }

    static List<Row> table() {
        return List.of(
                row("especially-severe", Bounds.ANY, null, true, prior("mass", 1)),
                row("especially-severe", Bounds.ANY, null, true, prior("severe", 2)),
                row("especially-severe", new Bounds(4, null), null, null, prior("severe", 2)),
                row("especially-severe", new Bounds(3, 3), "ninety-six", null, prior("severe", 2)),
                row("severe", Bounds.ANY, null, true, List.of()),
                row("severe", new Bounds(4, null), null, null, List.of()),
                row("severe", new Bounds(3, 3), "ninety-six", null, List.of()),
                row("general", new Bounds(3, 3), null, null, List.of()),
                row("general", Bounds.ANY, "ninety-six", null, List.of()),
                new Row("light", Condition.ALWAYS));
    }

    static Row row(
            String tier, Bounds ordinal, @Nullable String size, @Nullable Boolean mass, List<Condition.Prior> prior) {
        return new Row(tier, new Condition(ordinal, size, null, mass, null, prior));
    }

    static List<Condition.Prior> prior(String kind, int from) {
        return List.of(new Condition.Prior(kind, new Bounds(from, null)));
    }

    static Tier tier(String code, boolean severe, Consequence... consequences) {
        return new Tier(code, says(code), says("trigger of " + code), severe, List.of(consequences), READ);
    }

    static Consequence damages(long fen) {
        return new Consequence.Damages(new DamagesFormula.Fixed(Money.cny(fen)), false, READ);
    }

    static Consequence points(int points) {
        return new Consequence.Points("F", points, false, READ);
    }

    static RulePack pack() {
        return pack(new Penalties.OnLadder(
                new Counting(CountingUnit.LINE, UNCONFIRMED, YEAR, READ),
                ladder(),
                List.of(pointClass()),
                List.of(gate())));
    }

    static PointClass pointClass() {
        Consequence block = new Timed(Timed.Kind.SHOP_BLOCKED, 7, 7, Timed.Start.MOMENT, Timed.Join.QUEUE, false, READ);
        PointClass.Node node = new PointClass.Node(12, true, List.of(block));
        return new PointClass("F", says("class F"), List.of(node), new PointClass.Carry.Nothing(), READ);
    }

    static CampaignGate gate() {
        return new CampaignGate("gate", says("big sale"), CampaignGate.After.POINTS, 90, READ);
    }

    static RulePack pack(Penalties penalties) {
        return pack(List.of(version("2025-01-01", LocalDate.of(2025, 1, 1), penalties)));
    }

    static RulePack pack(List<RulePackVersion> versions) {
        return new RulePack(
                "sample", Platform.TMALL, says("sample"), ZONE, CurrencyCode.CNY, List.of("虚假交易"), versions);
    }

    static RulePackVersion version(String id, LocalDate from, Penalties penalties) {
        AppealRule.Round first =
                new AppealRule.Round("first", says("first"), AppealRule.StartsAt.NOTICE, 72, false, READ);
        AppealRule appeal = new AppealRule(List.of(first), says("desk"), List.of(), READ);
        return new RulePackVersion(
                id, from, null, null, READ, penalties, appeal, List.of(), List.of(), List.of(), List.of());
    }

    static PlatformFinding finding(String id, Instant at, @Nullable Integer lines) {
        return finding(id, at, lines, false, PlatformFinding.Status.UPHELD);
    }

    static PlatformFinding finding(
            String id, Instant at, @Nullable Integer lines, boolean mass, PlatformFinding.Status status) {
        return new PlatformFinding(
                id,
                Platform.TMALL,
                SHOP.shopId(),
                "虚假交易",
                at,
                lines,
                null,
                List.of(),
                List.of(),
                null,
                mass,
                status,
                null,
                null,
                null);
    }

    static PlatformFinding naming(PlatformFinding finding, List<String> orders, List<String> items) {
        return new PlatformFinding(
                finding.findingId(),
                finding.platform(),
                finding.shopId(),
                finding.rule(),
                finding.foundAt(),
                finding.lines(),
                finding.orders(),
                orders,
                items,
                finding.severe(),
                finding.mass(),
                finding.status(),
                finding.points(),
                finding.damages(),
                finding.noticeId());
    }

    /** One line in each order, all alike. */
    static Incident incident(String id, Instant from, int lines, double lineProbability, double real) {
        List<Incident.Member> members = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            members.add(member(id + "-" + i, "1", from.plusSeconds(i), lineProbability));
        }
        return incident(id, members, real);
    }

    static Incident incident(String id, List<Incident.Member> members, double real) {
        Instant from = members.get(0).at();
        return new Incident(
                id, SHOP, from, members.get(members.size() - 1).at(), members, real, "repeat.buyer", List.of());
    }

    static Incident.Member member(String order, String line, Instant at, double probability) {
        return new Incident.Member(new LineKey(SHOP, order, line), at, Money.cny(10_000), probability);
    }
}
