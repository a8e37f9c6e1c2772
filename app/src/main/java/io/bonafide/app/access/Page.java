package io.bonafide.app.access;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the cursor of what follows; null if nothing does
 */
public record Page<V>(List<V> items, @Nullable String next) {

    private static final int MOST = 200;

    /** How many to look for: one more than is asked for, which tells whether more follow. */
    public static int oneMoreThan(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.unprocessable("limit", limit, MOST);
        }
        return limit + 1;
    }

    /** @param found up to {@link #oneMoreThan} the limit */
    public static <T, V> Page<V> of(List<T> found, int limit, Function<T, V> view, ToLongFunction<T> number) {
        List<T> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                shown.stream().map(view).toList(),
                found.size() > limit ? Long.toString(number.applyAsLong(shown.get(limit - 1))) : null);
    }
}
