package io.bonafide.bench.burst;

/** The words of docs/bursts.md around its figures. */
final class BurstPage {
    static final String TEXT = """
            # Bursts of days

            Days on which an item has more orders than its own past explains: `DayBaseline` (as of each day), `DayBursts` (in hindsight) and
            `OnlineFdr` of `io.bonafide.core.signal.burst`. Written by `./bonafide bench bursts`, which needs the shared data
            (`BONAFIDE_DATA`, or `../shared/data`).

            ## Method

            1. **Baseline.** An item's share of what the rest of the shop sells that day, fading with age, times its own weekday's factor.
               A day that was an alarm counts as expected, for up to a week of them; any other is capped.
            2. **Tail.** Negative-binomial, with the item's dispersion drawn towards that of all items as busy; recalibrated, monotonely, on the
               days before.
            3. **Evidence.** How much likelier the day is at 2, 3 or 5 times the level than at the level itself, on average. Where looks are few it
               ranks better than the tail, which spends them on quiet items whose two orders are rare and tell nothing.
            4. **Ramp.** A cumulative sum of such evidence for 1.5 times the level at which it began to rise.
            5. **False discoveries.** Benjamini and Hochberg in hindsight, LORD++ as of each day.

            ## How it is measured

            %,d item series of %d days of UCI Online Retail: invoices with the item a day, for items with 20 or more. Every second series is for
            tuning, the others are for reporting. A day is judged from the 85th on and from 8 weeks after the item's first order.

            **Settings and windows** are the best for seeds 1 to 10 on the tuning half: half-life, weight of the pooled dispersion and longest ramp of ours
            (`./bonafide bench bursts-tune`; a test of two and three days at once found less there and was dropped), one of 28, 56, 84 days for each
            plain test. **The threshold** of every method is the least that flags at most 1 in 1,000 judged series-days of the clean tuning half;
            *flags* is what it then flags per 1,000 of the clean reporting half. What the clean series have of real bursts counts as false.

            **Attacks** are put into 5 %% of the reporting series, seeds 101 on, %d copies, %,d attacks: Poisson orders on top, so that the days
            have 2, 3 or 5 times what four weeks to either side let expect, for 1, 2 or 3 days. One is found if any of its days is flagged. The standard
            error of a recall over all of them is about .006.

            ## Recall at one false flag in 1,000 series-days

            | method | threshold | flags | recall | ×2 | ×3 | ×5 | 1 day | 2 days | 3 days |
            |---|---|---|---|---|---|---|---|---|---|
            %s

            By how many orders the first day would have had:

            | method | threshold | flags | below .5 | .5 to 1 | 1 to 2 | 2 to 5 | 5 and more |
            |---|---|---|---|---|---|---|---|
            | attacks | | %s |
            %s

            The evidence finds twice what the z-score finds, by a margin that is within its error; at ×5 alone it is a little less than twice. Poisson and plain negative binomial
            with a well-chosen threshold are near: from two orders a day on, Poisson finds as much or more. **Most attacks are lost by every method**, since most series are quiet: three in five would
            have had less than half an order that day, and twice of that is one order.

            ## Calibration

            How often the clean reporting days lie beyond 10^-2, 10^-3, 10^-4, as a multiple of that. 1 is exact, below 1 cautious; counts are discrete, so
            that a perfect model lies below 1.

            | method | 10^-2 | 10^-3 | 10^-4 |
            |---|---|---|---|
            %s

            ## Ramps

            %,d ramps in the reporting half: growth by the day to three times the level after four weeks. A flag counts on its first day, for every method, in clean
            and attacked series alike: a method that stays alarmed is not charged each day.

            | method | threshold | flags | recall |
            |---|---|---|---|
            %s

            ## False discoveries, 5 %% promised

            Over all tested days of all series, attacks as above, 20 copies. *Simulated*: each item-day varies by a gamma of shape 5 about a
            known mean, and what is true is known; *steady*: the item's share of the whole history on every day, *moving*: of four weeks to either
            side, so that items come, go and return as in the real series. *Real*: what the series have of bursts of their own counts as
            false.

            | series | method | calls | false calls | share of false | attacks found |
            |---|---|---|---|---|---|
            %s

            **At such odds there is hardly anything to discover.** With some 700,000 tests and one attacked day in 5,000, a first call needs a tail beyond
            10^-7, which attacks on quiet series do not have. Steady simulated series keep the promise, by calling next to nothing. Moving ones **break it**: a level that
            moves faster than the baseline forgets looks like a burst, though no more than about one such call is made in 700,000 tests. In the real
            series nine calls in ten are on days that nobody attacked; which of them are bursts that the shop really had, nobody has
            labelled, and the tails are too confident from 10^-4 on (above). The promise is therefore not shown to hold on real series.

            ## Not covered

            The daily sales around Double 11 of 2016 (`tmall/cosmetic_double11.csv.gz`) are ten days of rolling totals; a baseline
            of three weeks cannot be had from them, and no figure is given. No detector asks for this test: the engine's bursts are hours, and spans of hours to weeks (`SpanScan`).

            ## Reference

            Negative-binomial surveillance: Farrington et al. (J. R. Stat. Soc. A 159, 1996). CUSUM: Page (Biometrika 41, 1954), Höhle and Paul (Comput. Stat.
            Data Anal. 52, 2008). Recalibration: Czado, Gneiting and Held (Biometrics 65, 2009). Benjamini and Hochberg (J. R. Stat. Soc. B 57,
            1995). LORD++: Ramdas, Yang, Wainwright and Jordan (NIPS 2017).
            """;

    private BurstPage() {}
}
