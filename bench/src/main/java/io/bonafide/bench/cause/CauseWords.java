package io.bonafide.bench.cause;

/** The words of docs/causes.md around its figures. */
final class CauseWords {
    static final String TEXT = """
            # Causes of incidents

            Why an incident happened: `io.bonafide.core.cause`. Written by `./bonafide bench causes`. Model `%1$s`, fitted by
            `./bonafide bench fit-causes` on simulated shops of seeds from 2,000,000 on; how sure it is and from when on it tells was
            chosen on seeds from 2,500,000 on; everything below is of seeds from 5,500,000 on, with two platforms' exports (Kuaishou, Amazon)
            and a year that no fit has seen. Simulated shops are not real ones: what is measured is whether the fingerprints of
            the simulator's stories are told apart, not how often each happens to a merchant.

            ## Bars

            | what | bar | measured | |
            |---|---|---|---|
            %2$s
            ## Incidents as found

            Truth is the cause that most lines have in the simulator's labels (where even, the one that is not a surge). The columns are what is
            told.

            %3$s
            ## Stories as a notice lists them

            All lines of one story, or a part of them, whether or not a detector found them; live streams, creators' days,
            neighbourhoods' and companies' purchases are the surges.

            %4$s
            ## Genuine surges

            Accused: another cause than a genuine surge is told. `found`: incidents as shipped; `found_lower`: incidents of clean shops that are
            taken for shops with one fake line in fifty, lines joined from a probability of .05 on instead of .1; `listed`: whole gatherings. The
            interval is Clopper and Pearson's at 95 %%, as if surges of one shop had nothing to do with each other.

            | how | what most lines are | surges | accused | 95 %% interval | told a surge | not enough to tell |
            |---|---|---|---|---|---|---|
            %5$s
            ## Calibration

            The likeliest cause's probability, told or not, against how often it is right. Groups weigh as in the fit: every cause alike in
            sum. A shop where one cause is commoner than another has other odds.

            | probability | groups | mean | right |
            |---|---|---|---|
            %6$s
            ## Worst scenarios and platforms

            Incidents as found that are no surge.

            | scenario | incidents | likeliest is right | told | right where told |
            |---|---|---|---|---|
            %7$s
            | platform | incidents | likeliest is right | told | right where told |
            |---|---|---|---|---|
            %8$s
            ## Against plain rules

            Incidents as found; the rules learn from the calibrating shops.

            | rule | right, of those that are no surge | surges called something else |
            |---|---|---|
            %9$s
            ## Method

            1. **Figures.** About sixty, each declared once (`Figure`): shares, medians, and ratios over the incident's lines, held against the
               shop's lines in no incident where that makes sense. A share of few lines is drawn towards the usual one. A figure that the records do not
               give is missing, with the reason.
            2. **Weights.** A figure's contrast falls into one of at most ten bins. A bin weighs for a cause the logarithm of how much commoner it is with
               that cause than with all causes alike (with pseudo-counts), times a factor of at least zero for the figure and cause that is fitted to
               all figures together (multinomial likelihood, ridge). So no weight has another sign than what was seen of its figure alone.
            3. **Calibration.** One factor on all weights, by the likelihood of shops that no weight was fitted to.
            4. **Telling.** The likeliest cause is told from %10$s on; a cause that is no surge only if the surge's probability is at most
               %11$s. Otherwise there is not enough to tell, and the columns are named that the records lack and that could part the two likeliest
               causes.

            ## Misses

            The other error is commoner: an attack of few orders, above all one that takes little back, can be told for a genuine surge, as the
            first table shows. An incident of two or three orders mostly has not enough to tell. The traffic source and
            the invoice are not kept per line, and of chats only that there was one and whether it has a word of the trade. A live stream whose goods
            come back and a mass refund look alike where neither links nor campaigns are given. Stories that share a key become one incident with one
            cause. A cause is not a fault, and nothing here says by whom.
            """;

    private CauseWords() {}
}
