package io.bonafide.core.simulate;

/** Invents shops. */
public final class ShopSimulator {
    private ShopSimulator() {}

    /**
     * The shop of these settings.
     *
     * <pre>{@code
     * ShopSimulator.simulate(SimulationSettings.defaults().withScenario(Scenario.MASS_UNPAID, 0.01, 0.5))
     *         .generate(line -> System.out.println(line.label()));
     * }</pre>
     */
    public static SimulatedShop simulate(SimulationSettings settings) {
        return new SimulatedShop(settings);
    }
}
