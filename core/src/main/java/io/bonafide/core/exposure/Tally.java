package io.bonafide.core.exposure;

import io.bonafide.core.cause.Incident;
import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.Money;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The would-be finding, counted in one unit.
 *
 * @param incidents what each adds, by time
 * @param all the sum over them
 * @param count figures of {@code all}
 * @param paid what was paid for the lines
 */
record Tally(
        CountingUnit unit,
        List<OfIncident> incidents,
        CountDistribution all,
        Exposure.Count count,
        Exposure.Amount paid) {

    Tally {
        incidents = List.copyOf(incidents);
    }

    static Tally of(OpenLines lines, CountingUnit unit, CurrencyCode currency) {
        List<OpenLines.Counted> counted = lines.counted(unit);
        return of(
                unit,
                IntStream.range(0, counted.size())
                        .mapToObj(i -> OfIncident.of(
                                counted.get(i), lines.incidents().get(i).members(), currency))
                        .toList(),
                currency);
    }

    /** Each incident as if it were the only one. */
    List<Tally> alone() {
        CurrencyCode currency = paid.most().currency();
        return incidents.stream().map(i -> of(unit, List.of(i), currency)).toList();
    }

    private static Tally of(CountingUnit unit, List<OfIncident> incidents, CurrencyCode currency) {
        CountDistribution all =
                CountDistribution.sum(incidents.stream().map(OfIncident::counts).toList());
        double expected = 0;
        int most = 0;
        double paid = 0;
        long mostPaid = 0;
        int unknown = 0;
        for (OfIncident incident : incidents) {
            expected += incident.expected;
            most += incident.most;
            paid += incident.paid;
            mostPaid = Math.addExact(mostPaid, incident.mostPaid);
            unknown += incident.paidUnknown;
        }
        Exposure.Amount amount =
                new Exposure.Amount(new Money(Math.round(paid), currency), new Money(mostPaid, currency), unknown);
        return new Tally(unit, incidents, all, figures(all, expected, most), amount);
    }

    private static Exposure.Count figures(CountDistribution all, double expected, int most) {
        return new Exposure.Count(
                expected, rounded(expected), all.quantile(0.05), all.quantile(0.5), all.quantile(0.95), most);
    }

    /** Half up. */
    static int rounded(double expected) {
        return (int) Math.floor(expected + 0.5);
    }

    /** One incident's share. Sums of money in minor units. */
    record OfIncident(
            String id,
            CountDistribution counts,
            double expected,
            int most,
            double paid,
            long mostPaid,
            int paidUnknown) {

        static OfIncident of(OpenLines.Counted counted, List<Incident.Member> members, CurrencyCode currency) {
            double expected = 0;
            long most = 0;
            int unknown = 0;
            for (Incident.Member member : members) {
                Money paid = member.paid();
                if (paid == null || !paid.currency().equals(currency) || paid.minor() < 0) {
                    unknown++;
                } else {
                    expected += member.probability() * paid.minor();
                    most = Math.addExact(most, paid.minor());
                }
            }
            CountDistribution counts = CountDistribution.of(counted.part());
            return new OfIncident(
                    counted.incidentId(), counts, counted.expected(), counted.most(), expected, most, unknown);
        }
    }
}
