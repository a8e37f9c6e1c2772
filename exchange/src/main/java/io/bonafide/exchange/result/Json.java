package io.bonafide.exchange.result;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.bonafide.core.exposure.Basis;
import io.bonafide.core.exposure.Consequence;
import io.bonafide.core.exposure.Exposure;
import io.bonafide.core.order.CurrencyCode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * How our JSON looks: snake case, lower-case words, ISO times in UTC, properties in the records' order. An exposure says
 * of which kind it is; what a rule rests on is in {@code run.json}, not repeated with every consequence.
 */
public final class Json {
    /** Writes records indented; reads back what it wrote. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addMixIn(Exposure.class, SaysItsKind.class)
            .addMixIn(Consequence.class, SaysItsType.class)
            .addModule(new SimpleModule().addSerializer(CurrencyCode.class, new AsCode()))
            .build();

    private Json() {}

    /** An exposure as JSON; incidents taken alone without their rungs, which would be most of it. */
    public static ObjectNode tree(Exposure exposure) {
        ObjectNode tree = MAPPER.valueToTree(exposure);
        for (JsonNode alone : tree.path("alone")) {
            ((ObjectNode) alone.path("by_line")).remove("rungs");
            ((ObjectNode) alone.path("by_order")).remove("rungs");
        }
        return tree;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface SaysItsKind {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    private interface SaysItsType {
        @JsonIgnore
        Basis basis();
    }

    private static final class AsCode extends ValueSerializer<CurrencyCode> {
        @Override
        public void serialize(CurrencyCode code, JsonGenerator json, SerializationContext context) {
            json.writeString(code.code());
        }
    }
}
