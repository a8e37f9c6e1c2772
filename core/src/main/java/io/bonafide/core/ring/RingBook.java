package io.bonafide.core.ring;

import java.util.ArrayList;
import java.util.List;

/**
 * The stories that findings of successive windows belong to.
 *
 * <p>A finding continues the stories with which it shares two objects and half of the smaller one's members; if it
 * continues several, they become one. A story that no finding has continued for a window is closed.
 */
final class RingBook {
    private final RingParameters parameters;
    private final List<Story> closed;
    private List<Story> open;
    private long steps;

    RingBook(RingParameters parameters) {
        this(parameters, new ArrayList<>(), new ArrayList<>(), 0);
    }

    private RingBook(RingParameters parameters, List<Story> closed, List<Story> open, long steps) {
        this.parameters = parameters;
        this.closed = closed;
        this.open = open;
        this.steps = steps;
    }

    RingBook copy() {
        return new RingBook(parameters, new ArrayList<>(closed), new ArrayList<>(open), steps);
    }

    /** Enters what one step brought. */
    void enter(List<Finding> findings, long step) {
        steps++;
        List<Story> still = new ArrayList<>();
        for (Story story : open) {
            (step - story.lastStep() < parameters.windowSteps() ? still : closed).add(story);
        }
        open = still;
        for (Finding finding : findings) {
            Story story = Story.begin(finding, step);
            List<Story> others = new ArrayList<>();
            for (Story each : open) {
                if (finding.continues(each.strongest())) {
                    story = each.with(story);
                } else {
                    others.add(each);
                }
            }
            others.add(story);
            open = others;
        }
    }

    /** All stories that are significant among those so far. */
    List<Ring> rings() {
        List<Story> all = new ArrayList<>(closed);
        all.addAll(open);
        return Significance.rings(all, Math.max(steps, all.size()), parameters.mostFalse(), parameters.step());
    }
}
