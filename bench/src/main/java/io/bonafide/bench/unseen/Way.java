package io.bonafide.bench.unseen;

/** What ranks a shop's lines. */
enum Way {
    SHIPPED("shipped model"),
    ALL_ROWS("fitted on all rows"),
    WITHOUT_SCENARIO("without the scenario"),
    WITHOUT_EXPORT("without the export"),
    CUT_FOREST("random cut forest"),
    ISOLATION_FOREST("isolation forest"),
    FIRING_COUNT("number of detectors that fire");

    private final String words;

    Way(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
