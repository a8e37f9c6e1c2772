package io.bonafide.core.ring;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.List;

/**
 * A block that stands out in one window.
 *
 * @param members by actor
 * @param repeaters actors of the window who act on two or more of the objects, in the order of the coincidence
 */
record Finding(List<Ring.Member> members, Coincidence coincidence, List<Long> repeaters) {
    private static final int LEAST_OBJECTS = 2;

    /** Whether two objects and half of the smaller one's members are in both. */
    boolean continues(Finding earlier) {
        LongOpenHashSet objects = new LongOpenHashSet();
        LongOpenHashSet actors = new LongOpenHashSet();
        for (Ring.Member member : earlier.members) {
            actors.add(member.actor());
            member.acts().forEach(act -> objects.add(act.object()));
        }
        LongOpenHashSet commonObjects = new LongOpenHashSet();
        int common = 0;
        for (Ring.Member member : members) {
            common += actors.contains(member.actor()) ? 1 : 0;
            for (Action act : member.acts()) {
                if (objects.contains(act.object())) {
                    commonObjects.add(act.object());
                }
            }
        }
        return commonObjects.size() >= LEAST_OBJECTS && 2 * common >= Math.min(actors.size(), members.size());
    }
}
