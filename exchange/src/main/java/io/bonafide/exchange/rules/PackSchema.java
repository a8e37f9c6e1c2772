package io.bonafide.exchange.rules;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Holds documents against {@code rule-pack.schema.json}. */
final class PackSchema {
    private static final Schema SCHEMA = load();

    private PackSchema() {}

    /** Notes every place at which the document does not follow the schema. */
    static void check(Element root, LocatedYaml document) {
        Set<RulePackProblem> found = new LinkedHashSet<>();
        for (Error error : SCHEMA.validate(root.node())) {
            String pointer = error.getInstanceLocation().toString();
            found.add(new RulePackProblem(document.file(), document.line(pointer), message(pointer, error)));
        }
        document.problems().addAll(found);
    }

    private static String message(String pointer, Error error) {
        String where = pointer.isEmpty() ? "the pack" : pointer.substring(1).replace('/', '.');
        String what = error.getMessage().strip();
        return String.format(
                Locale.ROOT, "The value of %s does not fit the schema: %s. See docs/rule-packs.md.", where, what);
    }

    private static Schema load() {
        try (InputStream in = PackSchema.class.getResourceAsStream("rule-pack.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("""
                        The schema (rule-pack.schema.json) is missing from this build.
                        Build it again, resources included.""");
            }
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
