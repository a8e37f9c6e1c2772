package io.bonafide.app.whatif;

import io.bonafide.core.cause.Incident;
import io.bonafide.core.exposure.Exposure;
import io.bonafide.core.exposure.ExposureCalculator;
import io.bonafide.core.exposure.ExposureQuestion;
import io.bonafide.core.exposure.ExposureSettings;
import io.bonafide.core.exposure.PlatformFinding;
import io.bonafide.core.exposure.RulePack;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import io.bonafide.exchange.canonical.SideFile;
import io.bonafide.exchange.result.ResultReader;
import io.bonafide.exchange.result.RunRecord;
import io.bonafide.exchange.rules.RulePacks;
import io.bonafide.exchange.table.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Questions about one or several shops, each with its pack, findings and open incidents.
 *
 * @param questions one for each shop whose platform has a pack
 * @param missingFindings files of findings that the result names and that are no longer there
 */
public record WhatIf(List<ExposureQuestion> questions, List<String> missingFindings) {
    private static final String ADDED = "what-if";

    public WhatIf {
        questions = List.copyOf(questions);
        missingFindings = List.copyOf(missingFindings);
    }

    /** The answers before and after a change. */
    public record Answer(Exposure before, Exposure after) {}

    /**
     * The questions of a finished result.
     *
     * @param findings files of findings; empty for those that the result was made with, if they are still there
     */
    public static WhatIf ofResult(Path result, List<Path> findings, ExposureSettings settings, @Nullable Instant asOf)
            throws IOException, UnreadableFileException {
        RunRecord run = ResultReader.run(result);
        List<Incident> incidents = ResultReader.incidents(result);
        List<String> missing = new ArrayList<>();
        List<Path> files = findings.isEmpty() ? new Remembered(result, run).files(missing) : findings;
        List<ShopKey> shops = run.shops().stream().map(WhatIf::shop).toList();
        List<ExposureQuestion> questions = new ArrayList<>();
        for (ShopKey shop : shops) {
            Optional<RulePack> pack = RulePacks.shipped().of(shop.platform());
            if (pack.isPresent()) {
                List<PlatformFinding> known = read(files, shops.size() == 1 ? shop : SideFile.UNNAMED);
                Instant now = asOf == null ? run.asOf() : asOf;
                questions.add(new ExposureQuestion(pack.get(), shop, known, incidents, now, settings));
            }
        }
        return new WhatIf(questions, missing);
    }

    /** The question of a shop of which only its findings are known; empty without a pack for its platform. */
    public static Optional<WhatIf> ofPlatform(
            Platform platform, String shopId, List<Path> findings, ExposureSettings settings, Instant asOf)
            throws IOException, UnreadableFileException {
        Optional<RulePack> pack = RulePacks.shipped().of(platform);
        if (pack.isEmpty()) {
            return Optional.empty();
        }
        ShopKey shop = new ShopKey(platform, shopId);
        List<PlatformFinding> known = read(findings, shop);
        ExposureQuestion question = new ExposureQuestion(pack.get(), shop, known, List.of(), asOf, settings);
        return Optional.of(new WhatIf(List.of(question), List.of()));
    }

    /** @throws IllegalArgumentException if a finding that is to be revoked is not known */
    public List<Answer> answer(Change change) {
        return questions.stream()
                .map(question -> new Answer(
                        ExposureCalculator.assess(question), ExposureCalculator.assess(changed(question, change))))
                .toList();
    }

    private static ExposureQuestion changed(ExposureQuestion question, Change change) {
        ExposureQuestion changed = question.clearing(likeliest(question, change.cleared()));
        for (String finding : change.revoked()) {
            changed = changed.revoking(finding);
        }
        if (change.more() == 0) {
            return changed;
        }
        List<Incident> incidents = new ArrayList<>(changed.incidents());
        incidents.add(added(question, change.more()));
        return new ExposureQuestion(
                changed.pack(),
                changed.shop(),
                changed.findings(),
                incidents,
                changed.cleared(),
                changed.asOf(),
                changed.settings());
    }

    private static Set<LineKey> likeliest(ExposureQuestion question, int most) {
        Set<LineKey> lines = new HashSet<>();
        question.incidents().stream()
                .filter(incident -> incident.shop().equals(question.shop()))
                .flatMap(incident -> incident.members().stream())
                .sorted(Comparator.comparingDouble(Incident.Member::probability)
                        .reversed()
                        .thenComparing(Incident.Member::line))
                .limit(most)
                .forEach(member -> lines.add(member.line()));
        return lines;
    }

    private static Incident added(ExposureQuestion question, int lines) {
        Instant at = question.asOf().minus(Duration.ofSeconds(1));
        List<Incident.Member> members = new ArrayList<>();
        for (int i = 1; i <= lines; i++) {
            LineKey line = new LineKey(question.shop(), ADDED + "-" + i, ADDED + "-" + i);
            members.add(new Incident.Member(line, at, null, 1));
        }
        return new Incident(ADDED, question.shop(), at, at, members, 1, ADDED, List.of());
    }

    private static ShopKey shop(RunRecord.Shop shop) {
        return new ShopKey(Platform.ofCode(shop.platform()).orElse(Platform.OTHER), shop.shopId());
    }

    private static List<PlatformFinding> read(List<Path> files, ShopKey shop)
            throws IOException, UnreadableFileException {
        List<PlatformFinding> findings = new ArrayList<>();
        for (Path file : files) {
            findings.addAll(SideFile.findings(file, shop));
        }
        return findings;
    }
}
