package io.bonafide.app.report;

import io.bonafide.core.assess.Assessment;
import io.bonafide.core.assess.Band;
import io.bonafide.core.cause.Incident;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.order.SourceRef;
import io.bonafide.core.signal.Fact;
import io.bonafide.core.signal.Opinion;
import io.bonafide.exchange.result.Bilingual;
import io.bonafide.exchange.result.RunRecord;
import io.bonafide.exchange.result.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A shop of a month, invented: about 300 lines a day, one attack by coupon, one buyer who repeats. */
final class SampleReport {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final ShopKey SHOP = new ShopKey(Platform.TMALL, "花间旗舰店");
    /** What a buyer could have put into an id to attack whoever opens the report. */
    static final String HOSTILE = "=HYPERLINK(\"http://evil.invalid\",\"x\")</script><img src=x onerror=alert(1)>";

    private static final Instant START = Instant.parse("2026-09-30T16:00:00Z");
    private static final int DAYS = 31;

    private final Random random = new Random(42);
    private final ReportCollector lines;
    private final List<Incident.Member> attack = new ArrayList<>();
    private final List<Incident.Member> repeats = new ArrayList<>();
    private int next = 1;

    private SampleReport(int mostLines) {
        lines = new ReportCollector(ZONE, mostLines);
    }

    /** The shop under attack. */
    static Report attacked(@Nullable String lang) {
        return new SampleReport(ReportCollector.MOST_LINES).build(lang, true);
    }

    /** The same with room for only so many lines. */
    static Report attackedCapped(int mostLines) {
        return new SampleReport(mostLines).build("en", true);
    }

    /** The shop in a month of peace. */
    static Report quiet(@Nullable String lang) {
        return new SampleReport(ReportCollector.MOST_LINES).build(lang, false);
    }

    private Report build(@Nullable String lang, boolean attacked) {
        for (int day = 0; day < DAYS; day++) {
            ordinaryDay(day);
            if (attacked && day == 14) {
                attack();
            }
            if (attacked && day == 22) {
                repeats();
            }
        }
        List<Incident> incidents = attacked ? incidents() : List.of();
        return new Report(lang, run(attacked), List.of(standing(attacked)), incidents, lines);
    }

    private void ordinaryDay(int day) {
        int count = 250 + random.nextInt(90) + (day % 7 > 4 ? 70 : 0);
        for (int i = 0; i < count; i++) {
            int hour = Math.min(23, (int) Math.abs(15 + random.nextGaussian() * 5));
            Instant at = START.plus(Duration.ofDays(day)).plusSeconds(hour * 3600L + random.nextInt(3600));
            add(at, 0.0004 + random.nextDouble() * 0.001, Band.CLEAR, null, 2900 + random.nextInt(20000), List.of());
        }
    }

    private void attack() {
        for (int i = 0; i < 56; i++) {
            Instant at = START.plus(Duration.ofDays(14)).plusSeconds(20 * 3600L + i * 47L);
            double p = i < 49 ? 0.97 + random.nextDouble() * 0.029 : 0.2 + random.nextDouble() * 0.3;
            Band band = i < 49 ? Band.SUSPECT : Band.WATCH;
            LineKey key = add(at, p, band, "I-0001", 990, List.of(couponFact(i), refundFact(i)));
            attack.add(new Incident.Member(key, at, Money.cny(990), p));
        }
    }

    private void repeats() {
        for (int i = 0; i < 9; i++) {
            Instant at = START.plus(Duration.ofDays(22)).plusSeconds(9 * 3600L + i * 610L);
            double p = 0.55 + random.nextDouble() * 0.3;
            LineKey key = add(at, p, i % 2 == 0 ? Band.SUSPECT : Band.WATCH, "I-0002", 15900, List.of(buyerFact(i)));
            repeats.add(new Incident.Member(key, at, Money.cny(15900), p));
        }
    }

    private LineKey add(Instant at, double p, Band band, @Nullable String incident, long fen, List<Fact> facts) {
        String order = attack.size() == 5 && repeats.isEmpty() && incident != null ? HOSTILE : "28140%014d".formatted(next * 7919L);
        LineKey key = new LineKey(SHOP, order, order);
        List<Assessment.Signal> signals = facts.stream()
                .map(fact -> new Assessment.Signal(fact.detector(), new Opinion.Suspicious(3, List.of(fact))))
                .toList();
        lines.add(new Assessment(
                key,
                new SourceRef(0, ++next),
                at,
                at.plusSeconds(40),
                Money.cny(fen),
                "6" + (100 + next % 9),
                p,
                p * 0.8,
                Assessment.KnownThen.RECONSTRUCTED,
                band,
                incident,
                signals));
        return key;
    }

    private Fact couponFact(int i) {
        return new Fact(
                "repeat.coupon",
                "coupon.orders.1h",
                56,
                Fact.Operator.MORE,
                12,
                Fact.Limit.THRESHOLD,
                Duration.ofHours(1),
                List.of(new SourceRef(0, next), new SourceRef(0, next + 1), new SourceRef(0, next + 2)),
                56,
                Map.of("coupon", i == 3 ? HOSTILE : "QIU-1010"));
    }

    private Fact refundFact(int i) {
        return new Fact(
                "timing.refund",
                "pay_to_refund_request",
                95 + i,
                Fact.Operator.LESS,
                600,
                Fact.Limit.THRESHOLD,
                null,
                List.of(new SourceRef(1, 20 + i)),
                1,
                Map.of());
    }

