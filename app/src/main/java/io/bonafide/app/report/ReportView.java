package io.bonafide.app.report;

import io.bonafide.exchange.result.RunRecord;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the page's script reads, as JSON in snake case. Times are in the shop's zone, as {@code 2026-10-01 13:05}; money is
 * in minor units.
 *
 * @param lang the language to begin with; null for the browser's
 * @param hours lines by the local hour of placing, in order; hours without lines left out
 * @param lines the lines shown, most likely first
 * @param linesInAll how many lines stand out
 * @param units unit of each quantity that a fact may have, in lower case
 */
record ReportView(
        @Nullable String lang,
        List<Shop> shops,
        String asOf,
        String from,
        String to,
        RunRecord run,
        List<Standing> standings,
        List<Object[]> hours,
        List<IncidentCard> incidents,
        List<RingCard> rings,
        List<Line> lines,
        long linesInAll,
        Map<String, String> units) {

    record Shop(String platform, String shopId) {}

    /**
     * @param shop index into the shops
     * @param exposure as in {@code exposure.json}, without the incidents taken alone
     * @param incidents names of the incidents that it rests on
     */
    record Standing(int shop, ObjectNode exposure, List<String> incidents, String from, String to) {}

    record Sum(String currency, long minor) {}

    /** @param shop index into the shops */
    record IncidentCard(
            String id,
            int shop,
            String from,
            String to,
            String pattern,
            List<String> sharedBy,
            double probability,
            double expectedLines,
            int lines,
            int orders,
            List<Sum> paid,
            CauseView why) {}

    /**
     * @param told the cause that is told; null where there is not enough to tell
     * @param causes all of them, likeliest first
     * @param speaksFor the likeliest, heaviest first
     * @param speaksAgainst the likeliest, heaviest first
     */
    record CauseView(
            @Nullable String told,
            List<Chance> causes,
            List<Said> speaksFor,
            List<Said> speaksAgainst,
            List<String> wouldTell) {}

    record Chance(String cause, double p) {}

    /** @param usual null for a figure that speaks for itself */
    record Said(
            String figure,
            String unit,
            double value,
            @Nullable Double usual) {}

    /**
     * @param shop index into the shops
     * @param orders ids, by time; at most {@value #MOST_ORDERS}
     * @param ties for each buyer, at most {@value #MOST_DRAWN}, the places of the keys it uses
     * @param without orders without which it is found no more, at most {@value #MOST_ORDERS}
     * @param withoutInAll how many they are
     * @param continues ids of the groups that it goes on from
     * @param continuedBy ids of those that go on from it
     * @param life what became of it, at most {@value #MOST_CHANGES} changes
     * @param changes how many they are
     */
    record RingCard(
            String id,
            int shop,
            String from,
            String to,
            int buyers,
            long ordersInAll,
            List<String> orders,
            List<SharedKey> shared,
            List<List<Integer>> ties,
            double expected,
            int seen,
            double strength,
            @Nullable PhoneOrigin phones,
            List<String> without,
            int withoutInAll,
            List<String> continues,
            List<String> continuedBy,
            List<RingChange> life,
            int changes) {
        static final int MOST_ORDERS = 200;
        static final int MOST_CHANGES = 40;
        static final int MOST_DRAWN = 60;
    }

    /**
     * @param place where most of its buyers' phones were given out
     * @param buyers who have one from there
     * @param of whose phone says where it was given out
     * @param provinces to which the orders of those go; 0 if unknown
     * @param others share of the place among the shop's other lines; null if unknown
     */
    record PhoneOrigin(
            String place,
            int buyers,
            int of,
            int provinces,
            @Nullable Double others) {}

    /**
     * @param day that ends the window which showed it
     * @param what happened, in lower case
     * @param buyers whom it is about
     */
    record RingChange(String day, String what, int buyers) {}

    /**
     * @param kind of the key, in lower case
     * @param word the coupon, link or code; null for what identifies a person
     * @param order the first that shows it
     * @param buyers how many use it
     */
    record SharedKey(String kind, @Nullable String word, String order, int buyers) {}

    /**
     * @param p the probability in hindsight
     * @param then the probability as it could be known
     * @param clears what would clear it; that which would change little left out
     * @param standing beside verified orders; null if it was not compared
     */
    record Line(
            int shop,
            String order,
            String line,
            String at,
            @Nullable Long paid,
            String currency,
            @Nullable String item,
            double p,
            double then,
            String band,
            @Nullable String incident,
            List<Reason> facts,
            List<Clears> clears,
            @Nullable Beside standing) {}

    /**
     * @param supposed in lower case
     * @param place where the parcel goes
     */
    record Clears(
            String supposed,
            List<String> detectors,
            @Nullable String place,
            double p,
            String band) {}

    /** @param apart whether it is distinguishable from the verified orders */
    record Beside(double p, boolean apart) {}

    /** @param window seconds */
    record Reason(
            String detector,
            String quantity,
            double value,
            String operator,
            double limit,
            String limitIs,
            @Nullable Long window,
            Map<String, String> details,
            String currency,
            List<Rows> rows,
            int rowsInAll) {}

    record Rows(String file, List<Long> rows) {}
}
