package io.bonafide.core.exposure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The two ways in which measures that overlap go on. */
public final class Windows {
    private static final Comparator<Span> BY_START =
            Comparator.comparing(Span::from).thenComparing(Span::to);

    private Windows() {}

    /** They run at the same time: the times that at least one covers, in order, touching ones joined. */
    public static List<Span> union(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans.stream().sorted(BY_START).toList()) {
            int last = joined.size() - 1;
            if (last >= 0 && !span.from().isAfter(joined.get(last).to())) {
                joined.set(
                        last,
                        new Span(joined.get(last).from(), later(joined.get(last).to(), span.to())));
            } else {
                joined.add(span);
            }
        }
        return List.copyOf(joined);
    }

    /** They run one after another: each begins at its own start, or at the end of the one before if that is later. */
    public static List<Span> queue(List<Span> spans) {
        List<Span> queued = new ArrayList<>();
        Instant free = Instant.MIN;
        for (Span span : spans.stream().sorted(BY_START).toList()) {
            Instant start = later(span.from(), free);
            free = start.plus(span.length());
            queued.add(new Span(start, free));
        }
        return union(queued);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
