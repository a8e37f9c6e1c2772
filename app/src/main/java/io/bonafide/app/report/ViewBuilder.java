package io.bonafide.app.report;

import io.bonafide.core.assess.Assessment;
import io.bonafide.core.assess.ring.OrderRing;
import io.bonafide.core.cause.Diagnosis;
import io.bonafide.core.cause.Incident;
import io.bonafide.core.exposure.Exposure;
import io.bonafide.core.exposure.Span;
import io.bonafide.core.innocence.Innocence;
import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.order.SourceRef;
import io.bonafide.core.signal.Fact;
import io.bonafide.core.signal.Quantity;
import io.bonafide.exchange.result.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Turns a {@link Report} into what the page's script reads. */
final class ViewBuilder {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    private static final Comparator<Diagnosis> WEIGHTIEST = Comparator.comparingDouble(
                    (Diagnosis diagnosis) -> -diagnosis.incident().expectedLines())
            .thenComparing(diagnosis -> diagnosis.incident().id());

    private final Report report;
    private final ZoneId zone;
    private final List<ShopKey> shops;
    private final List<String> inputNames;

    ViewBuilder(Report report) {
        this.report = report;
        this.zone = report.lines().zone();
        this.shops = report.lines().shops();
        this.inputNames =
                report.run().inputs().stream().map(input -> input.file()).toList();
    }

    ReportView build() {
        ReportCollector lines = report.lines();
        return new ReportView(
                report.lang(),
                shops.stream()
                        .map(shop -> new ReportView.Shop(shop.platform().code(), shop.shopId()))
                        .toList(),
                local(report.run().asOf(), MINUTE),
                local(lines.first(), DAY),
                local(lines.last(), DAY),
                report.run(),
                report.exposures().stream().map(this::standing).toList(),
                lines.overTime().rows(),
                report.incidents().stream()
                        .sorted(WEIGHTIEST)
                        .map(this::incident)
                        .toList(),
                report.rings().stream().map(this::ring).toList(),
                lines.top().lines().stream().map(this::line).toList(),
                lines.top().seen(),
                units());
    }

    private String local(@Nullable Instant at, DateTimeFormatter format) {
        return at == null ? "" : format.format(LocalDateTime.ofInstant(at, zone));
    }

    private ReportView.Standing standing(Exposure exposure) {
        ObjectNode tree = Json.tree(exposure);
        tree.remove("alone");
        Span period = exposure instanceof Exposure.OnLadder ladder
                ? ladder.standing().period()
                : new Span(exposure.wouldBe().placedAfter(), exposure.asOf());
        return new ReportView.Standing(
                shops.indexOf(exposure.shop()),
                tree,
                exposure.wouldBe().incidents().stream()
                        .map(id -> incidentName(exposure.shop(), id))
                        .toList(),
                local(period.from(), DAY),
                local(period.to().minusMillis(1), DAY));
    }

    /** Incidents are numbered shop by shop. */
    private String incidentName(ShopKey shop, String id) {
        return shops.size() < 2 ? id : (shops.indexOf(shop) + 1) + "/" + id;
    }

    private ReportView.IncidentCard incident(Diagnosis diagnosis) {
        Incident incident = diagnosis.incident();
        long orders = incident.members().stream()
                .map(member -> member.line().orderId())
                .distinct()
                .count();
        return new ReportView.IncidentCard(
                incidentName(incident.shop(), incident.id()),
                shops.indexOf(incident.shop()),
                local(incident.from(), MINUTE),
                local(incident.to(), MINUTE),
                incident.pattern(),
                incident.sharedBy(),
                incident.probability(),
                incident.expectedLines(),
                incident.members().size(),
                (int) orders,
                sums(incident),
                CauseViews.of(diagnosis));
    }

    private ReportView.RingCard ring(OrderRing ring) {
        List<String> orders = ring.orders();
        return new ReportView.RingCard(
                incidentName(ring.shop(), ring.id()),
                shops.indexOf(ring.shop()),
                local(ring.from(), MINUTE),
                local(ring.to(), MINUTE),
                ring.members().size(),
                orders.size(),
                orders.subList(0, Math.min(orders.size(), ReportView.RingCard.MOST_ORDERS)),
                ring.shared().stream().map(ViewBuilder::shared).toList(),
                ring.members().stream()
                        .limit(ReportView.RingCard.MOST_DRAWN)
                        .map(OrderRing.Member::keys)
                        .toList(),
                ring.expected(),
                ring.seen(),
                ring.strength(),
                phones(ring.phones()),
                ring.dissolving().stream()
                        .limit(ReportView.RingCard.MOST_ORDERS)
                        .toList(),
                ring.dissolving().size(),
                names(ring, ring.continues()),
                names(ring, ring.continuedBy()),
                ring.life().stream()
                        .limit(ReportView.RingCard.MOST_CHANGES)
                        .map(ViewBuilder::change)
                        .toList(),
                ring.life().size());
    }

