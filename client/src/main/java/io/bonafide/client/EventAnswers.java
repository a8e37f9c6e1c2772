package io.bonafide.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.bonafide.client.model.EventAnswer;
import java.util.List;

/** What is said of the events that were sent, in their order. */
public final class EventAnswers {
    private final List<EventAnswer> answers;

    /** {@link Connection} reads one as a list of one. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    EventAnswers(List<EventAnswer> answers) {
        this.answers = List.copyOf(answers);
    }

    /** One for each event. */
    public List<EventAnswer> all() {
        return answers;
    }

    /** The one, of a request with one. */
    public EventAnswer only() {
        return answers.get(0);
    }
}
