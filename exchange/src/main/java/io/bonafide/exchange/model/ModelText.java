package io.bonafide.exchange.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model's text: a first line that says what it is, then words with spaces between; lines that begin with {@code #} are
 * remarks.
 *
 * @param name of the text, for errors
 * @param lines that follow the first
 * @param writtenBy what writes such texts, for errors
 */
record ModelText(String name, List<Line> lines, String writtenBy) {

    ModelText {
        lines = List.copyOf(lines);
    }

    static String resource(String name) {
        try (@Nullable InputStream in = ModelText.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("""
                        The model (%s) is not in the jar.
                        Build it again with ./bonafide.""".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ModelText read(String name, String text, String header, String writtenBy) {
        ModelText empty = new ModelText(name, List.of(), writtenBy);
        String[] all = text.split("\n", -1);
        int first = 0;
        while (first < all.length && ignored(all[first])) {
            first++;
        }
        if (first == all.length || !all[first].strip().equals(header)) {
            throw empty.wrong(Math.min(first + 1, all.length), "does not begin with \"" + header + "\"");
        }
        List<Line> lines = new ArrayList<>();
        for (int i = first + 1; i < all.length; i++) {
            if (!ignored(all[i])) {
                lines.add(new Line(i + 1, List.of(all[i].strip().split(" +"))));
            }
        }
        return new ModelText(name, lines, writtenBy);
    }

    private static boolean ignored(String line) {
        return line.isBlank() || line.startsWith("#");
    }

    IllegalArgumentException wrong(int line, String what) {
        return new IllegalArgumentException("""
                %s:%d: the line %s.
                Use a text that %s wrote.""".formatted(name, line, what, writtenBy));
    }

    /** @param number counted from 1 */
    record Line(int number, List<String> words) {
        Line {
            words = List.copyOf(words);
        }

        double decimal(int word) {
            return Double.parseDouble(words.get(word));
        }

        /** The words from one on, as numbers. */
        List<Double> decimals(int from) {
            return words.subList(from, words.size()).stream()
                    .map(Double::valueOf)
                    .toList();
        }
    }
}
