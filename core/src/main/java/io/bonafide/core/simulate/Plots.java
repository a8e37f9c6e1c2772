package io.bonafide.core.simulate;

import java.util.List;

/** Carries out scenarios. */
final class Plots {
    private static final List<Scenario> MIXED = List.of(
            Scenario.REVERSE_BRUSHING_MANY,
            Scenario.MASS_UNPAID,
            Scenario.MASS_REFUND,
            Scenario.COUPON_FARMING,
            Scenario.AGENCY_BRUSHING,
            Scenario.CASHBACK_REVIEW,
            Scenario.RULES_MISREAD_SUB_YUAN);

    private Plots() {}

    static Plot of(World world) {
        SimulationSettings settings = world.settings();
        List<Scenario> parts = settings.scenario() == Scenario.MIXED ? MIXED : List.of(settings.scenario());
        long lines = settings.scenarioLines();
        Plot plot = Plot.NOTHING;
        for (int i = 0; i < parts.size(); i++) {
            long part = lines * (i + 1) / parts.size() - lines * i / parts.size();
            Scheme scheme = new Scheme(world, parts.get(i), part, Scheme.FIRST_CAST + i);
            plot = part > 0 ? plot.and(carryOut(scheme)) : plot;
        }
        return plot;
    }

    private static Plot carryOut(Scheme scheme) {
        return switch (scheme.scenario()) {
            case CLEAN, MIXED -> Plot.NOTHING;
            case REVERSE_BRUSHING_ONE -> Competitors.oneAccount(scheme);
            case REVERSE_BRUSHING_MANY -> Competitors.manyAccounts(scheme);
            case MASS_UNPAID -> Competitors.unpaid(scheme);
            case MASS_REFUND -> Competitors.refunds(scheme);
            case COUPON_FARMING -> Farmers.coupons(scheme);
            case STAFF_BRUSHING -> Brushers.staff(scheme);
            case AGENCY_BRUSHING -> Brushers.agency(scheme);
            case CASHBACK_REVIEW -> Misreaders.cashback(scheme);
            case PRICE_FLIP -> Brushers.priceFlip(scheme);
            case RULES_MISREAD_OFFLINE_IMPORT -> Misreaders.offline(scheme);
            case RULES_MISREAD_EMPLOYEE -> Misreaders.employees(scheme);
            case RULES_MISREAD_SUB_YUAN -> Misreaders.subYuan(scheme);
            case DATA_DOUBLE_IMPORT -> DataErrors.doubleImport(scheme);
            case DATA_SHIFTED_CLOCK -> DataErrors.shiftedClock(scheme);
            case DATA_TEST_ORDERS -> DataErrors.testOrders(scheme);
        };
    }
}
