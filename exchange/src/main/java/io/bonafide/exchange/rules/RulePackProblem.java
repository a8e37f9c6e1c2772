package io.bonafide.exchange.rules;

/**
 * One thing that is wrong with a rule pack.
 *
 * @param file as it was given
 * @param line from 1; 0 if the whole file is meant
 * @param message what is wrong, with the value, and the way out
 */
public record RulePackProblem(String file, int line, String message) {

    @Override
    public String toString() {
        return (line == 0 ? file : file + ":" + line) + ": " + message.strip().replace("\n", " ");
    }
}
