package io.bonafide.bench.receiver;

/** The words of docs/receivers.md around its figures. */
final class ReceiverPage {
    static final String TEXT = """
            # Receivers behind masks

            Which orders went to one receiver, when the export shows 张**, 138****1234 or 杭州市****: `io.bonafide.core.identity.SameReceivers`.
            Written by `./bonafide bench receivers`.

            ## Method

            1. **Weights** (Fellegi and Sunter, JASA 1969). A value that both orders show weighs log2(m / u), one in which they differ
               log2((1 - m) / (1 - u)), a missing one nothing. m, how often orders of one receiver show the same, is assumed: name .98, phone .97, place
               .90, buyer .90, OAID .90. u comes from the shop: the share of its different sightings with that value. A sighting is what an order
               shows of name, phone, place and buyer; counted by sightings, a receiver of hundreds of orders is no more common than one of
               two. Divisions and address are one field, since the one is a part of what the other says. An OAID (Taobao's token of name, phones and
               address) is another one in another shop or ISO week of creation: two of one week are compared, with u from that week's sightings, and two of different weeks say
               nothing. Nothing is joined on it alone.
            2. **Threshold.** The sum is the log of a likelihood ratio, whose mean among strangers is 1, so that a pair of strangers passes T bits with chance
               2^-T at most (Markov). Expected are then at most as many ties between strangers as the shop has pairs of orders times 2^-T. T is the least at
               which that is 1, or 1 %% of the ties that pass if that is more (Benjamini and Hochberg, J. R. Stat. Soc. B 57, 1995). All of it as
               far as one field's values tell nothing of another's. Without any tie 2,000 orders ask for 20.9 bits, 20,000 for 27.6, a million for 38.9.
            3. **Blocks.** Compared are orders that share two values, unless more than 64 sightings do.
            4. **Links.** Surest first, in the union-find that also holds addresses: with a cap, what a person said, each edge with its
               reasons and its confidence, each taken back as if it had never been there.

            Nothing was fitted and no setting chosen on simulated shops.

            ## Figures

            The truth is name and phone in full. %d shops for each row, seeds from %d on; the attack is %.0f %% of the lines at stealth %.1f. Precision and
            recall count pairs of orders; "ties" are what a shop is told, "strangers" those of them between two receivers: 1, or 1 %% of the ties, is
            what is allowed. The peer takes an order for the receiver's of the first that shows the same. The first seven forms are the simulator's masks of platforms, which show a name's first
            character, a phone's first three digits, the divisions and an address's first two characters; `jd` and `xiaohongshu` give
            the buyer's number in full, `taobao` its first character. The next three are what other exports show, without a buyer. The last two show an OAID besides, made as the platform is said to make it; the peer
            compares it like all else, and so across weeks too.

            | orders | shop | shown | precision | recall | ties | strangers | seconds | equal masks: precision | recall | ties | strangers |
            |---:|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
            %s
            ## What it says

            Three digits, a surname, a city and two characters of an address are too little at the error that is allowed, and nothing is tied. The peer
            ties there, and about three in a hundred of its ties are wrong at 20,000 orders; a name and a street are a third as bad, and
            not enough either. Where the last four digits or a buyer's number are shown all is found, by equality too: what the weights
            add is that they know which of the two it is, without a rule for each platform. With an OAID beside three digits and a surname, orders of one week
            are tied, some three in ten of the pairs and all that a token can tell; those of different weeks are not.

            ## Limits

            One field's values do tell something of another's: surnames and numbers by region, households. The bound leaves that out. No
            layout of a known export has an OAID; the column `oaid` of Bonafide's own does, and a mapping file may name it. The ties stand in `receivers.csv` and are not heard by any detector.
            """;

    private ReceiverPage() {}
}
