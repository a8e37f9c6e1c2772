package io.bonafide.bench.review;

import io.bonafide.core.signal.tail.TailModel;
import io.bonafide.core.signal.tail.TailModel.Family;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the choosing half's labels say of each trait, and of a grid of models. */
final class Tuning {
    private static final List<List<Trait>> ACCOUNT = List.of(
            List.of(Trait.REVIEWS),
            List.of(Trait.REVIEWS, Trait.SPAN),
            List.of(Trait.REVIEWS, Trait.SPAN, Trait.ACTIVE_DAYS));
    private static final List<List<Trait>> STARS = List.of(
            List.of(),
            List.of(Trait.DEVIATION, Trait.EXTREME),
            List.of(Trait.DEVIATIONS, Trait.EXTREMES),
            List.of(Trait.DEVIATION, Trait.EXTREME, Trait.DEVIATIONS, Trait.EXTREMES));
    private static final List<List<Trait>> CONTEXT = List.of(
            List.of(),
            List.of(Trait.CROWD),
            List.of(Trait.CROWD, Trait.SURGE),
            List.of(Trait.CROWD, Trait.SURGE, Trait.SAME_WEEK),
            List.of(Trait.CROWD, Trait.SURGE, Trait.SAME_DAY, Trait.EARLY));
    private static final double[] WEIGHTS = {.25, .5, 1};
    private static final int SHOWN = 12;

    private final Ranked hindsight;
    private final Ranked asOf;

    Tuning(List<Review> reviews) {
        hindsight = Ranked.of(reviews, View.HINDSIGHT);
        asOf = Ranked.of(reviews, View.AS_OF);
    }

    String report() {
        StringBuilder text = new StringBuilder();
        for (Trait trait : Trait.values()) {
            text.append(line(model(List.of(TailRanking.family(trait.code(), 1, trait)))));
        }
        models().parallelStream()
                .map(this::model)
                .sorted(Comparator.comparingDouble((Chosen chosen) -> -chosen.hindsight() - chosen.asOf()))
                .limit(SHOWN)
                .forEachOrdered(chosen -> text.append(line(chosen)));
        return text.toString();
    }

    private Chosen model(List<Family> families) {
        TailRanking ranking = new TailRanking(new TailModel(families));
        return new Chosen(families, hindsight.auc(ranking, Part.CHOOSING), asOf.auc(ranking, Part.CHOOSING));
    }

    private static String line(Chosen chosen) {
        return String.format(
                Locale.ROOT,
                "hindsight %.4f, as of %.4f: %s%n",
                chosen.hindsight(),
                chosen.asOf(),
                chosen.families().stream().map(Tuning::words).collect(Collectors.joining("; ")));
    }

    private static String words(Family family) {
        return family.quantities().stream()
                .map(quantity -> quantity.name())
                .collect(Collectors.joining(", ", family.weight() + " × ", ""));
    }

    private static List<List<Family>> models() {
        List<List<Family>> models = new ArrayList<>();
        for (List<Trait> account : ACCOUNT) {
            for (List<Trait> stars : STARS) {
                for (List<Trait> context : CONTEXT) {
                    for (double weight : WEIGHTS) {
                        models.add(families(account, stars, context, weight));
                    }
                }
            }
        }
        return models;
    }

    private static List<Family> families(List<Trait> account, List<Trait> stars, List<Trait> context, double weight) {
        List<Family> families = new ArrayList<>();
        families.add(TailRanking.family("account", 1, account.toArray(Trait[]::new)));
        if (!stars.isEmpty()) {
            families.add(TailRanking.family("stars", weight, stars.toArray(Trait[]::new)));
        }
        if (!context.isEmpty()) {
            families.add(TailRanking.family("context", weight, context.toArray(Trait[]::new)));
        }
        return families;
    }

    private record Chosen(List<Family> families, double hindsight, double asOf) {}
}
