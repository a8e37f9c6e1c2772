package io.bonafide.bench.innocence;

/** What docs/innocence.md says around its figures. */
final class InnocenceWords {
    static final String TEXT = """
            # Beside verified orders

            Whether a suspect order can be told from the orders that somebody has verified: `io.bonafide.core.innocence` and
            `io.bonafide.core.assess.innocence`. Written by `./bonafide bench innocence`.

            ## What it says, and what it does not

            *Distinguishable from your verified orders at level 5 %%*, or *not distinguishable from your verified orders at level 5 %%*, or
            a refusal with the number of verified orders that it takes. Never "genuine": an order may be fake and look like the verified
            ones. Nor does "distinguishable" mean fake: verified orders were delivered and not refunded, so an honest refunded order may well
            differ. The probabilities and bands do not know of it; labels change them only by a learnt model.

            ## Who is verified

            `labels.csv` beside the orders (`order_id`, `line_id`, `label`, `source`, `at`). The report prints how many lines each condition left:

            1. somebody called the line `genuine`;
            2. a reviewer (`reviewer`), the platform's clearance (`platform_finding` with the label `genuine`) or a won appeal (`appeal`) did. A
               simulation, or nobody named, does not count; a platform's accusation is no truth label and changes nothing;
            3. no later verdict of a reviewer or an appeal says otherwise;
            4. the line is in the records;
            5. its parcel has a trace, and was delivered;
            6. no refund was asked or paid;
            7. its item is known;
            8. it is in no incident.

            The engine's own band is no condition, or it would choose its own witnesses. Condition 8 comes close to it: an order is in an
            incident because it is strange. To drop such orders would make all others look stranger beside the rest. They are not relied upon
            either; each counts as stranger than every other order, which can only make it harder to call an order distinguishable.

            Compared are orders of one item class (the category in `items.csv`, else in the orders, else the item itself) and one season
            (three months of one year from March, June, September and December, in the shop's zone).

            ## Method

            The score is the log-likelihood ratio in hindsight, the greatest of an order's lines in the class. The conformal p-value of an order is
            (1 + verified ones at least as strange) / (1 + verified ones): at most t with a chance of at most t if the order is
            exchangeable with them; ties count against a finding. Benjamini and Hochberg's rule over p-values that share a reference
            keeps the expected share of false ones among those called distinguishable at the level (Bates, Candès, Lei,
            Romano, Sesia, Ann. Stat. 51, 2023).

            **All orders of the class and season that are not verified are tested, not the suspects alone.** The suspects are those with the highest
            scores. A rule over them alone would take the worst of a crowd for a sample of it: in a test with innocent orders only it called
            some distinguishable in nearly every round (`ComparisonTest`).

            **Refused** where fewer than k / level orders are verified, k suspects; and where even k suspects who are all stranger than
            every verified order would not be rejected among so many tested: 1 + n + d < (1 + d) m / (level · k), n verified, d of incidents,
            m tested. The report says the number that it takes.

            ## Parameters

            | Parameter | Default | Meaning |
            |---|---|---|
            | level | .05 | the share of false ones put up with among those called distinguishable |

            ## Cost

            O(lines) once a shop, and sorting where there is a suspect.

            ## Measured

            Simulated shops of 12,000 ordinary orders on Tmall, each scenario at 4 %% of the lines with stealth 0 and .6, seeds from 9,500,000 that
            nothing else used; a reviewer who is right has seen a share of the genuine lines, drawn at random. *False share*: mean over shops with an answer of the
            share of genuine lines among the suspect lines called distinguishable; the bar is the level, .05.

            | verified | shops | comparisons | told | false share | fakes found distinguishable | genuine suspects not distinguishable |
            |---|---|---|---|---|---|---|
            %s
            With 90 %% of the genuine lines verified, by scenario:

            | scenario | shops | comparisons | told | false share | fakes found distinguishable | genuine suspects not distinguishable |
            |---|---|---|---|---|---|---|
            %s
            ## What falls short

            Nearly every comparison is refused (*told* beside *comparisons*). Twenty verified orders for each suspect of the same class and
            season are many; and a few suspects among m orders that nobody verified take about m / (.05 k). Both are ratios: a larger
            shop does not help, more verdicts do, and fewer classes would. What is told keeps the level on the mean, on few cases; but a genuine
            suspect among many fakes was not spared there (last column): where nearly all rejected are fakes, the rule can afford it.

            Verdicts on the orders of one notice would be tested without this price, since the platform chose them and not the score:
            not built yet.

            ## What is not clean

            Reviewers look at what is suspicious first, so real verified orders are stranger than genuine ones on the whole; that makes findings
            fewer. Orders of one buyer are counted as if independent. Genuine orders that a label, a refund or a missing trace keeps out of the reference are
            not exchangeable with it, so that the promise holds for them only as far as their scores are alike. A reviewer who is wrong makes
            the reference wrong.

            ## What would clear an order

            Beside each line that stands out the report says what would clear it. Each figure is computed: the detector's suspicion is left out and the
            evidence weighed again; or, for a parcel that has not arrived, the line is heard again with a trace that shows
            pickup, hub and delivery; or the strongest suspicions are left out until the line would be clear. Tests compare with engines that
            really were without the detectors, and with records in which the parcel really went its way. `facts.jsonl` has
            `probability_without` and `probability_if_delivered`. For a group in lockstep the shop is searched again without the orders on which its
            significance hangs, until it is found no more (`not_significant_without` in `rings.json`); all groups are asked in the same searches,
            at most four, and a group that still stands then gets no such list. Its own count alone was not enough for 10 of 24
            groups in the test.
            """;

    private InnocenceWords() {}
}
