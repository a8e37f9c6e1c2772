package io.bonafide.bench.ring;

import io.bonafide.bench.SharedData;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;

/** YelpZip's reviews with twelve injected rings: u, p, t (day), r (rating, not read), ring. */
final class YelpRings {
    private YelpRings() {}

    static Optional<Path> file(Path project) {
        return SharedData.file(project, "yelp_zip_rings/yelpzip_inj_full.csv.gz");
    }

    /** By day. */
    static Edges read(Path file) {
        int[][] rows = SharedData.read(
                file,
                lines -> lines.map(line -> line.split(","))
                        .map(cells -> IntStream.of(0, 1, 2, 4)
                                .map(column -> Integer.parseInt(cells[column]))
                                .toArray())
                        .toArray(int[][]::new));
        return new Edges(column(rows, 0), column(rows, 1), column(rows, 2), column(rows, 3)).byDay();
    }

    private static int[] column(int[][] rows, int column) {
        int[] values = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = rows[i][column];
        }
        return values;
    }
}