    private Fact buyerFact(int i) {
        return new Fact(
                "repeat.buyer",
                "buyer.orders.1d",
                9,
                Fact.Operator.MORE,
                3,
                Fact.Limit.EXPECTATION,
                Duration.ofDays(1),
                List.of(new SourceRef(0, next + i)),
                9,
                Map.of());
    }

    private List<Incident> incidents() {
        return List.of(
                new Incident(
                        "I-0001",
                        SHOP,
                        attack.get(0).at(),
                        attack.get(55).at(),
                        attack,
                        0.999,
                        "repeat.coupon",
                        List.of("coupon", "item and hour")),
                new Incident(
                        "I-0002", SHOP, repeats.get(0).at(), repeats.get(8).at(), repeats, 0.86, "repeat.buyer", List.of("buyer")));
    }

    private static Standing standing(boolean attacked) {
        Standing.Count byLine = attacked ? new Standing.Count(53.9, 54, 48, 59, 65) : Standing.Count.NONE;
        Standing.Count byOrder = attacked ? new Standing.Count(52.1, 52, 47, 58, 64) : Standing.Count.NONE;
        return new Standing(
                "tmall",
                SHOP.shopId(),
                "tmall.fake_trade",
                Instant.parse("2026-10-31T15:59:00Z"),
                Instant.parse("2025-12-31T16:00:00Z"),
                Instant.parse("2026-12-31T16:00:00Z"),
                Standing.Unit.LINE,
                96,
                true,
                1,
                0,
                byLine,
                byOrder,
                0,
                attacked ? 0 : -1,
                0,
                1,
                attacked ? 42 : 96,
                attacked ? 0 : -1,
                ladder(attacked),
                attacked ? List.of("I-0001", "I-0002") : List.of(),
                List.of(new Bilingual("“短期内大规模”没有公布笔数，此处不作推定。", "“Mass within a short time” has no published number; none is assumed here.")));
    }

    private static List<Standing.Step> ladder(boolean attacked) {
        return List.of(
                step("light", "情节轻微", "Light", "本年第 1 或第 2 次，未达 96 笔", "1st or 2nd finding of the year, below 96",
                        "不扣分；相关商品搜索降权 30 天。", "No points; the listings are demoted in search for 30 days.", attacked ? 0.998 : 0.002, true),
                step("general", "情节一般", "General", "第 1、2 次达 96 笔，或第 3 次未达 96 笔", "1st or 2nd with 96 or more, or the 3rd below 96",
                        "违约金 5,000 元。", "Damages of CNY 5,000.", attacked ? 0.0004 : 0, true),
                step("severe", "情节严重", "Severe", "第 3 次达 96 笔，或第 4 次起，或短期内大规模", "3rd with 96 or more, from the 4th on, or mass within a short time",
                        "扣 4 分，违约金 20,000 元，全店商品下架。", "4 points, damages of CNY 20,000, all listings taken down.", 0, true),
                step("grave", "情节特别严重", "Grave", "累计 3 次情节严重等", "three severe findings in all, and other cases",
                        "扣 24 分，违约金 50,000 元，店铺屏蔽 7 天；第 3 次清退。", "24 points, damages of CNY 50,000, the shop blocked for 7 days; the third time expelled.", 0, false));
    }

    private static Standing.Step step(
            String code, String zh, String en, String whenZh, String whenEn, String thenZh, String thenEn, double chance, boolean verified) {
        return new Standing.Step(
                code, new Bilingual(zh, en), new Bilingual(whenZh, whenEn), new Bilingual(thenZh, thenEn), chance, verified);
    }

    private RunRecord run(boolean attacked) {
        String sha = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        long all = next - 1;
        return new RunRecord(
                "0.1.0",
                sha,
                "evidence-2026-11",
                0.001,
                Instant.parse("2026-10-31T15:59:00Z"),
                ZONE.getId(),
                new TreeMap<>(),
                List.of(
                        new RunRecord.Input("ExportOrderList202611010900.csv", sha, 2_400_000, "taobao_order_list_2022", "GB18030", all, 3),
                        new RunRecord.Input("退款.csv", sha, 24_000, "taobao_refund_2026", "UTF-8", 640, 0)),
                List.of(new RunRecord.Pack(
                        "tmall.fake_trade",
                        "tmall",
                        new Bilingual("天猫 虚假交易", "Tmall fake transactions"),
                        "2026-02-27",
                        List.of(new RunRecord.Source(
                                "虚假交易的规则及实施细则",
                                "https://rulechannel.tmall.com/?type=detail&ruleId=11000256&cId=387",
                                "2026-08-22")),
                        List.of("grave.expulsion"))),
                new RunRecord.Totals(all, all - 30, attacked ? all - 65 : all, attacked ? 11 : 0, attacked ? 54 : 0, attacked ? 2 : 0, 121, 0),
                attacked ? new TreeMap<>(Map.of("not_a_date", 2L, "no_order_id", 1L)) : new TreeMap<>(),
                List.of(
                        new RunRecord.Abstention("repeat.device", "device_id", "missing", all),
                        new RunRecord.Abstention("repeat.phone", "phone", "masked", all),
                        new RunRecord.Abstention("waybill.scan", "tracking.csv", "missing", all),
                        new RunRecord.Abstention("burst.item", "created_at", "too_little_history", 120)),
                new TreeMap<>(Map.of("rings.json", "no method yet", "cause", "no method yet")),
                new RunRecord.Clock(START, START.plusSeconds(5), 5, "17"));
    }
}
