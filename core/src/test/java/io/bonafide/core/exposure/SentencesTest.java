package io.bonafide.core.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void oneOfAThingIsSaidInTheSingular() {
        assertThat(said(Sample.points(1))).startsWith("1 point (");
        assertThat(said(Sample.points(12))).startsWith("12 points (");
        assertThat(said(demotion(1, 1))).endsWith(" for 1 day");
        assertThat(said(demotion(30, 30))).endsWith(" for 30 days");
        assertThat(said(demotion(1, 3))).endsWith(" for 1–3 days");
        assertThat(Sentences.headline(1, null, CountingUnit.LINE).en()).endsWith(" at 1 line");
        assertThat(Sentences.headline(2, null, CountingUnit.ORDER).en()).endsWith(" at 2 orders");
    }

    private static String said(Consequence consequence) {
        return Sentences.of(consequence, List.of()).en();
    }

    private static Consequence demotion(int leastDays, int mostDays) {
        return new Consequence.Timed(
                Consequence.Timed.Kind.SHOP_DEMOTION,
                leastDays,
                mostDays,
                Consequence.Timed.Start.MOMENT,
                Consequence.Timed.Join.UNION,
                false,
                Sample.READ);
    }
}
