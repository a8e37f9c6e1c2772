package io.bonafide.app.report;

import io.bonafide.core.assess.Assessment;
import io.bonafide.core.assess.Band;
import io.bonafide.core.assess.Counterfactual;
import io.bonafide.core.assess.ring.OrderRing;
import io.bonafide.core.cause.Cause;
import io.bonafide.core.cause.CauseEvidence;
import io.bonafide.core.cause.CauseOpinion;
import io.bonafide.core.cause.Diagnosis;
import io.bonafide.core.cause.Figure;
import io.bonafide.core.cause.Incident;
import io.bonafide.core.exposure.Wording;
import io.bonafide.core.innocence.Condition;
import io.bonafide.core.innocence.Innocence;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.order.SourceRef;
import io.bonafide.core.ring.Ring;
import io.bonafide.core.signal.Fact;
import io.bonafide.core.signal.KeyKind;
import io.bonafide.core.signal.Opinion;
import io.bonafide.exchange.result.InnocenceRecord;
import io.bonafide.exchange.result.RunRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
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
    private final Map<LineKey, Innocence.Standing> standings = new HashMap<>();
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
        List<Diagnosis> incidents = attacked ? incidents() : List.of();
        return new Report(
                lang,
                run(attacked),
                List.of(SampleExposure.of(SHOP, attacked)),
                incidents,
                attacked
                        ? List.of(
                                ring("R-0001", repeats),
                                ring(
                                        "R-0002",
                                        Stream.concat(repeats.stream(), attack.stream())
                                                .toList()))
                        : List.of(),
                standings,
                lines);
    }

    private static InnocenceRecord compared(boolean attacked) {
        List<InnocenceRecord.Left> selection = Arrays.stream(Condition.values())
                .map(condition -> new InnocenceRecord.Left(condition.code(), 2_000 - 100 * condition.ordinal()))
                .toList();
        List<InnocenceRecord.Compared> compared = attacked
                ? List.of(
                        new InnocenceRecord.Compared(HOSTILE, "2026-autumn", 1300, 2, 9000, 60, null, .002, 31),
                        new InnocenceRecord.Compared("鞋", "2026-autumn", 7, 0, 900, 2, 9000, null, null))
                : List.of();
        return new InnocenceRecord(.05, selection, compared, attacked ? 3 : 0);
    }

    /** Nine buyers on one address and two devices, who also share a memo code. */
    private OrderRing ring(String id, List<Incident.Member> of) {
        List<OrderRing.Member> members = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            members.add(new OrderRing.Member(.9, List.of(of.get(i).line()), List.of(0, 1 + i % 2)));
        }
        String first = of.get(0).line().orderId();
        return new OrderRing(
                id,
                SHOP,
                members,
                List.of(
                        new OrderRing.SharedKey(KeyKind.ADDRESS, null, first, of.size()),
                        new OrderRing.SharedKey(KeyKind.DEVICE, null, first, 5),
                        new OrderRing.SharedKey(KeyKind.MEMO_CODE, HOSTILE, first, 4)),
                of.get(0).at(),
                of.get(of.size() - 1).at(),
                8.2,
                .04,
                9,
                .001,
                List.of(0, 1, 2),
                first,
                List.of(
                        new OrderRing.Change(of.get(0).at(), Ring.Change.Kind.APPEARED, List.of(0, 1, 2)),
                        new OrderRing.Change(
                                of.get(0).at().plus(Duration.ofDays(1)), Ring.Change.Kind.GREW, List.of(3))),
                List.of(),
                List.of(),
                new OrderRing.PhoneOrigin("浙江省杭州市", 7, 9, 3, .04),
                List.of(first));
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
        String order = attack.size() == 5 && repeats.isEmpty() && incident != null
                ? HOSTILE
                : "28140%014d".formatted(next * 7919L);
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
                signals,
                wouldClear(band, facts),
                List.of()));
        if (band == Band.SUSPECT && incident != null) {
            standings.put(key, new Innocence.Standing(next % 2 == 0 ? .001 : .4, next % 2 == 0));
        }
        return key;
    }

    private static List<Counterfactual> wouldClear(Band band, List<Fact> facts) {
        if (band == Band.CLEAR || facts.isEmpty()) {
            return List.of();
        }
        List<String> codes = facts.stream().map(Fact::detector).distinct().toList();
        return List.of(
                new Counterfactual(Counterfactual.Supposition.DELIVERED, codes, HOSTILE, .02, Band.CLEAR),
                new Counterfactual(Counterfactual.Supposition.LEFT_OUT, codes.subList(0, 1), null, .05, Band.CLEAR),
                new Counterfactual(Counterfactual.Supposition.LEFT_OUT, codes, null, .03, Band.CLEAR));
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

    private List<Diagnosis> incidents() {
        return List.of(
                new Diagnosis(incident("I-0002", repeats, 0.86, "repeat.buyer", List.of("buyer")), unclear()),
                new Diagnosis(
                        incident("I-0001", attack, 0.999, "repeat.coupon", List.of("coupon", "item and hour")),
                        attackedBy()));
    }

    private static Incident incident(
            String id, List<Incident.Member> members, double probability, String pattern, List<String> sharedBy) {
        Instant from = members.get(0).at();
        Instant to = members.get(members.size() - 1).at();
        return new Incident(id, SHOP, from, to, members, probability, pattern, sharedBy);
    }

    private static CauseOpinion attackedBy() {
        return new CauseOpinion.Told(
                probabilities(Cause.COMPETITOR, .93),
                List.of(
                        new CauseEvidence(Cause.COMPETITOR, Figure.REFUNDED, .96, .07, 2.4),
                        new CauseEvidence(Cause.COMPETITOR, Figure.REFUNDS_TOGETHER, .9, Double.NaN, 1.2),
                        new CauseEvidence(Cause.COMPETITOR, Figure.REFUND_DELAY, 97.5, Double.NaN, .4),
                        new CauseEvidence(Cause.COMPETITOR, Figure.EDIT_BEFORE, 0, Double.NaN, -.3)));
    }

    private static CauseOpinion unclear() {
        return new CauseOpinion.NotEnough(
                probabilities(Cause.GENUINE_SURGE, .48),
                List.of(new CauseEvidence(Cause.GENUINE_SURGE, Figure.ORDERS, 9, Double.NaN, .5)),
                List.of("items.csv cost", "tracking.csv"));
    }

    private static Map<Cause, Double> probabilities(Cause likeliest, double most) {
        Map<Cause, Double> all = new EnumMap<>(Cause.class);
        for (Cause cause : Cause.values()) {
            all.put(cause, cause == likeliest ? most : (1 - most) / (Cause.values().length - 1));
        }
        return all;
    }

    private RunRecord run(boolean attacked) {
        String sha = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        long all = next - 1;
        return new RunRecord(
                "0.1.0",
                sha,
                "evidence-2026-11",
                "causes-2026-11",
                Instant.parse("2026-10-31T15:59:00Z"),
                ZONE.getId(),
                new TreeMap<>(),
                List.of(
                        new RunRecord.Input(
                                "ExportOrderList202611010900.csv",
                                sha,
                                2_400_000,
                                "taobao_order_list_2022",
                                "GB18030",
                                all,
                                3),
                        new RunRecord.Input("退款.csv", sha, 24_000, "taobao_refund_2026", "UTF-8", 640, 0)),
                List.of(new RunRecord.Pack(
                        "tmall.fake_trade",
                        "tmall",
                        new Wording("天猫 虚假交易", "Tmall fake transactions"),
                        "2026-02-27",
                        List.of(new RunRecord.Source(
                                "虚假交易的规则及实施细则",
                                "https://rulechannel.tmall.com/?type=detail&ruleId=11000256&cId=387",
                                "2026-08-22")),
                        List.of("grave.expulsion"))),
                List.of(new RunRecord.Shop(
                        "tmall", SHOP.shopId(), all, 0.001, true, 0.1, 0.5, compared(attacked), null)),
                new RunRecord.Totals(
                        all,
                        all - 30,
                        attacked ? all - 65 : all,
                        attacked ? 11 : 0,
                        attacked ? 54 : 0,
                        attacked ? 2 : 0,
                        attacked ? 1 : 0,
                        121,
                        0),
                attacked
                        ? List.of(
                                new RunRecord.RowsSetAside(new Wording("这不是时间。", "This is no date."), 2),
                                new RunRecord.RowsSetAside(new Wording("没有订单号。", "There is no order id."), 1))
                        : List.of(),
                new TreeMap<>(),
                List.of(
                        new RunRecord.Abstention("repeat.device", "device_id", "missing", all),
                        new RunRecord.Abstention("repeat.phone", "phone", "masked", all),
                        new RunRecord.Abstention("waybill.scan", "tracking.csv", "missing", all),
                        new RunRecord.Abstention("burst.item", "created_at", "too_little_history", 120)),
                new RunRecord.Clock(START, START.plusSeconds(5), 5, "17"));
    }
}
