package io.bonafide.app.intake;

import io.bonafide.app.archive.Submission;
import io.bonafide.core.exposure.Wording;
import io.bonafide.exchange.intake.GivenEvents;
import io.bonafide.exchange.intake.UnusableEventException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of a body: those that can be used, and why the others cannot.
 *
 * @param places of the items in the body, from 0
 */
public record ReadEvents(List<Submission.Item> items, List<Integer> places, List<Refused> refused) {

    public ReadEvents {
        items = List.copyOf(items);
        places = List.copyOf(places);
        refused = List.copyOf(refused);
    }

    /** Reads them one by one: one that cannot be used holds up no other. */
    public static ReadEvents of(EventBody body, GivenEvents reader) {
        List<Submission.Item> items = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (int place = 0; place < body.events().size(); place++) {
            EventBody.Given given = body.events().get(place);
            if (given.problem() != null) {
                refused.add(new Refused(place, given.column(), given.problem()));
                continue;
            }
            try {
                items.add(new Submission.Item(given.key(), reader.read(given.cells()), given.cells()));
                places.add(place);
            } catch (UnusableEventException e) {
                refused.add(new Refused(place, e.column(), e.reason()));
            }
        }
        return new ReadEvents(items, places, refused);
    }

    /**
     * An event that cannot be used.
     *
     * @param place in the body, from 0
     * @param column what of it is wrong, as the sender calls it; null if it is no event at all
     */
    public record Refused(int place, @Nullable String column, Wording reason) {}
}
