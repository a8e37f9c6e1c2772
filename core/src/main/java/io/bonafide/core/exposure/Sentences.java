package io.bonafide.core.exposure;

import io.bonafide.core.order.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rules in sentences, in both languages, made from the rules' own values so that the two never differ. */
final class Sentences {
    private Sentences() {}

    static Wording of(Consequence consequence, List<PointClass> pointClasses) {
        Wording says = plain(consequence, pointClasses);
        return consequence.onlyIfMass()
                ? new Wording(says.zh() + "（仅短期内大规模）", says.en() + " (only if called short-term mass)")
                : says;
    }

    static Wording unit(CountingUnit unit) {
        return unit == CountingUnit.LINE ? new Wording("按子订单计", "by line") : new Wording("按订单计", "by order");
    }

    static Wording headline(int counted, @Nullable Integer of, CountingUnit unit) {
        String enUnit =
                unit == CountingUnit.LINE ? (counted == 1 ? "line" : "lines") : counted == 1 ? "order" : "orders";
        Wording zhUnit = unit(unit);
        return of == null
                ? new Wording(
                        "本店目前为 %d 笔（%s）".formatted(counted, zhUnit.zh()),
                        "This shop stands at %d %s".formatted(counted, enUnit))
                : new Wording(
                        "本店目前为 %d/%d 笔（%s）".formatted(counted, of, zhUnit.zh()),
                        "This shop stands at %d of %d %s"
                                .formatted(counted, of, unit == CountingUnit.LINE ? "lines" : "orders"));
    }

    private static Wording plain(Consequence consequence, List<PointClass> pointClasses) {
        if (consequence instanceof Consequence.Measure measure) {
            return measure.kind().says();
        }
        if (consequence instanceof Consequence.Timed timed) {
            return timed(timed);
        }
        if (consequence instanceof Consequence.Points points) {
            return points(points, pointClasses);
        }
        return damages(((Consequence.Damages) consequence).formula());
    }

    private static Wording points(Consequence.Points points, List<PointClass> pointClasses) {
        Wording title = pointClasses.stream()
                .filter(pointClass -> pointClass.code().equals(points.pointClass()))
                .map(PointClass::title)
                .findFirst()
                .orElse(new Wording(points.pointClass(), points.pointClass()));
        return new Wording(
                "扣 %d 分（%s）".formatted(points.points(), title.zh()),
                "%d %s (%s)".formatted(points.points(), points.points() == 1 ? "point" : "points", title.en()));
    }

    private static Wording timed(Consequence.Timed timed) {
        String days = timed.leastDays() == timed.mostDays()
                ? Integer.toString(timed.mostDays())
                : timed.leastDays() + "–" + timed.mostDays();
        Wording kind = timed.kind().says();
        return new Wording(
                kind.zh() + " " + days + " 天", kind.en() + " for " + days + (days.equals("1") ? " day" : " days"));
    }

    private static Wording damages(DamagesFormula formula) {
        if (formula instanceof DamagesFormula.Fixed fixed) {
            String sum = sum(fixed.amount());
            return new Wording("违约金 " + sum, "liquidated damages of " + sum);
        }
        DamagesFormula.ShareOfPaid share = (DamagesFormula.ShareOfPaid) formula;
        String percent =
                BigDecimal.valueOf(share.basisPoints(), 2).stripTrailingZeros().toPlainString() + "%";
        String zhTimes = share.timesFindings() ? "×次数" : "";
        String enTimes = share.timesFindings() ? " times the number of findings" : "";
        String zhMost = share.most() == null ? "" : "，最高 " + sum(share.most());
        String enMost = share.most() == null ? "" : ", at most " + sum(share.most());
        return new Wording(
                "违约金为虚假交易实付金额的 %s%s，最低 %s%s".formatted(percent, zhTimes, sum(share.least()), zhMost),
                "liquidated damages of %s of what was paid for the fake lines%s, at least %s%s"
                        .formatted(percent, enTimes, sum(share.least()), enMost));
    }

    private static String sum(Money money) {
        BigDecimal amount = money.amount().stripTrailingZeros();
        String pattern = "%s %,." + Math.max(0, amount.scale()) + "f";
        return String.format(Locale.ROOT, pattern, money.currency(), amount);
    }
}
