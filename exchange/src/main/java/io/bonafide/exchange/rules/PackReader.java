package io.bonafide.exchange.rules;

import io.bonafide.core.exposure.Basis;
import io.bonafide.core.exposure.Confidence;
import io.bonafide.core.exposure.RulePack;
import io.bonafide.core.exposure.RulePackVersion;
import io.bonafide.core.exposure.Source;
import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.Platform;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns one document into a rule pack. */
final class PackReader {
    /** What a version says of itself, and does not take over from the one that it is like. */
    private static final Set<String> OWN =
            Set.of("id", "effective-from", "effective-to", "like", "note", "source", "confidence");

    private PackReader() {}

    /** The pack; empty if it cannot be used, and then {@code problems} has more than before. */
    static Optional<RulePack> read(String file, String text, List<RulePackProblem> problems) {
        int before = problems.size();
        Element root = LocatedYaml.read(file, text, problems);
        if (problems.size() == before) {
            root.checkSchema();
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(root.read(() -> pack(root)));
        } catch (Element.Unreadable e) {
            return Optional.empty();
        }
    }

    private static RulePack pack(Element root) {
        Platform platform = platform(root.get("platform"));
        ZoneId zone = zone(root.get("zone"));
        CurrencyCode currency = new CurrencyCode(root.text("currency"));
        Bases bases = new Bases(sources(root.get("sources")));
        Amounts amounts = new Amounts(currency);
        LadderReader ladders = new LadderReader(bases, amounts, zone);
        DutiesReader duties = new DutiesReader(bases, amounts);
        Element versions = root.get("versions");
        List<RulePackVersion> read = versions.each(v -> version(whole(v, versions), bases, ladders, duties));
        return new RulePack(
                root.text("pack"),
                platform,
                root.wording("title"),
                zone,
                currency,
                root.list("rules", e -> e.node().asString()),
                read);
    }

    private static RulePackVersion version(Element version, Bases bases, LadderReader ladders, DutiesReader duties) {
        Basis basis = bases.root(version);
        @Nullable Element note = version.find("note");
        return new RulePackVersion(
                version.text("id"),
                version.date("effective-from"),
                version.dateOrNull("effective-to"),
                note == null ? null : note.read(note::asWording),
                basis,
                ladders.penalties(version, basis),
                duties.appeal(version, basis),
                duties.evidence(version, basis),
                duties.prices(version, basis),
                duties.logistics(version, basis),
                version.list("unknowns", Element::asWording));
    }

    /** The version with what it does not say itself taken over from the one that it is like. */
    private static Element whole(Element version, Element versions) {
        @Nullable String like = version.textOrNull("like");
        if (like == null) {
            return version;
        }
        JsonNode model = versions.children().stream()
                .filter(other -> other.text("id").equals(like) && !other.has("like"))
                .findFirst()
                .orElseThrow(() -> version.get("like")
                        .problem("The version (" + like + ") is none of this pack's, or itself like another."
                                + " Name a version that says everything itself."))
                .node();
        ObjectNode whole = ((ObjectNode) version.node()).deepCopy();
        model.propertyNames().stream()
                .filter(name -> !OWN.contains(name) && !whole.has(name))
                .forEach(name -> whole.set(name, model.get(name)));
        return version.with(whole);
    }

    private static Map<String, Source> sources(Element sources) {
        Map<String, Source> byCode = new LinkedHashMap<>();
        sources.each(PackReader::source).forEach(source -> byCode.put(source.code(), source));
        return byCode;
    }

    private static Source source(Element source) {
        String confidence = source.text("confidence").split(" ")[0];
        return new Source(
                source.key(),
                source.text("url"),
                source.text("title"),
                source.dateOrNull("published"),
                source.date("read-on"),
                Confidence.ofCode(confidence).orElseThrow());
    }

    private static Platform platform(Element platform) {
        String code = platform.node().asString();
        return Platform.ofCode(code)
                .orElseThrow(() -> platform.problem("The platform (" + code + ") is not known. Write such as tmall."));
    }

    private static ZoneId zone(Element zone) {
        try {
            return ZoneId.of(zone.node().asString());
        } catch (DateTimeException e) {
            throw zone.problem("The zone (" + zone.node().asString() + ") is not one. Write such as Asia/Shanghai.");
        }
    }
}
