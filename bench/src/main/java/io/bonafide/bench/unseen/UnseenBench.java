package io.bonafide.bench.unseen;

import io.bonafide.core.assess.EvidenceModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Measures what nobody has seen, and writes {@code accuracy-unseen.md}. Deterministic; needs no data. */
public final class UnseenBench {
    private UnseenBench() {}

    /** @param docs the directory of the documents */
    public static void run(EvidenceModel shipped, Path docs) throws IOException {
        Models models = Models.fitted();
        Ranks ranks = new Ranks(shipped, models);
        List<Reading> clean = read(Cell.clean(), ranks);
        List<Reading> attacked = read(Cell.attacked(), ranks);
        String text = new UnseenPage(shipped.name(), models.shops(), clean, attacked).text();
        Files.writeString(docs.resolve("accuracy-unseen.md"), text);
        System.out.print(text);
    }

    private static List<Reading> read(List<Cell> cells, Ranks ranks) {
        AtomicInteger done = new AtomicInteger();
        return cells.parallelStream()
                .map(cell -> {
                    Reading reading = ranks.read(cell);
                    Progress.say(done, "of " + cells.size() + " shops");
                    return reading;
                })
                .toList();
    }
}
