package io.bonafide.exchange.rules;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Rule packs that cannot be used. The message lists everything that is wrong, one line each. */
public final class RulePackException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient List<RulePackProblem> problems;

    RulePackException(List<RulePackProblem> problems) {
        super(problems.stream().map(RulePackProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong, by file and line. */
    public List<RulePackProblem> problems() {
        return problems;
    }
}
