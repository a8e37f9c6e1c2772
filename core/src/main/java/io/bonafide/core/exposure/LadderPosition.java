package io.bonafide.core.exposure;

import io.bonafide.core.exposure.Exposure.OnRungs;
import io.bonafide.core.exposure.RulePackVersion.Penalties.OnLadder;
import java.util.ArrayList;
import java.util.List;

/** A shop on a ladder, in one branch of what is not published. */
final class LadderPosition {
    private final ExposureQuestion question;
    private final OnLadder rules;
    private final Branches.Case branch;
    private final Tally lines;
    private final Tally orders;

    LadderPosition(ExposureQuestion question, OnLadder rules, Branches.Case branch, Tally lines, Tally orders) {
        this.question = question;
        this.rules = rules;
        this.branch = branch;
        this.lines = lines;
        this.orders = orders;
    }

    Exposure.Branch branch() {
        return new Exposure.Branch(
                branch.code(), branch.says(), on(CountingUnit.LINE, lines), on(CountingUnit.ORDER, orders));
    }

    /** The findings so far, in the unit that the pack states. */
    History history() {
        return history(question, rules.counting().unit());
    }

    List<Exposure.Alone> alone() {
        List<Tally> byLine = lines.alone();
        List<Tally> byOrder = orders.alone();
        List<Exposure.Alone> alone = new ArrayList<>();
        for (int i = 0; i < byLine.size(); i++) {
            alone.add(new Exposure.Alone(
                    lines.incidents().get(i).id(),
                    byLine.get(i).count(),
                    byOrder.get(i).count(),
                    on(CountingUnit.LINE, byLine.get(i)),
                    on(CountingUnit.ORDER, byOrder.get(i))));
        }
        return alone;
    }

    /** For each finding that counts. */
    List<Exposure.IfRevoked> ifRevoked() {
        History now = history();
        return now.counting().stream()
                .map(graded -> ifRevoked(graded.finding().findingId(), now))
                .toList();
    }

    private Exposure.IfRevoked ifRevoked(String findingId, History now) {
        CountingUnit unit = rules.counting().unit();
        History then = history(question.revoking(findingId), unit);
        OnRungs rungs = on(then, unit == CountingUnit.LINE ? lines : orders);
        return new Exposure.IfRevoked(
                findingId,
                then.counting().size(),
                then.severe(),
                now.regradedIn(then),
                then.points(),
                rungs.ifFoundNow(),
                rungs.rungs().stream().map(Exposure.Rung::chance).toList());
    }

    private History history(ExposureQuestion of, CountingUnit unit) {
        return new History(of, rules, branch.limits(), unit);
    }

    private OnRungs on(CountingUnit unit, Tally tally) {
        return on(history(question, unit), tally);
    }

    private OnRungs on(History history, Tally tally) {
        return new Rungs(rules, history, branch, tally, question.settings()).draw();
    }
}
