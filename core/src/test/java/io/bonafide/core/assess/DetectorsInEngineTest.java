package io.bonafide.core.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.order.Charge;
import io.bonafide.core.order.Identity;
import io.bonafide.core.order.OrderLine;
import io.bonafide.core.order.Parcel;
import io.bonafide.core.order.Purchase;
import io.bonafide.core.order.Refund;
import io.bonafide.core.order.Scan;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.signal.Detectors;
import io.bonafide.core.signal.LineQuantities;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import io.bonafide.core.simulate.Mask;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.SimulationSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** All detectors in the engine, over simulated shops: what none of these shops can make ring is a defect. */
final class DetectorsInEngineTest {
    private static final List<Detector> ALL = Detectors.all();
    private static final SimulationSettings SMALL =
            SimulationSettings.defaults().withSeed(12).withOrders(2_500);

    private static final List<Scenario> SCENARIOS = List.of(
            Scenario.REVERSE_BRUSHING_ONE,
            Scenario.REVERSE_BRUSHING_MANY,
            Scenario.MASS_UNPAID,
            Scenario.MASS_REFUND,
            Scenario.COUPON_FARMING,
            Scenario.STAFF_BRUSHING,
            Scenario.AGENCY_BRUSHING,
            Scenario.CASHBACK_REVIEW,
            Scenario.PRICE_FLIP);

    /** The praised shop of seed 12 rewards outside the platform, that of seed 13 by small refunds. */
    private static SimulationSettings under(Scenario scenario) {
        SimulationSettings shop = scenario == Scenario.CASHBACK_REVIEW ? SMALL.withSeed(13) : SMALL;
        return shop.withScenario(scenario, 100, 0);
    }

    @Test
    void everyDetectorRingsSomewhereAndIsQuietElsewhere() {
        Tally tally = new Tally();
        for (Scenario scenario : SCENARIOS) {
            tally.add(SimulatedRun.of(under(scenario)));
        }
        tally.add(SimulatedRun.of(SMALL, new ParcelFaults()));
        tally.add(SimulatedRun.of(SMALL, new LeakedCoupon()));
        assertThat(tally.silent()).as("detectors that never ring").isEmpty();
        assertThat(tally.restless()).as("detectors that are never quiet").isEmpty();
    }

    @Test
    void anOrdinaryShopHardlyRings() {
        Tally tally = new Tally();
        tally.add(SimulatedRun.of(SMALL));
        tally.rings.forEach((code, rings) -> assertThat((double) rings / tally.lines)
                .as("share of an ordinary shop's lines that %s finds suspicious", code)
                .isLessThan(0.06));
    }

    @Test
    void theScenariosRingTheirOwnDetectors() {
        Map<Scenario, List<String>> own = Map.of(
                Scenario.REVERSE_BRUSHING_ONE, List.of("repeat.buyer", "repeat.buyer_item", "burst.item"),
                Scenario.REVERSE_BRUSHING_MANY, List.of("ring.member"),
                Scenario.MASS_UNPAID, List.of("unpaid.mass", "repeat.device"),
                Scenario.MASS_REFUND, List.of("refund.share_link", "refund.item"),
                Scenario.COUPON_FARMING, List.of("price.near_zero", "repeat.address"),
                Scenario.STAFF_BRUSHING, List.of("memo.code", "repeat.ip"),
                Scenario.AGENCY_BRUSHING, List.of("memo.code", "parcel.mismatch"),
                Scenario.CASHBACK_REVIEW, List.of("memo.term", "review.reward"),
                Scenario.PRICE_FLIP, List.of("price.flip"));
        own.forEach((scenario, codes) -> {
            Tally tally = new Tally();
            tally.add(SimulatedRun.of(under(scenario)));
            codes.forEach(code -> assertThat(tally.ringsOfScenario.getOrDefault(code, 0L))
                    .as("%s lines that %s finds suspicious", scenario, code)
                    .isGreaterThan(75));
        });
    }

    @Test
    void anExportWithoutIdentitiesMakesTheirDetectorsAbstain() {
        Tally tally = new Tally();
        tally.add(SimulatedRun.of(SMALL.withMask(Mask.AMAZON)));
        Set<String> mute = new TreeSet<>(tally.lastAbstentions.keySet());
        assertThat(mute)
                .contains("repeat.buyer", "repeat.phone", "repeat.address", "repeat.device", "repeat.ip")
                .contains("parcel.weight", "repeat.share_link");
        assertThat(tally.lastAbstentions.get("repeat.buyer")).isEqualTo(tally.lines);
    }

    @Test
    void anAttackIsHeardAsItsOrdersComeIn() {
        List<String> heard = new ArrayList<>();
        List<Detector> listening = new ArrayList<>();
        for (String code : List.of("repeat.buyer", "burst.item", "timing.pay")) {
            listening.add(new Listener(Detectors.byCode(code).orElseThrow(), heard));
        }
        SimulatedRun run = SimulatedRun.of(SMALL.withSeed(13).withScenario(Scenario.REVERSE_BRUSHING_ONE, 100, 0));
        run.engine(listening);
        assertThat(new TreeSet<>(heard)).containsExactly("burst.item", "repeat.buyer", "timing.pay");
        assertThat(heard).filteredOn("repeat.buyer"::equals).hasSizeGreaterThan(90);
    }

    @Test
    void theSameShopGivesTheSameWeights() {
        SimulationSettings settings = SMALL.withOrders(600).withScenario(Scenario.MIXED, 60, 0.2);
        assertThat(weights(settings)).isEqualTo(weights(settings)).isNotEmpty();
    }

