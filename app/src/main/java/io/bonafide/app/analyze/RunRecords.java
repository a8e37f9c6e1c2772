package io.bonafide.app.analyze;

import io.bonafide.core.exposure.RulePack;
import io.bonafide.core.exposure.RulePackVersion;
import io.bonafide.core.signal.Opinion;
import io.bonafide.exchange.intake.InputFile;
import io.bonafide.exchange.result.RunRecord;
import io.bonafide.exchange.rules.RulePacks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The parts of {@code run.json}. */
public final class RunRecords {
    private static final Comparator<Opinion.Reason> REASONS =
            Comparator.comparing(Opinion.Reason::column).thenComparing(Opinion.Reason::kind);

    private RunRecords() {}

    static List<RunRecord.Input> inputs(List<InputFile> files, List<String> names) {
        List<RunRecord.Input> inputs = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            InputFile file = files.get(i);
            inputs.add(new RunRecord.Input(
                    names.get(i),
                    file.sha256(),
                    file.bytes(),
                    file.layout().key(),
                    file.charset(),
                    Math.max(0, file.rows() - file.setAside()),
                    file.setAside()));
        }
        return inputs;
    }

    static List<RunRecord.Pack> packs(List<ShopResult> shops, RulePacks packs, Instant asOf) {
        return shops.stream()
                .map(shop -> shop.shop().platform())
                .distinct()
                .sorted()
                .flatMap(platform -> packs.of(platform).stream())
                .map(pack -> pack(pack, pack.at(asOf).version()))
                .toList();
    }

    /** How often the shops' detectors abstained, and why. */
    public static List<RunRecord.Abstention> abstentions(List<ShopResult> shops) {
        Map<String, SortedMap<Opinion.Reason, Long>> sums = new LinkedHashMap<>();
        for (ShopResult shop : shops) {
            shop.abstentions().forEach((detector, reasons) -> {
                SortedMap<Opinion.Reason, Long> sum = sums.computeIfAbsent(detector, any -> new TreeMap<>(REASONS));
                reasons.forEach((reason, lines) -> sum.merge(reason, lines, Long::sum));
            });
        }
        List<RunRecord.Abstention> all = new ArrayList<>();
        sums.forEach((detector, reasons) -> reasons.forEach((reason, lines) -> all.add(new RunRecord.Abstention(
                detector, reason.column(), reason.kind().name().toLowerCase(Locale.ROOT), lines))));
        return all;
    }

    private static RunRecord.Pack pack(RulePack pack, RulePackVersion version) {
        PackProvenance rests = PackProvenance.of(version);
        List<RunRecord.Source> sources = rests.sources().stream()
                .map(source -> new RunRecord.Source(
                        source.title(), source.url(), source.readOn().toString()))
                .toList();
        return new RunRecord.Pack(
                pack.id(), pack.platform().code(), pack.title(), version.id(), sources, rests.unverified());
    }
}
