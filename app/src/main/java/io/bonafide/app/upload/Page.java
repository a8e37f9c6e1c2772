package io.bonafide.app.upload;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** @param next the cursor of what follows; null if nothing does */
record Page<V>(List<V> items, @Nullable String next) {

    /** @param found up to one more than {@code limit} */
    static <T, V> Page<V> of(List<T> found, int limit, Function<T, V> view, ToLongFunction<T> number) {
        List<T> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                shown.stream().map(view).toList(),
                found.size() > limit ? Long.toString(number.applyAsLong(shown.get(limit - 1))) : null);
    }
}