    private static List<List<Double>> weights(SimulationSettings settings) {
        List<List<Double>> weights = new ArrayList<>();
        SimulatedRun.of(settings).engine(ALL).hindsight().forEachVector(vector -> {
            List<Double> ofLine = new ArrayList<>();
            for (double weight : vector.weights()) {
                ofLine.add(weight);
            }
            weights.add(ofLine);
        });
        return weights;
    }

    /** Asks another detector, and notes each suspicion. */
    private record Listener(Detector asked, List<String> heard) implements Detector {
        @Override
        public String code() {
            return asked.code();
        }

        @Override
        public Set<Quantity> reads() {
            return asked.reads();
        }

        @Override
        public Opinion opine(LineQuantities line) {
            Opinion opinion = asked.opine(line);
            if (opinion instanceof Opinion.Suspicious) {
                heard.add(code());
            }
            return opinion;
        }
    }

    /** How often each detector answered what. */
    private static final class Tally {
        private final Map<String, Long> rings = new TreeMap<>();
        private final Map<String, Long> ringsOfScenario = new TreeMap<>();
        private final Map<String, Long> quiet = new TreeMap<>();
        private Map<String, Long> lastAbstentions = Map.of();
        private long lines;

        void add(SimulatedRun run) {
            Hindsight hindsight = run.engine(ALL).hindsight();
            lines += hindsight.lines();
            hindsight.forEachVector(vector -> {
                boolean ofScenario = run.ofScenario(vector.line());
                for (int i = 0; i < ALL.size(); i++) {
                    boolean ringing = vector.weights()[i] > 0;
                    String code = ALL.get(i).code();
                    (ringing ? rings : quiet).merge(code, 1L, Long::sum);
                    ringsOfScenario.merge(code, ringing && ofScenario ? 1L : 0L, Long::sum);
                }
            });
            lastAbstentions = new TreeMap<>();
            hindsight
                    .abstentions()
                    .forEach((code, reasons) -> lastAbstentions.put(
                            code,
                            reasons.values().stream().mapToLong(Long::longValue).sum()));
        }

        List<String> silent() {
            return codesWithout(rings);
        }

        List<String> restless() {
            return codesWithout(quiet);
        }

        private static List<String> codesWithout(Map<String, Long> counts) {
            return ALL.stream()
                    .map(Detector::code)
                    .filter(code -> !counts.containsKey(code))
                    .toList();
        }
    }

    /** Every fortieth parcel was scanned before the payment, recalled, or is a second one for a late line. */
    private static final class ParcelFaults implements UnaryOperator<OrderLine> {
        private int shipped;

        @Override
        public OrderLine apply(OrderLine line) {
            if (line.paidAt() == null
                    || line.shippedAt() == null
                    || line.scans().isEmpty()
                    || shipped++ % 40 != 0) {
                return line;
            }
            Instant paid = Objects.requireNonNull(line.paidAt());
            List<Scan> scans = new ArrayList<>(line.scans());
            scans.add(0, new Scan(paid.minusSeconds(7_200), Scan.Node.OTHER, null, null));
            scans.add(new Scan(paid.plusSeconds(300_000), Scan.Node.RECALLED, null, null));
            List<Parcel> parcels = new ArrayList<>(line.parcels());
            parcels.add(new Parcel(new Identity.Raw("second" + shipped), null, null, null, null, null, null));
            Purchase due = new Purchase(
                    line.purchase().item(),
                    line.purchase().charge(),
                    line.purchase().buyer(),
                    line.purchase().destination(),
                    paid.plusSeconds(60),
                    null);
            return new OrderLine(
                    line.key(),
                    line.source(),
                    due,
                    line.createdAt(),
                    paid,
                    line.paid(),
                    line.paymentAccount(),
                    line.shippedAt(),
                    parcels,
                    scans,
                    line.deliveredAt(),
                    line.confirmedAt(),
                    line.closedAt(),
                    line.refunds(),
                    line.reviews(),
                    line.notes());
        }
    }

    /** Twenty paid lines in a row used one coupon and were refunded. */
    private static final class LeakedCoupon implements UnaryOperator<OrderLine> {
        private int paid;

        @Override
        public OrderLine apply(OrderLine line) {
            if (line.paidAt() == null || paid++ < 100 || paid > 120) {
                return line;
            }
            Charge charge = line.purchase().charge();
            Charge leaked = new Charge(
                    charge.quantity(),
                    charge.unitPrice(),
                    charge.payable(),
                    charge.discount(),
                    charge.shippingFee(),
                    charge.shopDiscount(),
                    charge.itemDiscount(),
                    charge.coinsDiscount(),
                    charge.platformSubsidy(),
                    charge.redPacket(),
                    "LEAK");
            Instant back = Objects.requireNonNull(line.paidAt()).plusSeconds(90_000);
            return new OrderLine(
                    line.key(),
                    line.source(),
                    new Purchase(
                            line.purchase().item(),
                            leaked,
                            line.purchase().buyer(),
                            line.purchase().destination(),
                            line.purchase().shipBy(),
                            null),
                    line.createdAt(),
                    line.paidAt(),
                    line.paid(),
                    line.paymentAccount(),
                    line.shippedAt(),
                    line.parcels(),
                    line.scans(),
                    line.deliveredAt(),
                    line.confirmedAt(),
                    line.closedAt(),
                    List.of(new Refund(line.paid(), back, back, null, null)),
                    line.reviews(),
                    line.notes());
        }
    }
}
