package io.bonafide.exchange.intake;

import io.bonafide.core.exposure.Worded;
import io.bonafide.core.exposure.Wording;
import java.io.IOException;
import java.util.List;

/** Rows of {@code ties.csv} that cannot all be true. The message names the rows and the way out. */
public final class TieContradictionException extends IOException implements Worded {
    private static final long serialVersionUID = 1;
    private static final int MOST_NAMED = 10;

    private final transient Wording says;

    /**
     * @param apart where two addresses are said to be apart
     * @param same where it is said that they are one place, or are one with the next until they meet
     */
    TieContradictionException(String apart, List<String> same) {
        this(wording(apart, same));
    }

    private TieContradictionException(Wording says) {
        super(says.en());
        this.says = says;
    }

    @Override
    public Wording says() {
        return says;
    }

    private static Wording wording(String apart, List<String> same) {
        String named = String.join(", ", same.subList(0, Math.min(same.size(), MOST_NAMED)))
                + (same.size() > MOST_NAMED ? ", …" : "");
        return new Wording("""
                %s 说两个地址不是同一处，但 %s 说它们是同一处。
                请更正或删除其中一行。""".formatted(apart, named), """
                %s says that two addresses are apart, and %s that they are the same.
                Correct or remove one of the rows.""".formatted(apart, named));
    }
}
