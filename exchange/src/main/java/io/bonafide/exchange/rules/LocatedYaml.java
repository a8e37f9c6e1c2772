package io.bonafide.exchange.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A YAML document, and the line on which each of its values begins. */
final class LocatedYaml {
    private static final YAMLMapper MAPPER = new YAMLMapper(new YAMLFactory());
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 40;

    private final String file;
    private final List<RulePackProblem> problems;
    private final Map<String, Integer> lines = new HashMap<>();

    private LocatedYaml(String file, List<RulePackProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The document's root; what is wrong with it goes to {@code problems}, and then the root may be incomplete. */
    static Element read(String file, String text, List<RulePackProblem> problems) {
        LocatedYaml document = new LocatedYaml(file, problems);
        JsonNode root = NODES.objectNode();
        try (JsonParser parser = MAPPER.createParser(text)) {
            parser.nextToken();
            root = document.value(parser, "", 0);
            if (parser.nextToken() != null) {
                document.problem(parser, "A second document begins. Write one pack in each file.");
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            String reason = e.getOriginalMessage().lines().findFirst().orElse("not readable");
            problems.add(new RulePackProblem(file, line, "This is not YAML (" + reason + "). Mend the syntax."));
        }
        return new Element(root, "", document);
    }

    String file() {
        return file;
    }

    List<RulePackProblem> problems() {
        return problems;
    }

    /** Where the value of a JSON pointer begins, or the nearest value around it. */
    int line(String pointer) {
        String at = pointer;
        while (!lines.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return lines.getOrDefault(at, 1);
    }

    private JsonNode value(JsonParser parser, String pointer, int depth) {
        lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
        JsonToken token = parser.currentToken();
        if (depth > DEEPEST) {
            problem(parser, "Values nest deeper than " + DEEPEST + ". A rule pack does not.");
            parser.skipChildren();
            return NODES.nullNode();
        }
        if (token == JsonToken.START_OBJECT) {
            return object(parser, pointer, depth);
        }
        if (token == JsonToken.START_ARRAY) {
            return array(parser, pointer, depth);
        }
        return token == null ? NODES.nullNode() : scalar(parser, token);
    }

    private ObjectNode object(JsonParser parser, String pointer, int depth) {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            String child = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            if (object.has(name)) {
                problem(parser, "The key (" + name + ") stands there twice. Keep one.");
            }
            lines.put(child, parser.currentTokenLocation().getLineNr());
            parser.nextToken();
            object.set(name, value(parser, child, depth + 1));
        }
        return object;
    }

    private ArrayNode array(JsonParser parser, String pointer, int depth) {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, pointer + "/" + array.size(), depth + 1));
        }
        return array;
    }

    private static JsonNode scalar(JsonParser parser, JsonToken token) {
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return NODES.numberNode(parser.getBigIntegerValue());
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            return NODES.numberNode(parser.getDecimalValue());
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return NODES.booleanNode(token == JsonToken.VALUE_TRUE);
        }
        return token == JsonToken.VALUE_NULL ? NODES.nullNode() : NODES.stringNode(parser.getString());
    }

    private void problem(JsonParser parser, String message) {
        problems.add(new RulePackProblem(file, parser.currentTokenLocation().getLineNr(), message));
    }
}
