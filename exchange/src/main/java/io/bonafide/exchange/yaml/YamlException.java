package io.bonafide.exchange.yaml;

import java.util.List;

/** A YAML file that cannot be used, with every reason: one line each, {@code file:line: what is wrong}. */
public final class YamlException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    public YamlException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** One line for each thing that is wrong, in the order of the file. */
    public List<String> problems() {
        return problems;
    }
}
