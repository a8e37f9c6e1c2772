package io.bonafide.bench.review;

/** The words of docs/yelpchi.md around its figures. */
final class YelpChiPage {
    static final String TEXT = """
            draft %s %s %s
            %s
            %s %s
            %s

            %s

            %s
            %s %s %s %s
            %s
            %s
            %s %s %s %s
            """;

    private YelpChiPage() {}
}