    /** A single phone says nothing of the ring. */
    private static ReportView.@Nullable PhoneOrigin phones(OrderRing.@Nullable PhoneOrigin phones) {
        return phones == null || phones.members() < 2
                ? null
                : new ReportView.PhoneOrigin(
                        phones.place(),
                        phones.members(),
                        phones.of(),
                        phones.destinations(),
                        Double.isNaN(phones.elsewhere()) ? null : (Double) phones.elsewhere());
    }

    private List<String> names(OrderRing ring, List<String> ids) {
        return ids.stream().map(id -> incidentName(ring.shop(), id)).toList();
    }

    private static ReportView.RingChange change(OrderRing.Change change) {
        return new ReportView.RingChange(
                LocalDate.ofInstant(change.at(), ZoneOffset.UTC).toString(),
                change.kind().name().toLowerCase(Locale.ROOT),
                change.members().size());
    }

    private static ReportView.SharedKey shared(OrderRing.SharedKey key) {
        return new ReportView.SharedKey(
                key.kind().name().toLowerCase(Locale.ROOT), key.word(), key.firstOrder(), key.members());
    }

    private static List<ReportView.Sum> sums(Incident incident) {
        Map<String, Long> sums = new TreeMap<>();
        for (Incident.Member member : incident.members()) {
            Money paid = member.paid();
            if (paid != null) {
                sums.merge(paid.currency().code(), paid.minor(), Math::addExact);
            }
        }
        return sums.entrySet().stream()
                .map(sum -> new ReportView.Sum(sum.getKey(), sum.getValue()))
                .toList();
    }

    private ReportView.Line line(Assessment assessment) {
        Money paid = assessment.paid();
        String currency = (paid == null ? CurrencyCode.CNY : paid.currency()).code();
        return new ReportView.Line(
                shops.indexOf(assessment.line().shop()),
                assessment.line().orderId(),
                assessment.line().lineId(),
                local(assessment.placedAt(), MINUTE),
                paid == null ? null : paid.minor(),
                currency,
                assessment.itemId(),
                assessment.probability(),
                assessment.asOfProbability(),
                assessment.band().code(),
                nameOfIncident(assessment),
                reasons(assessment, currency),
                ClearViews.of(assessment),
                beside(report.standings().get(assessment.line())));
    }

    private static ReportView.@Nullable Beside beside(Innocence.@Nullable Standing standing) {
        return standing == null ? null : new ReportView.Beside(standing.p(), standing.distinguishable());
    }

    private @Nullable String nameOfIncident(Assessment assessment) {
        String id = assessment.incidentId();
        return id == null ? null : incidentName(assessment.line().shop(), id);
    }

    private List<ReportView.Reason> reasons(Assessment assessment, String currency) {
        List<ReportView.Reason> reasons = new ArrayList<>();
        for (Assessment.Signal signal : assessment.signals()) {
            for (Fact fact : signal.opinion().facts()) {
                reasons.add(reason(fact, currency));
            }
        }
        return reasons;
    }

    private ReportView.Reason reason(Fact fact, String currency) {
        return new ReportView.Reason(
                fact.detector(),
                fact.quantity(),
                finite(fact.value()),
                fact.operator().sign(),
                finite(fact.limit()),
                fact.limitIs().name().toLowerCase(Locale.ROOT),
                fact.window() == null ? null : fact.window().toSeconds(),
                fact.details(),
                currency,
                rows(fact.sources()),
                fact.sourcesInAll());
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }

    private List<ReportView.Rows> rows(List<SourceRef> sources) {
        Map<String, List<Long>> byFile = new LinkedHashMap<>();
        for (SourceRef source : sources) {
            byFile.computeIfAbsent(inputNames.get(source.file()), unseen -> new ArrayList<>())
                    .add(source.row());
        }
        return byFile.entrySet().stream()
                .map(file -> new ReportView.Rows(file.getKey(), file.getValue()))
                .toList();
    }

    private static Map<String, String> units() {
        Map<String, String> units = new TreeMap<>();
        for (Quantity quantity : Quantity.values()) {
            units.put(quantity.code(), quantity.unit().name().toLowerCase(Locale.ROOT));
        }
        return units;
    }
}
