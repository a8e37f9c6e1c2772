package io.bonafide.core.ring;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Findings that are one ring seen through successive windows.
 *
 * @param strongest the finding that the story is judged by
 * @param members of all findings, each as probable as at best and with all its acts; by actor
 * @param birth the first act of the first finding
 * @param phases by step, the actors of each of its findings
 */
record Story(
        Finding strongest,
        Map<Long, Ring.Member> members,
        Action birth,
        SortedMap<Long, List<List<Long>>> phases,
        long lastStep) {
    /** By time, then by object. */
    static final Comparator<Action> ORDER =
            Comparator.comparingLong(Action::time).thenComparingLong(Action::object);

    private static final Comparator<Action> FIRST = ORDER.thenComparingLong(Action::actor);

    static Story begin(Finding finding, long step) {
        Map<Long, Ring.Member> members = new TreeMap<>();
        finding.members().forEach(member -> members.put(member.actor(), member));
        SortedMap<Long, List<List<Long>>> phases = new TreeMap<>();
        phases.put(step, List.of(List.copyOf(members.keySet())));
        Action birth = finding.members().stream()
                .flatMap(member -> member.acts().stream())
                .min(FIRST)
                .orElseThrow();
        return new Story(finding, members, birth, phases, step);
    }

    /** Both as one; of equals, this one's finding stays. */
    Story with(Story later) {
        Map<Long, Ring.Member> all = new TreeMap<>(members);
        later.members.forEach((actor, member) -> all.merge(actor, member, Story::joined));
        boolean stronger = later.strongest.coincidence().strength()
                > strongest.coincidence().strength();
        return new Story(
                stronger ? later.strongest : strongest,
                all,
                isOlder(later) ? later.birth : birth,
                Life.joined(phases, later.phases),
                Math.max(lastStep, later.lastStep));
    }

    private boolean isOlder(Story other) {
        int bySteps = Long.compare(other.phases.firstKey(), phases.firstKey());
        return bySteps < 0 || bySteps == 0 && FIRST.compare(other.birth, birth) < 0;
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
