package io.bonafide.exchange.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One value of a YAML file, which knows its line. Wrong kinds are noted as problems and read as empty. */
public final class YamlNode {
    private static final int MOST_CODE_POINTS = 4_000_000;

    private final String file;
    private final Node node;
    private final List<String> problems;

    private YamlNode(String file, Node node, List<String> problems) {
        this.file = file;
        this.node = node;
        this.problems = problems;
    }

    /**
     * Reads one document.
     *
     * @param file what to call it in problems
     * @throws YamlException if the text is no YAML, or empty
     */
    public static YamlNode parse(String file, String text) throws YamlException {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(MOST_CODE_POINTS)
                .setMaxAliasesForCollections(0)
                .setAllowDuplicateKeys(false)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            Node found = root.orElseThrow(() -> new YamlException(List.of(file + ":1: The file is empty.")));
            return new YamlNode(file, found, new ArrayList<>());
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new YamlException(List.of(file + ":" + line + ": This is not YAML: " + e.getProblem() + "."));
        } catch (YamlEngineException e) {
            throw new YamlException(List.of(file + ":1: This is not YAML."));
        }
    }

    /** The line that the value begins on, from 1. */
    public int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** Notes that something is wrong here. */
    public void problem(String what) {
        problems.add(file + ":" + line() + ": " + what);
    }

    /** @throws YamlException if anything was noted */
    public void requireSound() throws YamlException {
        if (!problems.isEmpty()) {
            throw new YamlException(problems);
        }
    }

    /** Notes each key that is not among {@code known}. */
    public void allow(Set<String> known) {
        map().forEach((key, value) -> {
            if (!known.contains(key)) {
                value.problem("The key (%s) is not known here. Use one of %s."
                        .formatted(key, known.stream().sorted().collect(Collectors.joining(", "))));
            }
        });
    }

    /** The values by key, in the order of the file. */
    public Map<String, YamlNode> map() {
        Map<String, YamlNode> map = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                map.put(key, at(tuple.getValueNode()));
            }
        } else {
            problem("A list of keys and values is expected here.");
        }
        return map;
    }

    /** The elements of a list. */
    public List<YamlNode> list() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::at).toList();
        }
        problem("A list is expected here.");
        return List.of();
    }

    /** The value of a single word or sentence. */
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problem("A single value is expected here.");
        return "";
    }

    /** The value of {@code key}; null if there is none. */
    public @Nullable YamlNode get(String key) {
        return map().get(key);
    }

    /** The text of {@code key}; a missing one is a problem and reads as empty. */
    public String text(String key) {
        @Nullable YamlNode value = get(key);
        if (value == null) {
            problem("The key (%s) is missing.".formatted(key));
            return "";
        }
        return value.text();
    }

    /** The text of {@code key}, or {@code otherwise} if there is none. */
    public String text(String key, String otherwise) {
        @Nullable YamlNode value = get(key);
        return value == null ? otherwise : value.text();
    }

    private YamlNode at(Node child) {
        return new YamlNode(file, child, problems);
    }
}
