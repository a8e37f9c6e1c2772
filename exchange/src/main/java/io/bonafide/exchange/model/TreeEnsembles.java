package io.bonafide.exchange.model;

import io.bonafide.core.learn.Input;
import io.bonafide.core.learn.Tree;
import io.bonafide.core.learn.TreeEnsemble;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Reads learnt ensembles from their canonical text. */
public final class TreeEnsembles {
    static final String HEADER = "bonafide tree ensemble 1";
    private static final int MOST_DEPTH = 64;

    private TreeEnsembles() {}

    /**
     * The ensemble of a text; lines that begin with {@code #} are remarks.
     *
     * @param name of the text, for errors
     * @throws IllegalArgumentException if the text is no ensemble; it names the line
     */
    public static TreeEnsemble parse(String name, String text) {
        ModelText read = ModelText.read(name, text, HEADER, "TreeEnsemble.canonicalText");
        List<Input> inputs = new ArrayList<>();
        List<Tree> trees = new ArrayList<>();
        for (ModelText.Line line : read.lines()) {
            try {
                line(line, inputs, trees);
            } catch (IllegalArgumentException e) {
                throw read.wrong(line.number(), "is no input and no tree (" + e.getMessage() + ")");
            }
        }
        return new TreeEnsemble(inputs, trees);
    }

    private static void line(ModelText.Line line, List<Input> inputs, List<Tree> trees) {
        List<String> words = line.words();
        if (words.get(0).equals("input") && words.size() == 3) {
            inputs.add(new Input(words.get(1), Input.Effect.valueOf(words.get(2).toUpperCase(Locale.ROOT))));
        } else if (words.get(0).equals("tree")) {
            Iterator<String> rest = words.subList(1, words.size()).iterator();
            trees.add(tree(rest, 0));
            if (rest.hasNext()) {
                throw new IllegalArgumentException("words follow its last leaf, the first is " + rest.next());
            }
        } else {
            throw new IllegalArgumentException("it begins with " + words.get(0));
        }
    }

    private static Tree tree(Iterator<String> words, int depth) {
        String kind = next(words);
        if (kind.equals("leaf")) {
            return new Tree.Leaf(Double.parseDouble(next(words)));
        }
        if (depth == MOST_DEPTH || !kind.equals("upto") && !kind.equals("beyond")) {
            throw new IllegalArgumentException("at depth " + depth + " stands " + kind);
        }
        int input = Integer.parseInt(next(words));
        double threshold = Double.parseDouble(next(words));
        Tree upTo = tree(words, depth + 1);
        return new Tree.Split(input, threshold, kind.equals("upto"), upTo, tree(words, depth + 1));
    }

    private static String next(Iterator<String> words) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException("it ends within a tree");
        }
        return words.next();
    }
}
