package io.bonafide.bench.cause;

import io.bonafide.core.assess.EvidenceModel;
import io.bonafide.core.cause.CauseModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures the shipped cause model on shops that nothing was fitted or chosen on, and writes docs/causes.md. The peers learn
 * from the block that calibrated the model.
 */
public final class CauseBench {
    private static final int ROUNDS = 10;
    private static final int PEERS_ROUNDS = 4;

    private CauseBench() {}

    /** @param docs where {@code causes.md} goes */
    public static void run(EvidenceModel evidence, CauseModel model, Path docs) throws IOException {
        List<Known> taught = KnownGroups.of(CausePlans.calibrating(PEERS_ROUNDS), evidence);
        List<Known> unseen = KnownGroups.of(CausePlans.reporting(ROUNDS), evidence);
        String text = page(model, taught, unseen);
        Files.writeString(docs.resolve("causes.md"), text);
        System.out.print(text);
    }

    static String page(CauseModel model, List<Known> taught, List<Known> unseen) {
        List<Answer> answers = unseen.stream()
                .map(group -> new Answer(group, model.opinion(group.figures())))
                .toList();
        return new CausePage(model, answers, new Peers(taught)).text();
    }
}
