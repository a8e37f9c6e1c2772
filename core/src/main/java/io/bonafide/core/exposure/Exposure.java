package io.bonafide.core.exposure;

import io.bonafide.core.order.Money;
import io.bonafide.core.order.ShopKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 敞口: where a shop stands with a platform. The two answers are the whole truth. */
public sealed interface Exposure {

    ShopKey shop();

    /** Id of the rule pack that it was calculated with. */
    String packId();

    /** Id of the version of the pack that is in force at {@link #asOf}. */
    String versionId();

    Instant asOf();

    /** What the open incidents would make. */
    WouldBe wouldBe();

    /**
     * On a penalty ladder.
     *
     * @param covered whether the version was in force at {@code asOf}, as far as the pack knows
     * @param headline the one sentence to show first
     * @param standing the findings so far
     * @param branches the ladder with the would-be finding on it, once for each way in which what the platform does not
     *     publish could turn out; the first is the one to show
     * @param alone the would-be finding of each open incident, if it were the only one; in the first branch
     * @param ifRevoked what would change, for each finding that counts; in the first branch
     * @param questions what the merchant should enter, because the platform does not publish it
     * @param assumptions what the answer rests on that is not certain
     */
    record OnLadder(
            ShopKey shop,
            String packId,
            String versionId,
            boolean covered,
            Instant asOf,
            WouldBe wouldBe,
            Headline headline,
            Standing standing,
            List<Branch> branches,
            List<Alone> alone,
            List<IfRevoked> ifRevoked,
            List<Wording> questions,
            List<Wording> assumptions)
            implements Exposure {
        public OnLadder {
            branches = List.copyOf(branches);
            alone = List.copyOf(alone);
            ifRevoked = List.copyOf(ifRevoked);
            questions = List.copyOf(questions);
            assumptions = List.copyOf(assumptions);
        }
    }

    /** The platform has no penalty ladder for fake transactions; the counts are given all the same. */
    record NoLadder(
            ShopKey shop, String packId, String versionId, Instant asOf, WouldBe wouldBe, Wording why, boolean verified)
            implements Exposure {}

    /**
     * N of 96.
     *
     * @param counted the expected count, rounded half up, in the unit that the pack states
     * @param low 5 % quantile
     * @param high 95 % quantile
     * @param of the threshold; null if the platform publishes none, or none was entered
     * @param verified whether the threshold was read in the platform's own text
     * @param says the sentence
     */
    record Headline(
            int counted,
            int low,
            int high,
            CountingUnit unit,
            @Nullable Integer of,
            boolean verified,
            Wording says) {}

    /**
     * The findings that count at the instant asked for.
     *
     * @param period in which findings count
     * @param findings those that stand and count, in time, graded
     * @param severe how many of them count as severe
     * @param reached index of the highest rung that they have reached; -1 if none
     * @param points by class
     * @param measures what runs now, or begins later
     * @param gates campaigns that are closed now
     * @param appeals of findings whose first round is still open
     */
    record Standing(
            Span period,
            List<GradedFinding> findings,
            int severe,
            int reached,
            List<PointsStanding> points,
            List<RunningMeasure> measures,
            List<GateStanding> gates,
            List<OpenAppeal> appeals) {
        public Standing {
            findings = List.copyOf(findings);
            points = List.copyOf(points);
            measures = List.copyOf(measures);
            gates = List.copyOf(gates);
            appeals = List.copyOf(appeals);
        }
    }

    /** A finding that can still be appealed. */
    record OpenAppeal(String findingId, Deadline deadline) {}

    /**
     * What open incidents would make, if the platform counted every such line.
     *
     * @param placedAfter lines placed at this instant or before are not counted
     * @param joining how the incidents become findings
     * @param incidents their ids, by time
     * @param paid what was paid for the lines
     */
    record WouldBe(
            Instant placedAfter,
            ExposureSettings.Joining joining,
            List<String> incidents,
            Count lines,
            Count orders,
            Amount paid) {
        public WouldBe {
            incidents = List.copyOf(incidents);
        }

        public Count count(CountingUnit unit) {
            return unit == CountingUnit.LINE ? lines : orders;
        }
    }

