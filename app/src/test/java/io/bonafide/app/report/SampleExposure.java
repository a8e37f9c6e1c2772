package io.bonafide.app.report;

import io.bonafide.core.exposure.Basis;
import io.bonafide.core.exposure.Confidence;
import io.bonafide.core.exposure.Consequence;
import io.bonafide.core.exposure.Consequence.Measure;
import io.bonafide.core.exposure.CountingUnit;
import io.bonafide.core.exposure.Exposure;
import io.bonafide.core.exposure.ExposureSettings;
import io.bonafide.core.exposure.Source;
import io.bonafide.core.exposure.Span;
import io.bonafide.core.exposure.Wording;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.ShopKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An exposure by hand: 54 of 96, the shop's first finding of the year. */
final class SampleExposure {
    private static final Instant AS_OF = Instant.parse("2026-10-31T15:59:00Z");
    private static final Basis READ = new Basis(
            new Source(
                    "rule", "https://example.invalid/rule", "rule", null, LocalDate.of(2026, 8, 22), Confidence.READ),
            Confidence.READ,
            null);
    private static final Exposure.Count LINES = new Exposure.Count(53.9, 54, 48, 54, 59, 65);
    private static final Exposure.Count ORDERS = new Exposure.Count(52.1, 52, 47, 52, 58, 64);

    private SampleExposure() {}

    static Exposure of(ShopKey shop, boolean attacked) {
        Exposure.Count lines = attacked ? LINES : Exposure.Count.NONE;
        Exposure.Count orders = attacked ? ORDERS : Exposure.Count.NONE;
        Wording says = new Wording("本店目前为 N/96 笔（按子订单计）", "This shop stands at N of 96 lines");
        return new Exposure.OnLadder(
                shop,
                "tmall",
                "2026-02-27",
                true,
                AS_OF,
                new Exposure.WouldBe(
                        AS_OF.minusSeconds(365 * 86400L),
                        ExposureSettings.Joining.TOGETHER,
                        attacked ? List.of("I-0001", "I-0002") : List.of(),
                        lines,
                        orders,
                        new Exposure.Amount(Money.cny(150000), Money.cny(198540), 0)),
                new Exposure.Headline(lines.rounded(), lines.low(), lines.high(), CountingUnit.LINE, 96, true, says),
                new Exposure.Standing(year(), List.of(), 0, -1, List.of(), List.of(), List.of(), List.of()),
                List.of(published(lines, orders), mass(lines, orders)),
                List.of(),
                List.of(),
                List.of(new Wording(
                        "平台未公布何为“短期内大规模”：请填写。", "The platform has not published what short-term mass is: enter it.")),
                List.of(new Wording("假定平台合并为一次认定。", "It is assumed that the platform takes all as one finding.")));
    }

    private static Span year() {
        return new Span(Instant.parse("2025-12-31T16:00:00Z"), Instant.parse("2026-12-31T16:00:00Z"));
    }

    private static Exposure.Branch published(Exposure.Count lines, Exposure.Count orders) {
        Wording says = new Wording("按已公布的门槛", "by the thresholds as published");
        return new Exposure.Branch(
                "published", says, on(CountingUnit.LINE, lines, 0), on(CountingUnit.ORDER, orders, 0));
    }

    private static Exposure.Branch mass(Exposure.Count lines, Exposure.Count orders) {
        Wording says = new Wording("若平台认定为短期内大规模", "if the platform calls it short-term mass");
        return new Exposure.Branch("mass", says, on(CountingUnit.LINE, lines, 2), on(CountingUnit.ORDER, orders, 2));
    }

    private static Exposure.OnRungs on(CountingUnit unit, Exposure.Count count, int rung) {
        int found = count.most() == 0 ? -1 : rung;
        List<Exposure.Step> steps = rung == 0
                ? List.of(new Exposure.Step(1, 0), new Exposure.Step(96, 1))
                : List.of(new Exposure.Step(1, rung));
        Exposure.Next next = rung == 0 ? new Exposure.Next(1, 96, 96 - count.rounded()) : null;
        return new Exposure.OnRungs(unit, count.rounded(), found, found, steps, next, null, rungs(found));
    }

    private static List<Exposure.Rung> rungs(int found) {
        return List.of(
                rung(
                        0,
                        found,
                        "情节轻微",
                        "Light",
                        "本年第 1 或第 2 次，未达 96 笔",
                        "1st or 2nd finding of the year, below 96",
                        List.of(Measure.Kind.SALES_DELETED, Measure.Kind.REVIEWS_HIDDEN),
                        true),
                rung(
                        1,
                        found,
                        "情节一般",
                        "General",
                        "第 1、2 次达 96 笔，或第 3 次未达 96 笔",
                        "1st or 2nd with 96 or more, or the 3rd below 96",
                        List.of(Measure.Kind.SALES_DELETED, Measure.Kind.DEPOSIT_DEDUCTED),
                        true),
                rung(
                        2,
                        found,
                        "情节严重",
                        "Severe",
                        "第 3 次达 96 笔，或第 4 次起，或短期内大规模",
                        "3rd with 96 or more, from the 4th on, or mass within a short time",
                        List.of(Measure.Kind.SALES_DELETED, Measure.Kind.ALL_LISTINGS_DOWN),
                        true),
                rung(
                        3,
                        found,
                        "情节特别严重",
                        "Grave",
                        "累计 3 次情节严重等",
                        "three severe findings in all, and other cases",
                        List.of(Measure.Kind.ALL_LISTINGS_DOWN, Measure.Kind.EXPELLED),
                        false));
    }

    private static Exposure.Rung rung(
            int index,
            int found,
            String zh,
            String en,
            String whenZh,
            String whenEn,
            List<Measure.Kind> kinds,
            boolean verified) {
        List<Exposure.Consequently> consequences = kinds.stream()
                .map(kind ->
                        new Exposure.Consequently(new Consequence.Measure(kind, false, READ), kind.says(), verified))
                .toList();
        return new Exposure.Rung(
                "rung-" + index,
                new Wording(zh, en),
                new Wording(whenZh, whenEn),
                consequences,
                index == 1 ? Money.cny(500000) : null,
                null,
                false,
                index == found,
                index <= found,
                index <= found ? 0.998 : index == 1 && found == 0 ? 0.0004 : 0,
                verified);
    }
}
