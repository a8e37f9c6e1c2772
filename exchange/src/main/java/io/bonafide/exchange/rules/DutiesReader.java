package io.bonafide.exchange.rules;

import io.bonafide.core.exposure.AppealRule;
import io.bonafide.core.exposure.Basis;
import io.bonafide.core.exposure.EvidenceItem;
import io.bonafide.core.exposure.LogisticsRule;
import io.bonafide.core.exposure.PriceRule;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads what a version says besides findings: appeals, evidence, prices, logistics. */
final class DutiesReader {
    private final Bases bases;
    private final Amounts amounts;
    private final Map<String, BiFunction<Element, Basis, PriceRule>> prices = Map.of(
            "under-list", this::underList,
            "cheap-then-raised", this::cheapThenRaised,
            "jump", this::jump,
            "category-move", this::categoryMove,
            "unbound-buyers", this::unboundBuyers);
    private final Map<String, BiFunction<Element, Basis, LogisticsRule>> logistics = Map.of(
            "scan-within", this::scanWithin,
            "never", this::never,
            "day-rate", this::dayRate,
            "day-count", this::dayCount,
            "compensation", this::compensation);

    DutiesReader(Bases bases, Amounts amounts) {
        this.bases = bases;
        this.amounts = amounts;
    }

    @Nullable
    AppealRule appeal(Element version, Basis around) {
        @Nullable Element appeal = version.find("appeal");
        if (appeal == null) {
            return null;
        }
        Basis basis = bases.of(appeal, around);
        List<AppealRule.Round> rounds = appeal.get("rounds").each(e -> round(e, basis));
        List<AppealRule.Note> notes =
                appeal.list("notes", e -> new AppealRule.Note(e.wording("says"), bases.of(e, basis)));
        return appeal.read(() -> new AppealRule(rounds, appeal.wording("where"), notes, basis));
    }

    List<EvidenceItem> evidence(Element version, Basis basis) {
        return version.list(
                "evidence",
                e -> new EvidenceItem(
                        e.text("code"),
                        e.text("reason", "any"),
                        e.word("need", EvidenceItem.Need.class),
                        e.wording("says"),
                        bases.of(e, basis)));
    }

    List<PriceRule> prices(Element version, Basis basis) {
        return version.list("prices", e -> of(prices, e, basis));
    }

    List<LogisticsRule> logistics(Element version, Basis basis) {
        return version.list("logistics", e -> of(logistics, e, basis));
    }

    private <R> R of(Map<String, BiFunction<Element, Basis, R>> readers, Element e, Basis around) {
        BiFunction<Element, Basis, R> reader = readers.get(e.text("kind"));
        if (reader == null) {
            throw e.get("kind").problem("The kind (" + e.text("kind") + ") is not known. Use one of the schema's.");
        }
        return reader.apply(e, bases.of(e, around));
    }

    private AppealRule.Round round(Element round, Basis around) {
        return new AppealRule.Round(
                round.text("code"),
                round.wording("title"),
                round.word("from", AppealRule.StartsAt.class),
                round.number("hours"),
                round.flag("whole-days"),
                bases.of(round, around));
    }

    private PriceRule underList(Element e, Basis basis) {
        return new PriceRule.UnderList(e.number("percent"), amounts.money(e, "under"), basis);
    }

    private PriceRule cheapThenRaised(Element e, Basis basis) {
        return new PriceRule.CheapThenRaised(amounts.money(e, "under"), amounts.money(e, "raised-over"), basis);
    }

    private PriceRule jump(Element e, Basis basis) {
        return new PriceRule.Jump(e.number("times"), e.number("days"), amounts.money(e, "unless-lowest-from"), basis);
    }

    private PriceRule categoryMove(Element e, Basis basis) {
        return new PriceRule.CategoryMove(e.number("days"), e.wording("says"), basis);
    }

    private PriceRule unboundBuyers(Element e, Basis basis) {
        return new PriceRule.UnboundBuyers(amounts.money(e, "under"), e.number("counted-at-most"), basis);
    }

    private LogisticsRule scanWithin(Element e, Basis basis) {
        return new LogisticsRule.ScanWithin(
                e.word("step", LogisticsRule.ScanWithin.Step.class), e.number("hours"), basis);
    }

    private LogisticsRule never(Element e, Basis basis) {
        return new LogisticsRule.Never(e.word("pattern", LogisticsRule.Never.Pattern.class), basis);
    }

    private LogisticsRule dayRate(Element e, Basis basis) {
        return new LogisticsRule.DayRate(Amounts.basisPoints(e, "over-percent"), e.number("orders"), basis);
    }

    private LogisticsRule dayCount(Element e, Basis basis) {
        return new LogisticsRule.DayCount(e.number("orders"), basis);
    }

    private LogisticsRule compensation(Element e, Basis basis) {
        Element sum = e.get("sum");
        return new LogisticsRule.Compensation(sum.read(() -> amounts.formula(sum)), basis);
    }
}
