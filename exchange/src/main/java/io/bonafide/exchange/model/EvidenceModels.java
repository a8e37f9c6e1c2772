package io.bonafide.exchange.model;

import io.bonafide.core.assess.EvidenceModel;
import java.util.ArrayList;
import java.util.List;

/** Reads evidence models from their canonical text. */
public final class EvidenceModels {
    private static final String RESOURCE = "evidence-model.txt";
    private static final String HEADER = "bonafide evidence model 1";

    private EvidenceModels() {}

    /** The model that comes with Bonafide. */
    public static EvidenceModel shipped() {
        return parse(RESOURCE, ModelText.resource(RESOURCE));
    }

    /**
     * The model of a text; lines that begin with {@code #} are remarks.
     *
     * @param name of the text, for errors
     * @throws IllegalArgumentException if the text is no model; it names the line
     */
    public static EvidenceModel parse(String name, String text) {
        ModelText read = ModelText.read(name, text, HEADER, "EvidenceModel.canonicalText");
        List<EvidenceModel.Term> terms = new ArrayList<>();
        List<EvidenceModel.Group> groups = new ArrayList<>();
        read.lines().forEach(line -> line(read, line, terms, groups));
        return new EvidenceModel(terms, groups);
    }

    private static void line(
            ModelText text, ModelText.Line line, List<EvidenceModel.Term> terms, List<EvidenceModel.Group> groups) {
        List<String> words = line.words();
        if (words.size() < 3) {
            throw text.wrong(line.number(), "has " + words.size() + " words, too few for a term or a group");
        }
        try {
            switch (words.get(0)) {
                case "term" -> terms.add(term(line));
                case "group" ->
                    groups.add(new EvidenceModel.Group(words.get(1), line.decimal(2), words.subList(3, words.size())));
                default ->
                    throw text.wrong(line.number(), "begins with \"" + words.get(0) + "\", not with term or group");
            }
        } catch (NumberFormatException e) {
            throw text.wrong(line.number(), "holds what is not a number where one belongs");
        }
    }

    private static EvidenceModel.Term term(ModelText.Line line) {
        List<EvidenceModel.Step> steps = new ArrayList<>();
        for (String word : line.words().subList(3, line.words().size())) {
            int colon = word.indexOf(':');
            if (colon < 0) {
                throw new NumberFormatException("no colon");
            }
            double from = Double.parseDouble(word.substring(0, colon));
            steps.add(new EvidenceModel.Step(from, Double.parseDouble(word.substring(colon + 1))));
        }
        return new EvidenceModel.Term(line.words().get(1), line.decimal(2), steps);
    }
}
