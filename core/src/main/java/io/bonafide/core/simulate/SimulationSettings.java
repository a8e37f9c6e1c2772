package io.bonafide.core.simulate;

import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What shop to invent. Start from {@link #defaults()} and change what matters.
 *
 * @param seed the same seed gives the same shop
 * @param orders ordinary orders, 10 to 50,000,000; about {@value #LINES_PER_ORDER} lines each. The scenario's lines come
 *     on top
 * @param scenario what befalls the shop
 * @param strength how much of it: below 1 the share of all lines that are to be the scenario's, from 1 on their number
 * @param stealth 0 (crude: one burst, one basket, one address, machine-like delays, feather-weight parcels) to 1 (spread
 *     over weeks, mixed baskets, an address and device each, human delays, real-looking parcels)
 * @param from the first day, in {@link #ZONE}
 * @param days how many days orders come in, 7 to 1,500
 * @param mask which columns the export gives
 * @param pastFindings how often the platform has already found fake transactions this calendar year: rows of
 *     {@code findings.csv} before {@code from}
 */
public record SimulationSettings(
        long seed,
        int orders,
        Scenario scenario,
        double strength,
        double stealth,
        LocalDate from,
        int days,
        Platform platform,
        String shopId,
        Mask mask,
        int pastFindings) {

    /** The zone of the shop's days. China has kept one offset since 1991. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Lines per ordinary order, on average. */
    public static final double LINES_PER_ORDER = 1.28;

    /** The export is made this many days after the last order day, so that most lives are over. */
    public static final int DAYS_TO_EXPORT = 20;

    public SimulationSettings {
        within("orders", orders, 10, 50_000_000);
        within("days", days, 7, 1_500);
        within("stealth", stealth, 0, 1);
        within("strength", strength, 0, 10_000_000);
        within("pastFindings", pastFindings, 0, 50);
        if (strength > 0.5 && strength < 1) {
            throw new IllegalArgumentException("""
                    The strength (%s) would make most lines the scenario's.
                    Give a share of at most 0.5, or a number of lines from 1 on.""".formatted(strength));
        }
        shopId = new ShopKey(platform, shopId).shopId();
    }

    /** An own-site shop of 20,000 orders in 60 days, with every column and nothing wrong. */
    public static SimulationSettings defaults() {
        LocalDate from = LocalDate.of(2026, 7, 1);
        return new SimulationSettings(
                1, 20_000, Scenario.CLEAN, 0.01, 0.3, from, 60, Platform.OTHER, "demo", Mask.FULL, 0);
    }

    public SimulationSettings withSeed(long newSeed) {
        return new SimulationSettings(
                newSeed, orders, scenario, strength, stealth, from, days, platform, shopId, mask, pastFindings);
    }

    public SimulationSettings withOrders(int newOrders) {
        return new SimulationSettings(
                seed, newOrders, scenario, strength, stealth, from, days, platform, shopId, mask, pastFindings);
    }

    public SimulationSettings withScenario(Scenario newScenario, double newStrength, double newStealth) {
        return new SimulationSettings(
                seed, orders, newScenario, newStrength, newStealth, from, days, platform, shopId, mask, pastFindings);
    }

    public SimulationSettings withPeriod(LocalDate newFrom, int newDays) {
        return new SimulationSettings(
                seed, orders, scenario, strength, stealth, newFrom, newDays, platform, shopId, mask, pastFindings);
    }

    /** The platform and what its export gives; see {@link Mask#of}. */
    public SimulationSettings withShop(Platform newPlatform, String newShopId) {
        return new SimulationSettings(
                seed,
                orders,
                scenario,
                strength,
                stealth,
                from,
                days,
                newPlatform,
                newShopId,
                Mask.of(newPlatform),
                pastFindings);
    }

    public SimulationSettings withMask(Mask newMask) {
        return new SimulationSettings(
                seed, orders, scenario, strength, stealth, from, days, platform, shopId, newMask, pastFindings);
    }

    public SimulationSettings withPastFindings(int newPastFindings) {
        return new SimulationSettings(
                seed, orders, scenario, strength, stealth, from, days, platform, shopId, mask, newPastFindings);
    }

    public ShopKey shop() {
        return new ShopKey(platform, shopId);
    }

    /** Exactly how many lines the scenario makes. */
    public int scenarioLines() {
        if (scenario == Scenario.CLEAN) {
            return 0;
        }
        double lines = strength < 1 ? orders * LINES_PER_ORDER * strength / (1 - strength) : strength;
        return (int) Math.round(lines);
    }

    /** When the export is made: what happens later is not in it. */
    public Instant exportedAt() {
        return from.plusDays(days + DAYS_TO_EXPORT).atStartOfDay(ZONE).toInstant();
    }

    /** The first second of the first day, since 1970. */
    long opening() {
        return from.atStartOfDay(ZONE).toEpochSecond();
    }

    /** The seconds in which orders come in. */
    long seconds() {
        return 86_400L * days;
    }

    private static void within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException("""
                    The %s (%s) must be from %s to %s.
                    Change it in the simulation's settings.""".formatted(name, plain(value), plain(least), plain(most)));
        }
    }

    private static String plain(double value) {
        return value == (long) value ? Long.toString((long) value) : Double.toString(value);
    }
}
