package io.bonafide.core.simulate;

import io.bonafide.core.order.ShopContext.Campaign.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the shop is busy: hour of day (measured), weekday, growth, the days' own ups and downs, promotions and platform
 * events. One push in seven is missing from the merchant's own calendar.
 */
final class Calendar {
    private static final long DAY = 86_400;
    private static final long HOUR = 3_600;
    /** Per mille of all orders that live streams and group buys bring, from 17 o'clock on; the rest is everyday's. */
    private static final double[] CROWDS = {1, 3, 14, 21, 16, 6, 1};

    private static final int CROWDS_FROM = 17;
    private static final double[] WEEKDAYS = {1.04, 1.02, 1.0, 0.99, 0.97, 0.96, 1.02};

    private final long opening;
    private final int firstWeekday;
    private final double[] dayWeights;
    private final List<Push> pushes = new ArrayList<>();
    private final @Nullable Push[] couponOfDay;

    Calendar(SimulationSettings settings) {
        opening = settings.opening();
        firstWeekday = settings.from().getDayOfWeek().ordinal();
        dayWeights = new double[settings.days()];
        couponOfDay = new @Nullable Push[settings.days()];
        Dice dice = new Dice(settings.seed(), Streams.CALENDAR, 0);
        ordinaryDays(dice);
        schedule(settings, dice);
        pushes.sort(Comparator.comparingLong(Push::from).thenComparing(Push::id));
    }

    private void ordinaryDays(Dice dice) {
        double growth = dice.between(-0.10, 0.40) / 30;
        for (int day = 0; day < dayWeights.length; day++) {
            double trend = StrictMath.exp(growth * day);
            dayWeights[day] = trend * WEEKDAYS[(firstWeekday + day) % 7] * dice.logNormal(1, 0.12);
        }
    }

    private void schedule(SimulationSettings settings, Dice dice) {
        for (int day = dice.between(1, 9); day < settings.days(); day += dice.between(8, 13)) {
            busyDays(Kind.PROMOTION, "店铺促销", day, 2, 1.5, dice);
        }
        for (int day = dice.between(3, 25); day < settings.days(); day += dice.between(25, 35)) {
            busyDays(Kind.PLATFORM_EVENT, "平台大促", day, 1, dice.between(2.5, 5.0), dice);
        }
        for (int day = dice.between(0, 15); day < settings.days(); day += dice.between(15, 25)) {
            busyDays(Kind.ADS, "直通推广", day, 5, 1.2, dice);
        }
        for (int day = dice.between(0, 2); day < settings.days(); day += dice.between(2, 4)) {
            long start = opening + day * DAY + dice.between(19, 20) * HOUR;
            push(Kind.LIVE, "直播专场", start, dice.between(1, 3) * HOUR, dice);
        }
        for (int day = dice.between(1, 12); day < settings.days(); day += dice.between(12, 18)) {
            long start = opening + day * DAY + dice.between(8, 19) * HOUR;
            push(Kind.CREATOR, "达人推荐", start, 36 * HOUR, dice);
        }
    }

    private void busyDays(Kind kind, String name, int day, int days, double factor, Dice dice) {
        int end = Math.min(day + days, dayWeights.length);
        Push push = add(kind, name, opening + day * DAY, (end - day) * DAY, List.of(), dice);
        for (int d = day; d < end; d++) {
            dayWeights[d] *= factor;
            if (kind != Kind.ADS) {
                couponOfDay[d] = push;
            }
        }
    }

    private void push(Kind kind, String name, long start, long seconds, Dice dice) {
        long end = Math.min(start + seconds, opening + DAY * dayWeights.length);
        int first = dice.below(8);
        add(kind, name, start, end - start, List.of(first, first + dice.between(1, 2)), dice);
    }

    private Push add(Kind kind, String name, long start, long seconds, List<Integer> ranks, Dice dice) {
        String number = Integer.toString(100 + pushes.size());
        String coupon = kind.name().charAt(0) + "C" + number;
        Push push = new Push("CMP-" + number, name, kind, start, start + seconds, ranks, coupon, dice.chance(6 / 7.0));
        pushes.add(push);
        return push;
    }

    /** All pushes, by time. */
    List<Push> pushes() {
        return List.copyOf(pushes);
    }

    List<Push> pushes(Kind kind) {
        return pushes.stream().filter(push -> push.kind() == kind).toList();
    }

    /** The promotion or platform event with a coupon at that time, if any. */
    @Nullable
    Push couponAt(long at) {
        long day = (at - opening) / DAY;
        return day < 0 || day >= couponOfDay.length ? null : couponOfDay[(int) day];
    }

    /** All ordinary arrivals. */
    Arrivals arrivals() {
        return between(opening, DAY * dayWeights.length, 1);
    }

    /**
     * Arrivals in a window.
     *
     * @param human 0: alike at every moment; 1: as ordinary buyers come
     */
    Arrivals between(long start, long seconds, double human) {
        long step = Math.max(60, Math.min(HOUR, seconds / 12));
        double[] weights = new double[(int) Math.max(1, seconds / step)];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight(start + i * step);
            sum += weights[i];
        }
        double even = sum / weights.length;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = human * weights[i] + (1 - human) * even;
        }
        return new Arrivals(start, step, weights);
    }

    private double weight(long at) {
        int day = (int) Math.max(0, Math.min(dayWeights.length - 1, (at - opening) / DAY));
        int hour = (int) Math.floorMod((at - opening) / HOUR, 24L);
        double crowds = hour < CROWDS_FROM ? 0 : CROWDS[hour - CROWDS_FROM];
        return dayWeights[day] * (Marginals.HOURS[hour] - crowds);
    }
}
