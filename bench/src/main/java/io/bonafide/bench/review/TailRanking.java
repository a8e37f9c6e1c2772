package io.bonafide.bench.review;

import io.bonafide.core.signal.tail.TailModel;
import io.bonafide.core.signal.tail.TailModel.Directed;
import io.bonafide.core.signal.tail.TailModel.Family;
import io.bonafide.core.signal.tail.TailScore;
import io.bonafide.core.signal.tail.TailScorer;
import io.bonafide.core.signal.tail.TailStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Ours: {@code core.signal.tail}. */
record TailRanking(TailModel model) implements Method {
    /** What the choosing half's labels say is best ({@code ./bonafide bench yelpchi-tune}). */
    static final TailRanking SHIPPED = new TailRanking(new TailModel(List.of(
            family("account", 1, Trait.REVIEWS, Trait.SPAN),
            family("stars", .25, Trait.DEVIATIONS, Trait.EXTREMES),
            family("context", .25, Trait.CROWD, Trait.SURGE, Trait.SAME_DAY, Trait.EARLY))));

    @Override
    public String name() {
        return "**core.signal.tail**";
    }

    @Override
    public double[] scores(List<double[]> rows, View view) {
        Function<double[], Optional<TailScore>> score =
                view == View.AS_OF ? new TailStream(model)::observe : TailScorer.among(model, rows)::score;
        return rows.stream()
                .mapToDouble(row -> score.apply(row).orElseThrow().evidence())
                .toArray();
    }

    /** The columns of {@code traits} that the model reads, in its order. */
    List<double[]> columns(List<double[]> traits) {
        int[] columns =
                model.quantities().stream().mapToInt(TailRanking::column).toArray();
        return traits.stream()
                .map(row -> Arrays.stream(columns)
                        .mapToDouble(column -> row[column])
                        .toArray())
                .toList();
    }

    static Family family(String name, double weight, Trait... traits) {
        return new Family(
                name,
                weight,
                Stream.of(traits)
                        .map(trait -> new Directed(trait.code(), trait.side()))
                        .toList());
    }

    private static int column(Directed quantity) {
        return Stream.of(Trait.values())
                .filter(trait -> trait.code().equals(quantity.name()))
                .findFirst()
                .orElseThrow()
                .ordinal();
    }
}
