package io.bonafide.core.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.assess.quantity.SlidingCounts;
import io.bonafide.core.order.Event;
import io.bonafide.core.signal.ParcelParameters;
import io.bonafide.core.state.Kept;
import io.bonafide.core.state.MemoryParts;
import io.bonafide.core.state.Parts;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * No field of an engine is forgotten by its snapshot: the restored engine is compared with the saved one field by field,
 * as deep as they go. A new field fails here until it is saved, or entered below with why it need not be.
 */
final class StateFieldsTest {
    private static final String OURS = "io.bonafide.core.";

    /** What the engine was made of; both have the same. */
    private static final Set<String> GIVEN = Set.of(
            "Engine.settings",
            "Engine.context",
            "Engine.detectors",
            "Engine.model",
            "Engine.asOfLogOdds",
            "Engine.learnt",
            "AsOfQuantities.context",
            "AsOfQuantities.figures",
            "AsOfQuantities.families",
            "PriceEdits.planned",
            "BurstBaseline.calendar",
            "BurstBaseline.parameters",
            "ShopStream.calendar",
            "ShopStream.parameters",
            "LineIds.shop",
            "Absences.pickupS",
            "Absences.hubS");

    /** Kept for speed; forgotten without loss. */
    private static final Set<String> SCRATCH = Set.of(
            "Engine.judge",
            "Engine.teller",
            "Engine.state",
            "Engine.known",
            "Engine.changes",
            "Words.last",
            "Words.lastCode",
            "Words.packed",
            "LineIds.packed",
            "Keys.lastBasket",
            "UnitPrices.last",
            "IntColumn.own",
            "LongColumn.own",
            "KeyWatch.placedKeys",
            "KeyWatch.touched",
            "BurstsAsOf.lastOfItem",
            "BurstsAsOf.lastOfShop",
            "BurstsAsOf.lastItem",
            "ShopStream.fades",
            "EventWriter.placements");

    /** Made anew from the rest; that the results are the same is for {@link SameResultsTest} and {@link AbsencesTest}. */
    private static final Set<String> REBUILT = Set.of(
            "ByteDictionary.table",
            "ByteDictionary.codeBits",
            "ByteDictionary.chunks",
            "KeyHistory.known",
            "KeyHistory.more",
            "KeyHistory.used",
            "KeyHistory.touched",
            "KeyHistory.firstLines",
            "KeyHistory.lineBits",
            "TimerQueue.timers",
            "SlidingMinimum.head",
            "SlidingMinimum.times",
            "SlidingMinimum.values");

    /** Never anything but what they begin with in shops as small as these; for {@code SavedColumnsTest}. */
    private static final Set<String> UNUSED = Set.of("AmountColumn.wide", "ByteDictionary.chunk");

    private final Set<String> different = new TreeSet<>();
    private final Set<String> compared = new TreeSet<>();
    private final Set<String> telling = new TreeSet<>();
    private final Set<String> seen = new TreeSet<>();
    private int now;

    @Test
    void everyFieldComesBackOrIsKnownNotTo() {
        for (long seed = 1; seed <= 3; seed++) {
            RestlessShop shop = RestlessShop.of(seed);
            cutWhen(shop, (engine, event) -> !engine.early.isEmpty());
            cutWhen(shop, (engine, event) -> engine.table.lines() > 500 && event.kind() == Event.Kind.PAID);
            cutWhen(shop, (engine, event) -> event.at().isAfter(RestlessShop.RUSH.plusSeconds(3_300)));
            cutWhen(
                    shop,
                    (engine, event) -> event == shop.events().get(shop.events().size() - 1));
        }
        assertThat(different).isEmpty();
        Set<String> empty = new TreeSet<>(compared);
        empty.removeAll(telling);
        assertThat(empty).as("fields of which nothing was seen").isSubsetOf(UNUSED);
        assertThat(telling).hasSizeGreaterThan(100);
        assertThat(Stream.of(GIVEN, SCRATCH, REBUILT).flatMap(Set::stream).filter(name -> !seen.contains(name)))
                .as("entries that name no field")
                .isEmpty();
    }

