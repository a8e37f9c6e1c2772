package io.bonafide.core.assess.innocence;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.assess.table.Flag;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.innocence.Comparison;
import io.bonafide.core.innocence.Condition;
import io.bonafide.core.innocence.Innocence;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.order.SourceRef;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A shop of shoes and hats: who is verified, and who is held against whom. */
final class VerifiedOrdersTest {
    private static final ShopKey SHOP = new ShopKey(Platform.TMALL, "s");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int AUTUMN = seconds("2026-10-01T00:00:00Z");
    private static final double STRANGE = 9;

    private final LineTable table = new LineTable(SHOP);
    private final Map<Integer, Double> ratios = new HashMap<>();
    private final Set<Integer> suspects = new HashSet<>();
    private final Set<Integer> inIncidents = new HashSet<>();
    private final List<Label> labels = new ArrayList<>();
    private final List<ShopContext.ItemInfo> items = new ArrayList<>();

    @Test
    void aVerifiedLineIsClearedDeliveredUnrefundedAndOutsideIncidents() {
        for (int i = 0; i < 9; i++) {
            line("o" + i, "shoe", AUTUMN);
        }
        for (int i = 0; i < 7; i++) {
            label("o" + i, "genuine", "reviewer");
        }
        label("o7", "genuine", "simulation");
        label("o8", "fake", "reviewer");
        label("o0", "fake", "appeal");
        label("not-ours", "genuine", "reviewer");
        table.delivered.set(1, Integer.MIN_VALUE);
        table.firstScan.set(2, Integer.MIN_VALUE);
        table.mark(3, Flag.REFUNDED_UNDATED);
        table.item.set(4, -1);
        inIncidents.add(5);
        assertThat(innocence().selection().left().values()).containsExactly(9, 8, 7, 6, 4, 3, 2, 1);
    }

    @Test
    void aRefundThatWasAskedOrPaidSpeaksAgainstALine() {
        for (int i = 0; i < 3; i++) {
            line("o" + i, "shoe", AUTUMN);
            label("o" + i, "genuine", "appeal");
        }
        table.refundRequested.set(0, AUTUMN);
        table.refunded.set(1, AUTUMN);
        assertThat(innocence().selection().left())
                .containsEntry(Condition.DELIVERED, 3)
                .containsEntry(Condition.NO_REFUND, 1);
    }

    @Test
    void theLatestVerdictStandsAndAnAccusationOfThePlatformIsNone() {
        for (int i = 0; i < 6; i++) {
            line("o" + i, "shoe", AUTUMN);
        }
        label("o0", "genuine", "reviewer", "2026-10-02T00:00:00Z");
        label("o0", "unclear", "reviewer", "2026-10-03T00:00:00Z");
        label("o1", "fake", "reviewer", "2026-10-02T00:00:00Z");
        label("o1", "genuine", "appeal", "2026-10-03T00:00:00Z");
        label("o2", "genuine", "reviewer", "2026-10-02T00:00:00Z");
        label("o2", "fake", "platform_finding", "2026-10-03T00:00:00Z");
        label("o3", "genuine", "platform_finding", null);
        label("o4", "genuine", "reviewer", "2026-10-02T00:00:00Z");
        label("o4", "abuse", "reviewer", "2026-10-02T00:00:00Z");
        label("o5", "fake", "reviewer", null);
        label("o5", "genuine", "reviewer", "2026-10-02T00:00:00Z");
        assertThat(innocence().selection().left())
                .containsEntry(Condition.BY_A_PERSON_OR_CLEARANCE, 6)
                .containsEntry(Condition.NOT_TAKEN_BACK, 4);
    }

    @Test
    void aSuspectIsHeldAgainstItsOwnClassAndSeason() {
        items.add(new ShopContext.ItemInfo("boot", null, null, null, null, "shoes", null));
        items.add(new ShopContext.ItemInfo("shoe", null, null, null, null, "shoes", null));
        verified(30, "boot", AUTUMN);
        verified(40, "hat", AUTUMN);
        verified(50, "shoe", seconds("2026-08-31T15:59:59Z"));
        suspect("bad-shoe", "shoe", seconds("2026-08-31T16:00:00Z"));
        suspect("bad-hat", "hat", AUTUMN);
        assertThat(innocence().comparisons())
                .extracting(each -> each.itemClass() + each.season().code() + each.verified())
                .containsExactly("hat2026-autumn40", "shoes2026-autumn30");
        assertThat(innocence().lines().keySet()).extracting(LineKey::orderId).containsExactly("bad-hat", "bad-shoe");
    }

    @Test
    void withoutAListOfItemsTheOrdersOwnCategoryIsTheClass() {
        int category = table.categories.code("shoes");
        verified(30, "boot", AUTUMN);
        suspect("bad", "shoe", AUTUMN);
        table.categoryOfItem.set(table.items.code("boot"), category);
        table.categoryOfItem.set(table.items.code("shoe"), category);
        assertThat(innocence().comparisons()).singleElement().satisfies(each -> {
            assertThat(each.itemClass()).isEqualTo("shoes");
            assertThat(each.verified()).isEqualTo(30);
        });
    }