    /**
     * How many would be counted.
     *
     * @param expected the mean: the sum of the probabilities
     * @param rounded {@code expected}, rounded half up
     * @param low 5 % quantile
     * @param median 50 % quantile
     * @param high 95 % quantile
     * @param most all that could be: the worst case
     */
    record Count(double expected, int rounded, int low, int median, int high, int most) {
        /** Nothing counts. */
        public static final Count NONE = new Count(0, 0, 0, 0, 0, 0);
    }

    /**
     * What was paid for them.
     *
     * @param expected each payment by its probability
     * @param most all of it
     * @param unknown lines whose payment is not known or in another currency; they are missing from both sums
     */
    record Amount(Money expected, Money most, int unknown) {}

    /**
     * One way in which what is not published could turn out.
     *
     * @param code such as {@code published}, {@code below-large}, {@code mass}
     * @param says the assumption
     */
    record Branch(String code, Wording says, OnRungs byLine, OnRungs byOrder) {

        public OnRungs by(CountingUnit unit) {
            return unit == CountingUnit.LINE ? byLine : byOrder;
        }

        /** The one that is worse, and so the one to warn by; by line if they are alike. */
        public OnRungs alert() {
            return byOrder.ifFoundNow() > byLine.ifFoundNow() ? byOrder : byLine;
        }
    }

    /**
     * The ladder, with the shop on it, in one unit of counting.
     *
     * @param counted the expected count, rounded half up
     * @param ifFoundNow index of the rung that the would-be finding would be graded now; -1 if there is none
     * @param worst the same, if every line counted
     * @param steps from how many on the would-be finding would be graded what, rising; empty where each incident becomes a
     *     finding of its own
     * @param next the next of them; null if there is none
     * @param toClear how many would have to be cleared for a lighter grade; null if there is none
     * @param rungs the ladder, the lightest first
     */
    record OnRungs(
            CountingUnit unit,
            int counted,
            int ifFoundNow,
            int worst,
            List<Step> steps,
            @Nullable Next next,
            @Nullable Integer toClear,
            List<Rung> rungs) {
        public OnRungs {
            steps = List.copyOf(steps);
            rungs = List.copyOf(rungs);
        }
    }

    /** From {@code from} on, the would-be finding would be graded {@code rung}. */
    record Step(int from, int rung) {}

    /**
     * The next step up.
     *
     * @param rung its index
     * @param at the count at which it is reached
     * @param more how many more that is than counted now
     */
    record Next(int rung, int at, int more) {}

    /**
     * One rung of the ladder.
     *
     * @param damages for one finding of the expected amount paid; null if there are none, or the amount is not known
     * @param worstDamages for one finding of all of it; null likewise
     * @param reached whether a finding that counts has been graded so
     * @param ifFoundNow whether the would-be finding would be graded so now
     * @param possible whether it could be graded so in the worst case, or lighter
     * @param chance that the would-be finding is graded so or higher, if the platform counted every such line; 0 to 1
     * @param verified whether what leads to it was read in the platform's own text
     */
    record Rung(
            String code,
            Wording label,
            Wording trigger,
            List<Consequently> consequences,
            @Nullable Money damages,
            @Nullable Money worstDamages,
            boolean reached,
            boolean ifFoundNow,
            boolean possible,
            double chance,
            boolean verified) {
        public Rung {
            consequences = List.copyOf(consequences);
        }
    }

    /** A consequence in a sentence, and whether it was read in the platform's own text. */
    record Consequently(Consequence consequence, Wording says, boolean verified) {}

    /** One incident as the only would-be finding. */
    record Alone(String incidentId, Count lines, Count orders, OnRungs byLine, OnRungs byOrder) {}

    /**
     * What would change if a finding were revoked.
     *
     * @param findings how many would count
     * @param severe how many of them as severe
     * @param regraded later ones that would be graded otherwise
     * @param points by class
     * @param ifFoundNow index of the rung that the would-be finding would then be graded, by the unit that the pack states
     * @param chances of each rung, then
     */
    record IfRevoked(
            String findingId,
            int findings,
            int severe,
            List<Regraded> regraded,
            List<PointsStanding> points,
            int ifFoundNow,
            List<Double> chances) {
        public IfRevoked {
            regraded = List.copyOf(regraded);
            points = List.copyOf(points);
            chances = List.copyOf(chances);
        }
    }

    /** A finding that would be graded {@code to} instead of {@code from}; both are tiers' codes. */
    record Regraded(String findingId, String from, String to) {}
}
