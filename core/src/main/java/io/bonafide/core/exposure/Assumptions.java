package io.bonafide.core.exposure;

import io.bonafide.core.exposure.RulePackVersion.Penalties.OnLadder;
import java.util.ArrayList;
import java.util.List;

/** What an exposure rests on that is not certain, in sentences; and what the merchant should enter. */
final class Assumptions {
    private final ExposureQuestion question;
    private final RulePack.InForce inForce;
    private final OnLadder rules;

    Assumptions(ExposureQuestion question, RulePack.InForce inForce, OnLadder rules) {
        this.question = question;
        this.inForce = inForce;
        this.rules = rules;
    }

    List<Wording> questions() {
        List<Wording> questions = new ArrayList<>();
        for (Threshold threshold : rules.ladder().thresholds()) {
            if (Branches.open(threshold, question.settings())) {
                questions.add(new Wording(
                        "平台未公布多少笔起算“%s”：请在设置 %s 中填写。"
                                .formatted(threshold.title().zh(), threshold.code()),
                        "The platform has not published where \"%s\" begins: enter it as threshold %s."
                                .formatted(threshold.title().en(), threshold.code())));
            }
        }
        if (rules.ladder().readsMass() && question.settings().mass() == ExposureSettings.Mass.NOT_ENTERED) {
            questions.add(
                    new Wording(
                            "平台未公布何为“短期内大规模”：请填写本次是否会被如此认定。",
                            "The platform has not published what \"short-term mass\" is: enter whether this would be called so."));
        }
        return questions;
    }

    List<Wording> all(List<GradedFinding> counting, Exposure.Amount paid) {
        List<Wording> all = new ArrayList<>();
        aboutRules(all);
        aboutFindings(all, counting);
        aboutLines(all, paid.unknown());
        all.addAll(inForce.version().unknowns());
        return all;
    }

    private void aboutRules(List<Wording> all) {
        if (!inForce.covers()) {
            all.add(new Wording(
                    "规则包没有适用于该日期的版本，按最接近的版本 %s 计算。".formatted(inForce.version().id()),
                    "The pack has no version for this date; the nearest (%s) was taken."
                            .formatted(inForce.version().id())));
        }
        if (!inForce.version().basis().verified()) {
            all.add(new Wording("本版本规则未经证实。", "This version of the rules is unverified."));
        }
        if (!rules.counting().unitBasis().verified()) {
            Wording unit = Sentences.unit(rules.counting().unit());
            all.add(new Wording(
                    "“笔”%s，平台未明示，另一种计法也已列出。".formatted(unit.zh()),
                    "A transaction (笔) is counted %s; the platform does not say so, and the other count is shown too."
                            .formatted(unit.en())));
        }
    }

    private void aboutFindings(List<Wording> all, List<GradedFinding> counting) {
        long others = question.ofShop().stream()
                .filter(f -> !question.pack().grades(f))
                .count();
        if (others > 0) {
            all.add(new Wording(
                    "%d 条违规属于其他规则，未计入。".formatted(others),
                    others == 1
                            ? "1 finding is of another rule and was not counted."
                            : "%d findings are of other rules and were not counted.".formatted(others)));
        }
        for (GradedFinding graded : counting) {
            aboutFinding(all, graded);
        }
    }

    private void aboutFinding(List<Wording> all, GradedFinding graded) {
        String id = graded.finding().findingId();
        if (!graded.sizeKnown()) {
            all.add(new Wording(
                    "违规 %s 的笔数未知，按最少的一档定级。".formatted(id),
                    "The size of finding %s is not known; it was graded as a small one.".formatted(id)));
        }
        if (graded.finding().orderIds().isEmpty() && !question.incidents().isEmpty()) {
            all.add(new Wording(
                    "违规 %s 未列明订单，未处理的事件簇中可能已有被它认定的订单。".formatted(id),
                    "Finding %s names no orders; open incidents may hold orders that it has already counted."
                            .formatted(id)));
        }
        if (!graded.covered()) {
            all.add(new Wording(
                    "违规 %s 早于已知规则文本，按版本 %s 定级。".formatted(id, graded.versionId()),
                    "Finding %s is outside the known texts; it was graded by version %s."
                            .formatted(id, graded.versionId())));
        }
        if (!graded.asThePlatformSaid()) {
            all.add(new Wording(
                    "违规 %s：平台的认定与规则推算（%s）不一致。"
                            .formatted(id, graded.tier().label().zh()),
                    "Finding %s: the platform's own grade differs from the rule's (%s)."
                            .formatted(id, graded.tier().label().en())));
        }
    }

    private void aboutLines(List<Wording> all, int unknown) {
        boolean together = question.settings().joining() == ExposureSettings.Joining.TOGETHER;
        all.add(
                together
                        ? new Wording(
                                "假定平台将所有未处理的事件簇合并为一次认定。",
                                "It is assumed that the platform takes all open incidents together, as one finding.")
                        : new Wording(
                                "假定平台将每个未处理的事件簇各作一次认定。",
                                "It is assumed that the platform makes each open incident a finding of its own."));
        if (unknown > 0) {
            all.add(new Wording(
                    "%d 笔的实付金额未知，未计入金额。".formatted(unknown),
                    unknown == 1
                            ? "What was paid for 1 line is not known; the sums lack it."
                            : "What was paid for %d lines is not known; the sums lack them.".formatted(unknown)));
        }
    }
}
