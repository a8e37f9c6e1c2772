package io.bonafide.exchange.rules;

import io.bonafide.core.exposure.AppealRule;
import io.bonafide.core.exposure.Basis;
import io.bonafide.core.exposure.Confidence;
import io.bonafide.core.exposure.EvidenceItem;
import io.bonafide.core.exposure.LogisticsRule;
import io.bonafide.core.exposure.PriceRule;
import io.bonafide.core.exposure.RulePack;
import io.bonafide.core.exposure.RulePackVersion;
import io.bonafide.core.exposure.RulePackVersion.Penalties;
import io.bonafide.core.exposure.Source;
import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.Platform;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
        Supplier<Platform> platform = root.ahead(() -> platform(root.get("platform")));
        Supplier<ZoneId> zone = root.ahead(() -> zone(root.get("zone")));
        CurrencyCode currency = new CurrencyCode(root.text("currency"));
        Map<String, Source> byCode = new LinkedHashMap<>();
        Supplier<List<Source>> sources = root.ahead(() -> root.get("sources").each(e -> source(e, byCode)));
        Bases bases = new Bases(byCode);
        Amounts amounts = new Amounts(currency);
        // What is wrong in the versions is said even where the zone is not one.
        ZoneId inZone = zone(root.node().get("zone").asString()).orElse(ZoneOffset.UTC);
        LadderReader ladders = new LadderReader(bases, amounts, inZone);
        DutiesReader duties = new DutiesReader(bases, amounts);
        Element versions = root.get("versions");
        Supplier<List<RulePackVersion>> read =
                root.ahead(() -> versions.each(v -> version(whole(v, versions), bases, ladders, duties)));
        var unused = sources.get();
        return new RulePack(
                root.text("pack"),
                platform.get(),
                root.wording("title"),
                zone.get(),
                currency,
                root.list("rules", e -> e.node().asString()),
                read.get());
    }

    private static RulePackVersion version(Element version, Bases bases, LadderReader ladders, DutiesReader duties) {
        Basis basis = bases.root(version);
        @Nullable Element note = version.find("note");
        Supplier<LocalDate> from = version.ahead(() -> version.date("effective-from"));
        Supplier<@Nullable LocalDate> to = version.ahead(() -> version.dateOrNull("effective-to"));
        Supplier<Penalties> penalties = version.ahead(() -> ladders.penalties(version, basis));
        Supplier<@Nullable AppealRule> appeal = version.ahead(() -> duties.appeal(version, basis));
        Supplier<List<EvidenceItem>> evidence = version.ahead(() -> duties.evidence(version, basis));
        Supplier<List<PriceRule>> prices = version.ahead(() -> duties.prices(version, basis));
        Supplier<List<LogisticsRule>> logistics = version.ahead(() -> duties.logistics(version, basis));
        return new RulePackVersion(
                version.text("id"),
                from.get(),
                to.get(),
                note == null ? null : note.read(note::asWording),
                basis,
                penalties.get(),
                appeal.get(),
                evidence.get(),
                prices.get(),
                logistics.get(),
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

    /** Reads a source into {@code byCode}; one that cannot be read is kept too, so that what names it can be read. */
    private static Source source(Element source, Map<String, Source> byCode) {
        byCode.put(source.key(), new Source(source.key(), "-", "-", null, LocalDate.EPOCH, Confidence.UNCONFIRMED));
        Source read = source(source);
        byCode.put(source.key(), read);
        return read;
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
        String name = zone.node().asString();
        return zone(name)
                .orElseThrow(() -> zone.problem("The zone (" + name + ") is not one. Write such as Asia/Shanghai."));
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