    @Test
    void anOrderCountsOnceByItsStrangestLine() {
        verified(200, "shoe", AUTUMN);
        suspect("bad", "shoe", AUTUMN);
        int second = add("bad", "bad-2", "shoe", AUTUMN);
        ratios.put(second, STRANGE + 1);
        for (int i = 0; i < 15; i++) {
            ratios.put(i, STRANGE + .5);
        }
        int twin = add("v0", "v0-2", "shoe", AUTUMN);
        labels.add(new Label(new LineKey(SHOP, "v0", "v0-2"), Label.Verdict.GENUINE, null, null, "reviewer", null));
        ratios.put(twin, STRANGE + 1);
        Innocence innocence = innocence();
        Comparison only = innocence.comparisons().get(0);
        assertThat(only.verified()).isEqualTo(200);
        assertThat(only.tested()).isEqualTo(1);
        assertThat(innocence.lines()).hasSize(1);
        assertThat(innocence.lines().get(new LineKey(SHOP, "bad", "bad")).p()).isEqualTo(2.0 / 201);
    }

    @Test
    void verifiedOrdersOfIncidentsCountAsStrangerThanAll() {
        verified(200, "shoe", AUTUMN);
        inIncidents.add(0);
        inIncidents.add(1);
        suspect("bad", "shoe", AUTUMN);
        Innocence innocence = innocence();
        assertThat(innocence.comparisons().get(0).doubtful()).isEqualTo(2);
        assertThat(innocence.lines().values()).containsExactly(new Innocence.Standing(3.0 / 201, true));
    }

    @Test
    void aVerifiedSuspectIsPartOfTheReferenceAndNotTested() {
        verified(30, "shoe", AUTUMN);
        suspects.add(0);
        assertThat(innocence().comparisons()).isEmpty();
        suspect("bad", "shoe", AUTUMN);
        assertThat(innocence().comparisons()).singleElement().satisfies(each -> {
            assertThat(each.verified()).isEqualTo(30);
            assertThat(each.tested()).isEqualTo(1);
        });
    }

    @Test
    void aSuspectWhoseItemIsUnknownIsCountedAndNotCompared() {
        suspect("bad", "shoe", AUTUMN);
        table.item.set(0, -1);
        Innocence innocence = innocence();
        assertThat(innocence.unclassed()).isEqualTo(1);
        assertThat(innocence.comparisons()).isEmpty();
    }

    @Test
    void tooFewVerifiedOrdersAreRefusedWithTheNumberNeeded() {
        verified(10, "shoe", AUTUMN);
        suspect("bad", "shoe", AUTUMN);
        Innocence innocence = innocence();
        assertThat(innocence.comparisons().get(0).outcome()).isEqualTo(new Comparison.Refused(20));
        assertThat(innocence.lines()).isEmpty();
    }

    private Innocence innocence() {
        ShopContext context = new ShopContext(SHOP, ZONE, items, List.of(), List.of(), List.of(), List.of());
        return new VerifiedOrders(table, context, new Known(), labels).against(.05);
    }

    private void verified(int orders, String item, int at) {
        for (int i = 0; i < orders; i++) {
            String order = (table.lines() == i ? "v" : item + at + "-") + i;
            line(order, item, at);
            label(order, "genuine", "reviewer");
        }
    }

    private void suspect(String order, String item, int at) {
        int line = line(order, item, at);
        suspects.add(line);
        ratios.put(line, STRANGE);
    }

    private int line(String order, String item, int at) {
        return add(order, order, item, at);
    }

    private int add(String order, String lineId, String item, int at) {
        int line = table.add(new LineKey(SHOP, order, lineId), new SourceRef(0, table.lines() + 2));
        table.placed.set(line, at);
        table.firstScan.set(line, at + 1);
        table.delivered.set(line, at + 2);
        table.item.set(line, table.items.code(item));
        return line;
    }

    private void label(String order, String verdict, String source) {
        label(order, verdict, source, null);
    }

    private void label(String order, String verdict, String source, @Nullable String at) {
        labels.add(new Label(
                new LineKey(SHOP, order, order),
                Label.Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)),
                null,
                null,
                source,
                at == null ? null : Instant.parse(at)));
    }

    private static int seconds(String at) {
        return Seconds.of(Instant.parse(at));
    }

    private final class Known implements Scores {
        @Override
        public double logRatio(int line) {
            return ratios.getOrDefault(line, 0.0);
        }

        @Override
        public boolean suspect(int line) {
            return suspects.contains(line);
        }

        @Override
        public boolean inIncident(int line) {
            return inIncidents.contains(line);
        }
    }
}
