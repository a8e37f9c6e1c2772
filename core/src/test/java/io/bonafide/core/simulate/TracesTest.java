package io.bonafide.core.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.assess.table.MemoCode;
import io.bonafide.core.order.Charge;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.OrderLine;
import io.bonafide.core.order.Refund;
import io.bonafide.core.order.Scan;
import io.bonafide.core.order.ShopContext.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What careless attackers leave behind: often seen of them, hardly of careful ones, and at times of anybody. */
final class TracesTest {
    private static final int SEEDS = 10;
    private static final SimulationSettings SMALL =
            SimulationSettings.defaults().withOrders(1_500);

    private static final List<SimulatedLine> CLEAN = lines(Scenario.CLEAN, 0);

    @ParameterizedTest
    @EnumSource(Left.class)
    void theCrudeLeaveItTheCarefulHardlyAndAnybodyAtTimes(Left left) {
        double crude = share(left, lines(left.scenario, 0));
        assertThat(crude).as("crude %s", left.scenario).isGreaterThan(left.leastOfCrude);
        assertThat(share(left, lines(left.scenario, 1)))
                .as("careful %s", left.scenario)
                .isLessThan(crude / 3);
        assertThat(share(left, CLEAN)).as("clean shops").isGreaterThan(0).isLessThan(left.mostOfClean);
    }

    @ParameterizedTest
    @EnumSource(Left.class)
    void halfTheStealthLeavesLessOfIt(Left left) {
        assertThat(share(left, lines(left.scenario, .5)))
                .isGreaterThan(share(left, lines(left.scenario, 1)))
                .isLessThan(share(left, lines(left.scenario, 0)));
    }

    @Test
    void anAlteredPriceStandsInTheChangesWithThePriceBefore() {
        List<Change> changes = new ArrayList<>();
        List<OrderLine> lines = new ArrayList<>();
        ShopSimulator.simulate(SMALL.withOrders(5_000)).generate(new SimulationSink() {
            @Override
            public void line(SimulatedLine line) {
                lines.add(line.line());
            }

            @Override
            public void change(Change change) {
                if (change.object().equals("order") && change.field().equals("price")) {
                    changes.add(change);
                }
            }
        });
        assertThat(changes).hasSizeBetween(5, 60).allSatisfy(change -> {
            OrderLine line = lines.stream()
                    .filter(candidate -> candidate.key().orderId().equals(change.objectId()))
                    .findFirst()
                    .orElseThrow();
            assertThat(yuan(line.purchase().charge().unitPrice())).isEqualTo(change.newValue());
            assertThat(Double.parseDouble(Objects.requireNonNull(change.oldValue())))
                    .isGreaterThan(Double.parseDouble(Objects.requireNonNull(change.newValue())));
            assertThat(change.at()).isBetween(line.createdAt(), Objects.requireNonNullElse(line.paidAt(), Instant.MAX));
        });
    }

    @Test
    void aRedPacketPaysWithoutLoweringThePrice() {
        List<SimulatedLine> gifts = CLEAN.stream()
                .filter(line -> positive(line.line().purchase().charge().redPacket()))
                .toList();
        assertThat(gifts).isNotEmpty().allSatisfy(gift -> {
            Charge charge = gift.line().purchase().charge();
            long price = fen(charge.unitPrice()) * Objects.requireNonNull(charge.quantity());
            assertThat(fen(charge.payable()) + fen(charge.redPacket())).isEqualTo(price);
        });
    }

    @Test
    void mostShopsTellWhatTheirGoodsCostAndSomeDoNot() {
        List<Boolean> told = new ArrayList<>();
        for (long seed = 1; seed <= 40; seed++) {
            List<Boolean> costs = new ArrayList<>();
            ShopSimulator.simulate(SMALL.withOrders(20).withSeed(seed)).generate(new SimulationSink() {
                @Override
                public void line(SimulatedLine line) {}

                @Override
                public void item(io.bonafide.core.order.ShopContext.ItemInfo item) {
                    costs.add(item.cost() != null);
                }
            });
            assertThat(costs.stream().distinct()).as("seed %d", seed).hasSize(1);
            told.add(costs.get(0));
        }
        assertThat(told.stream().filter(known -> known)).hasSizeBetween(20, 36);
    }

    @Test
    void theClerksOfSomeShopsWriteCodes() {
        int inCode = 0;
        for (long seed = 1; seed <= 40; seed++) {
            List<SimulatedLine> lines = new ArrayList<>();
            ShopSimulator.simulate(SMALL.withOrders(1_000).withSeed(seed)).generate(lines::add);
            inCode += lines.stream().anyMatch(line -> MemoCode.of(memo(line)) != null) ? 1 : 0;
        }
        assertThat(inCode).isBetween(7, 22);
    }

    private static @Nullable String memo(SimulatedLine line) {
        return line.line().notes().sellerMemo();
    }

