package io.bonafide.core.simulate;

/** What every story draws on. */
record World(SimulationSettings settings, People people, Catalogue catalogue, Calendar calendar, Baskets baskets) {

    static World of(SimulationSettings settings) {
        Catalogue catalogue = Catalogue.of(settings);
        Calendar calendar = new Calendar(settings);
        People people = new People(settings.seed(), settings.opening());
        return new World(settings, people, catalogue, calendar, new Baskets(catalogue, calendar));
    }
}
