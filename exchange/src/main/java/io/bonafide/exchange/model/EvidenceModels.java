package io.bonafide.exchange.model;

import io.bonafide.core.assess.EvidenceModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads evidence models from their canonical text. */
public final class EvidenceModels {
    private static final String RESOURCE = "evidence-model.txt";
    private static final String HEADER = "bonafide evidence model 1";

    private EvidenceModels() {}

    /** The model that comes with Bonafide. */
    public static EvidenceModel shipped() {
        try (@Nullable InputStream in = EvidenceModels.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("""
                        The evidence model (%s) is not in the jar.
                        Build it again with ./bonafide.""".formatted(RESOURCE));
            }
            return parse(RESOURCE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The model of a text; lines that begin with {@code #} are remarks.
     *
     * @param name of the text, for errors
     * @throws IllegalArgumentException if the text is no model; it names the line
     */
    public static EvidenceModel parse(String name, String text) {
        List<EvidenceModel.Term> terms = new ArrayList<>();
        List<EvidenceModel.Group> groups = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        int header = 0;
        while (header < lines.length && ignored(lines[header])) {
            header++;
        }
        if (header == lines.length || !lines[header].strip().equals(HEADER)) {
            throw wrong(name, Math.min(header + 1, lines.length), "does not begin with \"" + HEADER + "\"");
        }
        for (int i = header + 1; i < lines.length; i++) {
            if (!ignored(lines[i])) {
                line(name, i + 1, lines[i].strip().split(" +"), terms, groups);
            }
        }
        return new EvidenceModel(terms, groups);
    }

    private static boolean ignored(String line) {
        return line.isBlank() || line.startsWith("#");
    }

    private static void line(
            String name, int number, String[] words, List<EvidenceModel.Term> terms, List<EvidenceModel.Group> groups) {
        if (words.length < 3) {
            throw wrong(name, number, "has " + words.length + " words, too few for a term or a group");
        }
        try {
            switch (words[0]) {
                case "term" -> terms.add(term(words));
                case "group" ->
                    groups.add(new EvidenceModel.Group(
                            words[1],
                            Double.parseDouble(words[2]),
                            List.of(words).subList(3, words.length)));
                default -> throw wrong(name, number, "begins with \"" + words[0] + "\", not with term or group");
            }
        } catch (NumberFormatException e) {
            throw wrong(name, number, "holds what is not a number where one belongs");
        }
    }

    private static EvidenceModel.Term term(String[] words) {
        List<EvidenceModel.Step> steps = new ArrayList<>();
        for (int i = 3; i < words.length; i++) {
            int colon = words[i].indexOf(':');
            if (colon < 0) {
                throw new NumberFormatException("no colon");
            }
            double from = Double.parseDouble(words[i].substring(0, colon));
            steps.add(new EvidenceModel.Step(from, Double.parseDouble(words[i].substring(colon + 1))));
        }
        return new EvidenceModel.Term(words[1], Double.parseDouble(words[2]), steps);
    }

    private static IllegalArgumentException wrong(String name, int line, String what) {
        return new IllegalArgumentException("""
                %s:%d: the line %s.
                Use a text that EvidenceModel.canonicalText wrote.""".formatted(name, line, what));
    }
}
