package io.bonafide.core.ring;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Findings that are one ring seen through successive windows.
 *
 * @param strongest the finding that the story is judged by
 * @param members of all findings, each as in the finding where it was most probable; by actor
 */
record Story(Finding strongest, Map<Long, Ring.Member> members, long lastStep) {

    static Story begin(Finding finding, long step) {
        Map<Long, Ring.Member> members = new TreeMap<>();
        finding.members().forEach(member -> members.put(member.actor(), member));
        return new Story(finding, members, step);
    }

    /** Both as one; of equals, this one's finding stays. */
    Story with(Story later) {
        Map<Long, Ring.Member> all = new TreeMap<>(members);
        later.members.forEach((actor, member) ->
                all.merge(actor, member, (old, young) -> young.probability() > old.probability() ? young : old));
        boolean stronger = later.strongest.coincidence().strength()
                > strongest.coincidence().strength();
        return new Story(stronger ? later.strongest : strongest, all, Math.max(lastStep, later.lastStep));
    }

    /** Every object that a member acted on, increasing. */
    Collection<Long> objects() {
        TreeSet<Long> objects = new TreeSet<>();
        acts().forEach(act -> objects.add(act.object()));
        return objects;
    }

    Stream<Action> acts() {
        return members.values().stream().map(Ring.Member::acts).flatMap(List::stream);
    }
}
