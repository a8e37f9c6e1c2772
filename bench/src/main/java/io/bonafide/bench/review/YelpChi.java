package io.bonafide.bench.review;

import io.bonafide.bench.SharedData;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The reviews of YelpChi: user, product, stars, label (-1 filtered), date.
 *
 * <p>The file lists a product's filtered reviews after the others and numbers users by their first line, so that the
 * place of a line ranks labels at an AUC of .98 and the number of a user at .92. Both are drawn anew by seed; the reviews of
 * a day come in the order that was drawn.
 */
final class YelpChi {
    private static final int SEED = 20261127;

    private YelpChi() {}

    static Optional<Path> file(Path project) {
        return SharedData.file(project, "yelp_chi/metadata.gz");
    }

    /** By day. */
    static List<Review> read(Path file) {
        Random random = new Random(SEED);
        List<Review> reviews = new ArrayList<>(
                SharedData.readAll(file, lines -> lines.map(YelpChi::review).toList()));
        List<Integer> users = new ArrayList<>();
        int most = reviews.stream().mapToInt(Review::user).max().orElseThrow();
        for (int user = 0; user <= most; user++) {
            users.add(user);
        }
        Collections.shuffle(users, random);
        Collections.shuffle(reviews, random);
        reviews.sort(Comparator.comparingInt(Review::day));
        int first = reviews.get(0).day();
        return reviews.stream()
                .map(review -> new Review(
                        users.get(review.user()),
                        review.product(),
                        review.day() - first,
                        review.stars(),
                        review.filtered()))
                .toList();
    }

    private static Review review(String line) {
        String[] cells = line.split("\\s+");
        return new Review(
                Integer.parseInt(cells[0]),
                Integer.parseInt(cells[1]),
                (int) LocalDate.parse(cells[4]).toEpochDay(),
                (int) Double.parseDouble(cells[2]),
                cells[3].equals("-1"));
    }
}
