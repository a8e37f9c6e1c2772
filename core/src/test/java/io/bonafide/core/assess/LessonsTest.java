package io.bonafide.core.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.learn.Lesson;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.Label.Verdict;
import io.bonafide.core.order.LineKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LessonsTest {
    private static final RestlessShop SHOP = RestlessShop.of(1);
    private static final Hindsight HINDSIGHT = SHOP.replayed(SHOP.end()).hindsight();
    private static final List<LineSight> SIGHTS = sights();
    private static final LineKey LINE = SIGHTS.get(7).line();

    @Test
    void aLabelledLineIsALessonAndAllOthersAreUnlabelled() {
        Lessons lessons = Lessons.of(HINDSIGHT, List.of(label(Verdict.ABUSE, "reviewer", null)));
        assertThat(lessons.lessons()).singleElement().satisfies(lesson -> {
            assertThat(lesson.positive()).isTrue();
            assertThat(lesson.at()).isEqualTo(SIGHTS.get(7).placedAt());
            assertThat(lesson.sight().logOdds()).isEqualTo(SIGHTS.get(7).sight().logOdds());
        });
        assertThat(lessons.unlabelled()).hasSize(SIGHTS.size() - 1).allMatch(each -> each.lines() == 1);
        assertThat(lessons.unknown()).isZero();
    }

    @Test
    void theLatestLabelStandsAndAnUndatedOneIsOlder() {
        assertThat(said(
                        label(Verdict.FAKE, "reviewer", Instant.EPOCH),
                        label(Verdict.GENUINE, "reviewer", Instant.EPOCH.plusSeconds(1)),
                        label(Verdict.FAKE, "reviewer", null)))
                .containsExactly(false);
    }

    @Test
    void whoeverIsNotThePlatformOverrulesIt() {
        assertThat(said(
                        label(Verdict.GENUINE, "appeal", Instant.EPOCH),
                        label(Verdict.FAKE, "platform_finding", Instant.EPOCH.plusSeconds(1))))
                .containsExactly(false);
        assertThat(said(label(Verdict.FAKE, "platform_finding", Instant.EPOCH))).containsExactly(true);
    }

    @Test
    void contradictionAndUnclearSayNothing() {
        assertThat(said(label(Verdict.FAKE, "reviewer", null), label(Verdict.GENUINE, "appeal", null)))
                .isEmpty();
        assertThat(said(label(Verdict.UNCLEAR, "reviewer", null))).isEmpty();
        assertThat(said(label(Verdict.FAKE, "reviewer", null), label(Verdict.ABUSE, "appeal", null)))
                .containsExactly(true);
    }

    @Test
    void aSourceThatIsNoKnownWordIsNotKept() {
        Lessons lessons = Lessons.of(HINDSIGHT, List.of(label(Verdict.FAKE, "our cousin Li", null)));
        assertThat(lessons.lessons()).extracting(Lesson::source).containsExactly("other");
    }

    @Test
    void aLabelOfALineThatIsNotInTheRecordsIsCounted() {
        LineKey nowhere = new LineKey(LINE.shop(), "nowhere", "1");
        Lessons lessons =
                Lessons.of(HINDSIGHT, List.of(new Label(nowhere, Verdict.FAKE, null, null, "reviewer", null)));
        assertThat(lessons.unknown()).isEqualTo(1);
        assertThat(lessons.lessons()).isEmpty();
    }

    @Test
    void linesOfOneIncidentAreOneGroup() {
        List<Label> labels = SIGHTS.stream()
                .map(each -> new Label(each.line(), Verdict.FAKE, null, null, "reviewer", null))
                .toList();
        List<Lesson> lessons = Lessons.of(HINDSIGHT, labels).lessons();
        int inIncident = 0;
        for (int i = 0; i < lessons.size(); i++) {
            LineSight sight = SIGHTS.get(i);
            boolean member = sight.incidentId() != null;
            assertThat(lessons.get(i).group())
                    .isEqualTo(
                            member
                                    ? "incident " + sight.incidentId()
                                    : "order " + sight.line().orderId());
            inIncident += member ? 1 : 0;
        }
        assertThat(inIncident).isBetween(20, lessons.size() - 1);
    }

    private static List<Boolean> said(Label... labels) {
        return Lessons.of(HINDSIGHT, List.of(labels)).lessons().stream()
                .map(Lesson::positive)
                .toList();
    }

    private static Label label(Verdict verdict, String by, @Nullable Instant at) {
        return new Label(LINE, verdict, null, null, by, at);
    }

    private static List<LineSight> sights() {
        List<LineSight> sights = new ArrayList<>();
        HINDSIGHT.forEachSight(sights::add);
        return sights;
    }
}