    /** A trace, whose scenario shows it, and how much of it there is. */
    private enum Left {
        SCANNED_BEFORE_PAYMENT(Scenario.AGENCY_BRUSHING, .04, .002, Left::scannedBeforePayment),
        TOLD_TWICE(Scenario.AGENCY_BRUSHING, .05, .03, Left::toldTwice),
        RECALLED_BY_THE_AGENCY(Scenario.AGENCY_BRUSHING, .04, .02, Left::recalled),
        RECALLED_BY_THE_STAFF(Scenario.STAFF_BRUSHING, .04, .02, Left::recalled),
        RECALLED_ON_THE_WAY(Scenario.MASS_REFUND, .10, .02, Left::recalled),
        REPLACED_WAYBILL(Scenario.AGENCY_BRUSHING, .02, .002, Left::lateWithSeveralWaybills),
        WIPED_BY_THE_STAFF(Scenario.STAFF_BRUSHING, .10, .006, Left::wiped),
        WIPED_FOR_THE_AGENCY(Scenario.AGENCY_BRUSHING, .05, .006, Left::wiped),
        MARKED_COMPETITOR(Scenario.REVERSE_BRUSHING_MANY, .06, .004, Left::marked),
        MARKED_BRUSHING(Scenario.STAFF_BRUSHING, .02, .004, Left::marked),
        ONE_LINK_OF_AN_AGENCY(Scenario.AGENCY_BRUSHING, .2, .08, line -> link(line) != null),
        ONE_LINK_OF_A_GROUP(Scenario.CASHBACK_REVIEW, .2, .08, line -> link(line) != null),
        ONE_LINK_OF_FARMERS(Scenario.COUPON_FARMING, .2, .08, line -> link(line) != null),
        CANCELLED_AT_ONCE(Scenario.MASS_UNPAID, .2, .04, Left::cancelledAtOnce),
        COUPON_TAKEN_BACK(Scenario.COUPON_FARMING, .2, .08, Left::couponRefunded),
        FEW_YUAN_BACK(Scenario.CASHBACK_REVIEW, .3, .01, Left::fewYuanBack);

        private final Scenario scenario;
        private final double leastOfCrude;
        private final double mostOfClean;
        private final Predicate<OrderLine> trace;

        Left(Scenario scenario, double leastOfCrude, double mostOfClean, Predicate<OrderLine> trace) {
            this.scenario = scenario;
            this.leastOfCrude = leastOfCrude;
            this.mostOfClean = mostOfClean;
            this.trace = trace;
        }

        private static boolean scannedBeforePayment(OrderLine line) {
            @Nullable Instant paid = line.paidAt();
            return paid != null
                    && line.scans().stream().anyMatch(scan -> scan.at().isBefore(paid));
        }

        private static boolean toldTwice(OrderLine line) {
            return line.scans().stream().map(Scan::message).distinct().count()
                    < line.scans().size();
        }

        private static boolean recalled(OrderLine line) {
            return line.scans().stream().anyMatch(scan -> scan.node() == Scan.Node.RECALLED)
                    && line.deliveredAt() == null;
        }

        private static boolean lateWithSeveralWaybills(OrderLine line) {
            @Nullable Instant shipped = line.shippedAt();
            return line.parcels().size() > 1
                    && shipped != null
                    && shipped.isAfter(line.purchase().shipBy());
        }

        private static boolean wiped(OrderLine line) {
            long paid = fen(line.paid()) + fen(line.purchase().charge().redPacket());
            return line.paidAt() != null
                    && paid
                            < 100
                                    * Objects.requireNonNull(
                                            line.purchase().charge().quantity());
        }

        private static boolean marked(OrderLine line) {
            return line.notes().platformRiskMark() != null;
        }

        private static @Nullable String link(OrderLine line) {
            return line.purchase().buyer().shareLinkId();
        }

        private static boolean cancelledAtOnce(OrderLine line) {
            @Nullable Instant closed = line.closedAt();
            return closed != null && Duration.between(line.createdAt(), closed).toSeconds() <= 600;
        }

        private static boolean couponRefunded(OrderLine line) {
            return !Objects.requireNonNullElse(line.purchase().charge().coupons(), "")
                            .isEmpty()
                    && !line.refunds().isEmpty();
        }

        private static boolean fewYuanBack(OrderLine line) {
            return line.refunds().stream().anyMatch(Left::fewYuan);
        }

        private static boolean fewYuan(Refund refund) {
            long fen = fen(refund.amount());
            return fen > 0 && fen <= 500 && !Boolean.TRUE.equals(refund.returned());
        }
    }

    private static double share(Left left, List<SimulatedLine> lines) {
        return (double) lines.stream()
                        .filter(line -> left.trace.test(line.line()))
                        .count()
                / lines.size();
    }

    /** Of several shops, all lines of the scenario. */
    private static List<SimulatedLine> lines(Scenario scenario, double stealth) {
        List<SimulatedLine> lines = new ArrayList<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            ShopSimulator.simulate(SMALL.withSeed(seed).withScenario(scenario, 200, stealth))
                    .generate(line -> {
                        if (scenario == Scenario.CLEAN
                                || scenario.code().equals(line.label().scenario())) {
                            lines.add(line);
                        }
                    });
        }
        return lines;
    }

    private static boolean positive(@Nullable Money money) {
        return fen(money) > 0;
    }

    private static long fen(@Nullable Money money) {
        return money == null ? 0 : money.minor();
    }

    private static String yuan(@Nullable Money money) {
        return Register.yuan(fen(money));
    }
}
