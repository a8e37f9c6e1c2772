package io.bonafide.core.assess.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopContext.Campaign;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.order.SourceRef;
import io.bonafide.core.signal.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CreatorRunsTest {
    private static final Instant START = Instant.parse("2026-07-01T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final LineTable table = new LineTable(new ShopKey(Platform.DOUYIN, "s"));

    @Test
    void fiveOrdersOfACreatorAreACampaignAndFourAreNot() {
        every(HOUR, 4, "KOL-1", "A");
        assertThat(CreatorRuns.of(table)).isEmpty();
        place(START.plus(HOUR.multipliedBy(4)), "KOL-1", "A");
        assertThat(CreatorRuns.of(table))
                .containsExactly(new Campaign(
                        "KOL-1",
                        null,
                        START,
                        START.plus(HOUR.multipliedBy(4)).plusSeconds(1),
                        List.of("A"),
                        Campaign.Kind.CREATOR));
    }

    @Test
    void aDayWithoutAnOrderEndsARun() {
        every(Duration.ofDays(1), 5, "KOL-1", "A");
        assertThat(CreatorRuns.of(table)).hasSize(1);
        LineTable sparse = new LineTable(new ShopKey(Platform.DOUYIN, "s"));
        for (int i = 0; i < 20; i++) {
            place(sparse, START.plus(Duration.ofDays(1).plusSeconds(1).multipliedBy(i)), "KOL-1", "A");
        }
        assertThat(CreatorRuns.of(sparse)).isEmpty();
    }

    @Test
    void whatLastsLongerThanThreeWeeksIsEverydayBusiness() {
        every(Duration.ofDays(1), 22, "KOL-1", "A");
        assertThat(CreatorRuns.of(table)).hasSize(1);
        place(START.plus(Duration.ofDays(22)), "KOL-1", "A");
        assertThat(CreatorRuns.of(table)).isEmpty();
    }

    @Test
    void itemsCreatorsAndOrdersWithoutEitherAreKeptApart() {
        every(HOUR, 4, "KOL-1", "A");
        every(HOUR, 4, "KOL-2", "A");
        every(HOUR, 4, "KOL-1", "B");
        every(HOUR, 9, null, "A");
        every(HOUR, 9, "KOL-1", null);
        assertThat(CreatorRuns.of(table)).isEmpty();
    }

    @Test
    void withoutACalendarOnlyLinesOfARunAreKnownToBeInACampaign() {
        every(HOUR, 5, "KOL-1", "A");
        int after = place(START.plus(HOUR.multipliedBy(5)), null, "A");
        Campaigns alone = new Campaigns(table, List.of(), CreatorRuns.of(table));
        assertThat(alone.value(Quantity.IN_CAMPAIGN, 4)).isEqualTo(1);
        assertThat(alone.value(Quantity.IN_CAMPAIGN, after)).isNaN();

        Campaign other = new Campaign("C", null, START, START.plusSeconds(1), List.of("B"), Campaign.Kind.PROMOTION);
        Campaigns both = new Campaigns(table, List.of(other), CreatorRuns.of(table));
        assertThat(both.value(Quantity.IN_CAMPAIGN, 4)).isEqualTo(1);
        assertThat(both.value(Quantity.IN_CAMPAIGN, after)).isZero();
    }

    private void every(Duration step, int orders, @Nullable String creator, @Nullable String item) {
        for (int i = 0; i < orders; i++) {
            place(START.plus(step.multipliedBy(i)), creator, item);
        }
    }

    private int place(Instant at, @Nullable String creator, @Nullable String item) {
        return place(table, at, creator, item);
    }

    private static int place(LineTable table, Instant at, @Nullable String creator, @Nullable String item) {
        String id = "O-" + table.lines();
        int line = table.add(new LineKey(table.shop(), id, id), new SourceRef(0, 1 + table.lines()));
        table.placed.set(line, Seconds.of(at));
        table.creator.set(line, table.creators.code(creator));
        table.item.set(line, table.items.code(item));
        return line;
    }
}
