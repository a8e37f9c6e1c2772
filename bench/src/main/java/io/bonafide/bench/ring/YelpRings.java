package io.bonafide.bench.ring;

import io.bonafide.bench.SharedData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/** YelpZip's reviews with twelve injected rings: u, p, t (day), r (rating, not read), ring. */
final class YelpRings {
    private static final String FILE = "yelp_zip_rings/yelpzip_inj_full.csv.gz";

    private YelpRings() {}

    /** Where the shared data are: BONAFIDE_DATA, or beside the project. */
    static Path file(Path project) {
        return SharedData.path(project, FILE);
    }

    /** By day. */
    static Edges read(Path file) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
            int[][] rows = lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> IntStream.of(0, 1, 2, 4)
                            .map(column -> Integer.parseInt(cells[column]))
                            .toArray())
                    .toArray(int[][]::new);
            return new Edges(column(rows, 0), column(rows, 1), column(rows, 2), column(rows, 3)).byDay();
        }
    }

    private static int[] column(int[][] rows, int column) {
        int[] values = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = rows[i][column];
        }
        return values;
    }
}
