package io.bonafide.core.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.order.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ReplayTest {
    private static final RestlessShop SHOP = RestlessShop.of(3);

    /** However the events of an instant lie in the archive, and however often one was sent. */
    @Test
    void anArchiveGivesWhatItsEventsGiveInSettledOrder() {
        Random random = new Random(11);
        TreeMap<Instant, List<Event>> instants = new TreeMap<>();
        int again = 0;
        for (Event event : SHOP.events()) {
            List<Event> instant = instants.computeIfAbsent(event.at(), any -> new ArrayList<>());
            instant.add(event);
            if (random.nextInt(20) == 0) {
                instant.add(event);
                again++;
            }
        }
        Engine engine = SHOP.engine();
        Replay replay = new Replay(engine);
        instants.values().forEach(instant -> {
            Collections.shuffle(instant, random);
            replay.observe(instant);
        });
        engine.advanceTo(SHOP.end());
        assertThat(again).isPositive();
        assertThat(replay.repeated()).isGreaterThanOrEqualTo(again);
        assertThat(Said.of(engine.hindsight())
                        .equals(Said.of(SHOP.replayed(SHOP.end()).hindsight())))
                .isTrue();
    }
}