    private static Engine watching(RestlessShop shop) {
        Engine engine = shop.engine();
        engine.watch(ParcelParameters.douyin2026());
        return engine;
    }

    /** Compares at the first event of which {@code cut} holds. */
    private void cutWhen(RestlessShop shop, BiPredicate<Engine, Event> cut) {
        Engine engine = watching(shop);
        for (Event event : shop.events()) {
            engine.observe(event);
            if (cut.test(engine, event)) {
                compare(shop, engine);
                return;
            }
        }
    }

    private void compare(RestlessShop shop, Engine engine) {
        MemoryParts parts = new MemoryParts();
        String head = engine.snapshot().writeTo(parts);
        Engine restored = Engine.restore(watching(shop), parts, head);
        assertThat(restored.snapshot().writeTo(parts)).as("the same snapshot").isEqualTo(head);
        now = engine.second;
        walk(engine, restored);
    }

    private void walk(Object engine, Object restored) {
        Deque<Pair> left = new ArrayDeque<>(List.of(new Pair("Engine", engine, restored)));
        Map<Object, Object> done = new IdentityHashMap<>();
        while (!left.isEmpty()) {
            Pair pair = left.pop();
            if (pair.one == null || pair.other == null) {
                differsUnless(pair.one == pair.other, pair);
            } else if (isValue(pair.one) || done.put(pair.one, pair.other) == null) {
                compare(pair, left);
            }
        }
    }

    private static boolean isValue(Object value) {
        return value instanceof Number || value instanceof String || value instanceof Boolean;
    }

    private void compare(Pair pair, Deque<Pair> left) {
        Object one = Objects.requireNonNull(pair.one);
        Object other = Objects.requireNonNull(pair.other);
        if (one instanceof SlidingCounts counts) {
            counts.advance(now);
            ((SlidingCounts) other).advance(now);
            differsUnless(Parts.of((Kept) one).equals(Parts.of((Kept) other)), pair);
        } else if (one instanceof Map<?, ?> map) {
            Map<?, ?> otherMap = (Map<?, ?>) other;
            differsUnless(map.keySet().equals(otherMap.keySet()), pair);
            map.forEach((key, value) -> left.push(new Pair(pair.name, value, otherMap.get(key))));
        } else if (one instanceof int[] || one instanceof long[] || one instanceof double[]) {
            differsUnless(Objects.deepEquals(one, other), pair);
        } else if (one.getClass().isArray()) {
            int length = Math.max(Array.getLength(one), Array.getLength(other));
            for (int i = 0; i < length; i++) {
                left.push(new Pair(pair.name, at(one, i), at(other, i)));
            }
        } else if (one.getClass().getName().startsWith(OURS) && !(one instanceof Enum<?>) && !(one instanceof Record)) {
            fields(one, other, left);
        } else {
            differsUnless(one.equals(other), pair);
        }
    }

    private void fields(Object one, Object other, Deque<Pair> left) {
        for (Class<?> type = one.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                String name = type.getSimpleName() + "." + field.getName();
                if (Modifier.isStatic(field.getModifiers())) {
                    continue;
                }
                seen.add(name);
                if (GIVEN.contains(name) || SCRATCH.contains(name) || REBUILT.contains(name)) {
                    continue;
                }
                Object value = value(field, one);
                compared.add(name);
                if (tells(value)) {
                    telling.add(name);
                }
                left.push(new Pair(name, value, value(field, other)));
            }
        }
    }

    private static boolean tells(@Nullable Object value) {
        if (value instanceof Collection<?> all) {
            return !all.isEmpty();
        }
        if (value instanceof Map<?, ?> all) {
            return !all.isEmpty();
        }
        return value != null && !value.equals(0) && !value.equals(0L) && !value.equals(0.0) && !value.equals(false);
    }

    private void differsUnless(boolean equal, Pair pair) {
        if (!equal) {
            different.add(pair.name);
        }
    }

    private static @Nullable Object at(Object array, int index) {
        return index < Array.getLength(array) ? Array.get(array, index) : null;
    }

    private static @Nullable Object value(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private record Pair(
            String name, @Nullable Object one, @Nullable Object other) {}
}
