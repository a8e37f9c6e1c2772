package io.bonafide.app.webhook;

import io.bonafide.core.order.CurrencyCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads fields of a message. */
final class Fields {
    private static final int USUAL_DIGITS = 2;

    private Fields() {}

    /** The text of a field; null if it is missing, blank, or no single value. */
    static @Nullable String text(JsonNode of, String field) {
        JsonNode value = of.path(field);
        if (!value.isValueNode() || value.isNull() || value.asString().isBlank()) {
            return null;
        }
        return value.asString().strip();
    }

    static String required(JsonNode of, String field) throws PayloadException {
        @Nullable String text = text(of, field);
        if (text == null) {
            throw new PayloadException(field);
        }
        return text;
    }

    /** The first that is there. */
    static @Nullable String first(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    static BigDecimal amount(JsonNode of, String field) throws PayloadException {
        @Nullable String text = text(of, field);
        try {
            return text == null ? BigDecimal.ZERO : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new PayloadException(field);
        }
    }

    /** How many digits amounts of the order have behind the point: as many as its currency. */
    static int digits(JsonNode order) {
        @Nullable String code = text(order, "currency");
        return code != null && CurrencyCode.isCode(code) ? new CurrencyCode(code).minorDigits() : USUAL_DIGITS;
    }

    /** An amount in these digits; null if it is missing. */
    static @Nullable String rounded(JsonNode of, String field, int digits) throws PayloadException {
        return text(of, field) == null
                ? null
                : amount(of, field).setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }

    static List<JsonNode> list(JsonNode of, String field) {
        List<JsonNode> items = new ArrayList<>();
        of.path(field).forEach(items::add);
        return items;
    }

    /** Several values of a field, as canonical files have them; null if there are none. */
    static @Nullable String joined(List<JsonNode> items, String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : items) {
            @Nullable String text = text(item, field);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts.isEmpty() ? null : String.join(";", texts);
    }

    /** A given name and a surname. */
    static @Nullable String name(JsonNode person) {
        @Nullable String given = text(person, "first_name");
        @Nullable String surname = text(person, "last_name");
        return given == null ? surname : surname == null ? given : given + " " + surname;
    }
}
