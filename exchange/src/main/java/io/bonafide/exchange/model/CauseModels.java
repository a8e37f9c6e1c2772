package io.bonafide.exchange.model;

import io.bonafide.core.cause.CauseModel;
import io.bonafide.core.cause.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads cause models from their canonical text. */
public final class CauseModels {
    private static final String RESOURCE = "cause-model.txt";

    private final ModelText text;
    private double tellFrom = Double.NaN;
    private double surgeUpTo = Double.NaN;
    private List<Double> base = List.of();
    private final Map<Figure, List<CauseModel.Bin>> bins = new LinkedHashMap<>();

    private CauseModels(ModelText text) {
        this.text = text;
    }

    /** The model that comes with Bonafide. */
    public static CauseModel shipped() {
        return parse(RESOURCE, ModelText.resource(RESOURCE));
    }

    /**
     * The model of a text; lines that begin with {@code #} are remarks.
     *
     * @param name of the text, for errors
     * @throws IllegalArgumentException if the text is no model; it names the line
     */
    public static CauseModel parse(String name, String text) {
        CauseModels reader =
                new CauseModels(ModelText.read(name, text, "bonafide cause model 1", "CauseModel.canonicalText"));
        reader.text.lines().forEach(reader::line);
        List<CauseModel.Term> terms = new ArrayList<>();
        reader.bins.forEach((figure, of) -> terms.add(new CauseModel.Term(figure, of)));
        return new CauseModel(reader.tellFrom, reader.surgeUpTo, reader.base, terms);
    }

    private void line(ModelText.Line line) {
        try {
            switch (line.words().get(0)) {
                case "tell" -> {
                    tellFrom = line.decimal(1);
                    surgeUpTo = line.decimal(2);
                }
                case "base" -> base = line.decimals(1);
                case "bin" ->
                    bins.computeIfAbsent(Figure.ofCode(line.words().get(1)), any -> new ArrayList<>())
                            .add(new CauseModel.Bin(line.decimal(2), line.decimals(3)));
                default ->
                    throw text.wrong(
                            line.number(), "begins with \"" + line.words().get(0) + "\", not with tell, base or bin");
            }
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw text.wrong(line.number(), "lacks a number, or holds what is none where one belongs");
        }
    }
}
