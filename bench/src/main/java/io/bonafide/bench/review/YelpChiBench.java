package io.bonafide.bench.review;

import io.bonafide.bench.peer.IsolationForest;
import io.bonafide.bench.review.TimeSplit.Hidden;
import io.bonafide.bench.review.TimeSplit.Learnt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reviews of YelpChi ranked by suspicion, without labels and with those of an earlier time. */
public final class YelpChiBench {
    private static final long FOREST_SEED = 1;
    private static final double HIDDEN = .7;

    private final List<Review> reviews;
    private final Ranked hindsight;
    private final Ranked asOf;

    private YelpChiBench(List<Review> reviews) {
        this.reviews = reviews;
        hindsight = Ranked.of(reviews, View.HINDSIGHT);
        asOf = Ranked.of(reviews, View.AS_OF);
    }

    /**
     * Writes {@code docs/yelpchi.md} and its picture.
     *
     * @return whether the data were there
     */
    public static boolean run(Path project) throws IOException {
        Optional<Path> file = YelpChi.file(project);
        if (file.isEmpty()) {
            return false;
        }
        new YelpChiBench(YelpChi.read(file.get())).write(project.resolve("docs"));
        return true;
    }

    /**
     * Prints what the choosing half says of the traits and of a grid of models.
     *
     * @return whether the data were there
     */
    public static boolean tune(Path project) {
        Optional<Path> file = YelpChi.file(project);
        if (file.isEmpty()) {
            return false;
        }
        System.out.print(new Tuning(YelpChi.read(file.get())).report());
        return true;
    }

    private void write(Path docs) throws IOException {
        Judged inHindsight = judged(hindsight, Part.REPORTING);
        Judged written = judged(asOf, Part.REPORTING);
        TimeSplit split = new TimeSplit(asOf);
        Learnt learnt = split.learn();
        Judged later = later(split, learnt);
        Hidden hidden = split.learnWithout(HIDDEN, FOREST_SEED);
        String text = YelpChiPage.TEXT.formatted(
                reviews.size(),
                users(reviews),
                reviews.stream().filter(Review::filtered).count(),
                traits(),
                hindsight.of(Part.REPORTING).size(),
                users(hindsight.of(Part.REPORTING)),
                inHindsight.rows(),
                written.rows(),
                choosing(),
                split.trained(),
                split.validated(),
                split.later().size(),
                grown(learnt),
                later.rows(),
                overUnlearned(split, learnt),
                learnt.ensemble().name().substring(0, 12),
                hidden.area(),
                hidden.frequency(),
                hidden.plain(),
                hidden.estimated(),
                hidden.known());
        Files.writeString(docs.resolve("yelpchi.md"), text);
        Files.writeString(
                docs.resolve("images/yelpchi.svg"),
                AreaChart.svg(List.of(
                        inHindsight.group("in hindsight"),
                        written.group("as of"),
                        later.group("as of, the last fifth of the time"))));
        System.out.print(text);
    }

    private static List<Method> methods() {
        return List.of(
                TailRanking.SHIPPED,
                new Ecod(true),
                new Ecod(false),
                new OfRows(new IsolationForest(FOREST_SEED)),
                new CountAlone());
    }

    private static Judged judged(Ranked ranked, Part part) {
        List<Auc> areas =
                methods().stream().map(method -> ranked.auc(method, part)).toList();
        return new Judged(names(methods().stream()), Estimate.areas(areas, ranked.of(part)));
    }

    private static Judged later(TimeSplit split, Learnt learnt) {
        List<Auc> areas = new ArrayList<>(List.of(split.auc(learnt.ensemble())));
        methods().forEach(method -> areas.add(split.auc(method)));
        List<String> names = new ArrayList<>(List.of("**learnt from earlier labels**"));
        names.addAll(names(methods().stream()));
        return new Judged(names, Estimate.areas(areas, split.later()));
    }

    private static String overUnlearned(TimeSplit split, Learnt learnt) {
        List<Auc> both = List.of(split.auc(learnt.ensemble()), split.auc(TailRanking.SHIPPED));
        return Estimate.areas(both, split.later()).gains().get(0).signed();
    }

    private String choosing() {
        return Stream.of(TailRanking.SHIPPED, new CountAlone())
                .map(method -> String.format(
                        Locale.ROOT,
                        "%s %.3f and %.3f",
                        method.name().replace("*", ""),
                        hindsight.auc(method, Part.CHOOSING).all(),
                        asOf.auc(method, Part.CHOOSING).all()))
                .collect(Collectors.joining(", "));
    }

    private static String grown(Learnt learnt) {
        return String.format(
                Locale.ROOT,
                "%d trees of at most %d leaves with at least %d rows (area %.3f on the validation time)",
                learnt.growth().trees(),
                learnt.growth().leaves(),
                learnt.growth().leastRows(),
                learnt.validated());
    }

    private static List<String> names(Stream<Method> methods) {
        return methods.map(Method::name).toList();
    }

    private static String traits() {
        return Stream.of(Trait.values())
                .map(trait -> "| `" + trait.code() + "` | "
                        + trait.side().name().toLowerCase(Locale.ROOT) + " | " + trait.reason() + " |")
                .collect(Collectors.joining("\n"));
    }

    private static long users(List<Review> reviews) {
        return reviews.stream().mapToInt(Review::user).distinct().count();
    }

    /** What the methods reach on the same reviews. */
    private record Judged(List<String> names, Estimate.Table table) {

        String rows() {
            StringBuilder rows = new StringBuilder();
            for (int i = 0; i < names.size(); i++) {
                boolean last = i == names.size() - 1;
                rows.append(String.format(
                        "| %s | %s | %s |%n",
                        names.get(i),
                        table.areas().get(i).text(),
                        last ? "–" : table.gains().get(i).signed()));
            }
            return rows.toString().strip();
        }

        AreaChart.Group group(String title) {
            return new AreaChart.Group(title, names, table.areas());
        }
    }
}
