package io.bonafide.core.ring;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Findings that are one ring seen through successive windows.
 *
 * @param strongest the finding that the story is judged by
 * @param members of all findings, each as probable as at best and with all its acts; by actor
 */
record Story(Finding strongest, Map<Long, Ring.Member> members, long lastStep) {
    /** By time, then by object. */
    static final Comparator<Action> ORDER =
            Comparator.comparingLong(Action::time).thenComparingLong(Action::object);

    static Story begin(Finding finding, long step) {
        Map<Long, Ring.Member> members = new TreeMap<>();
        finding.members().forEach(member -> members.put(member.actor(), member));
        return new Story(finding, members, step);
    }

    /** Both as one; of equals, this one's finding stays. */
    Story with(Story later) {
        Map<Long, Ring.Member> all = new TreeMap<>(members);
        later.members.forEach((actor, member) -> all.merge(actor, member, Story::joined));
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

    private static Ring.Member joined(Ring.Member one, Ring.Member other) {
        List<Action> acts = Stream.of(one, other)
                .map(Ring.Member::acts)
                .flatMap(List::stream)
                .distinct()
                .sorted(ORDER)
                .toList();
        return new Ring.Member(one.actor(), Math.max(one.probability(), other.probability()), acts);
    }

    Stream<Action> acts() {
        return members.values().stream().map(Ring.Member::acts).flatMap(List::stream);
    }
}
