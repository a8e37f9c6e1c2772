package io.bonafide.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.order.Identity;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.OrderLine;
import io.bonafide.core.order.OrderStatus;
import io.bonafide.core.order.SourceRef;
import io.bonafide.exchange.layout.Draft.Part;
import io.bonafide.exchange.layout.Field;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderJoinTest {
    private static final long T = 1_760_000_000L;

    @TempDir
    Path directory;

    private static Row line(int file, long row, String itemId) {
        return Row.line(file, row, "1001").with(Field.ITEM_ID, itemId).with(Field.CREATED_AT, T);
    }

    private static Row order(int file, long row) {
        return Row.of(Part.ORDER, file, row, "1001").with(Field.CREATED_AT, T);
    }

    @Test
    void theOnlyLineOfAnOrderIsCalledLikeIt() throws InterruptedException {
        assertThat(Joined.of(directory, line(0, 2, "a")).lineIds()).containsExactly("1001");
    }

    @Test
    void linesWithoutIdsAreCalledLikeTheirItems() throws InterruptedException {
        Joined joined = Joined.of(
                directory,
                line(0, 2, "b").with(Field.SKU_ID, "red"),
                line(0, 3, "a").with(Field.QUANTITY, 2),
                line(0, 4, "a").with(Field.QUANTITY, 1),
                line(0, 5, "c").without(Field.ITEM_ID).with(Field.TITLE, "杯子"));
        assertThat(joined.lineIds()).containsExactly("a", "a#2", "b-red", "title-ce1c1");
        assertThat(joined.lines().get(0).purchase().charge().quantity()).isEqualTo(1);
    }

    @Test
    void aSecondFileFillsWhatTheFirstDoesNotSay() throws InterruptedException {
        OrderLine line = Joined.of(
                        directory,
                        line(0, 2, "a").with(Field.PROVINCE, "浙江省"),
                        line(1, 9, "a").with(Field.PAID_AMOUNT, 990).with(Field.PAID_AT, T + 5))
                .only();
        assertThat(line.purchase().destination().province()).isEqualTo("浙江省");
        assertThat(line.paid()).isEqualTo(Money.cny(990));
        assertThat(line.source()).isEqualTo(new SourceRef(1, 9));
    }

    @Test
    void aRowInTwoExportsCountsOnce() throws InterruptedException {
        Row row = line(0, 2, "a").with(Field.QUANTITY, 3).with(Field.PAID_AMOUNT, 990);
        Joined joined = Joined.of(directory, row, row.at(0, 3), row.at(1, 2), row.at(1, 7));
        assertThat(joined.only().purchase().charge().quantity()).isEqualTo(3);
        assertThat(joined.only().paid()).isEqualTo(Money.cny(990));
        assertThat(joined.duplicates().of(0)).isEqualTo(2);
        assertThat(joined.duplicates().of(1)).isEqualTo(1);
        assertThat(joined.overruled()).isZero();
    }

    @Test
    void whereRowsDifferTheOneThatKnowsOfTheLaterTimeWins() throws InterruptedException {
        Row early = line(1, 2, "a").with(Field.STATUS, "paid").with(Field.PAID_AT, T + 9);
        Row late = line(0, 2, "a").with(Field.STATUS, "completed").with(Field.CONFIRMED_AT, T + 900);
        Joined joined = Joined.of(directory, early, late);
        assertThat(joined.only().notes().status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(joined.only().paidAt()).isEqualTo(Instant.ofEpochSecond(T + 9));
        assertThat(joined.overruled()).isEqualTo(1);
    }

    @Test
    void whereTimesAreTheSameTheLaterFileWins() throws InterruptedException {
        Joined joined = Joined.of(
                directory,
                line(1, 2, "a").with(Field.SELLER_MEMO, "新"),
                line(0, 3, "a").with(Field.SELLER_MEMO, "旧"));
        assertThat(joined.only().notes().sellerMemo()).isEqualTo("新");
    }

    @Test
    void aCompleteIdentityWinsOverAMaskedOne() throws InterruptedException {
        Joined joined = Joined.of(
                directory,
                line(0, 2, "a").with(Field.PHONE, 77),
                line(1, 2, "a").masked(Field.PHONE, 5).with(Field.CONFIRMED_AT, T + 900));
        assertThat(joined.only().purchase().destination().phone()).isEqualTo(new Identity.Token(77, false));
        assertThat(joined.overruled()).isZero();
    }

    @Test
    void aLineWithoutIdJoinsTheNamedLineOfItsItem() throws InterruptedException {
        Joined joined = Joined.of(
                directory,
                line(0, 2, "a").with(Field.LINE_ID, "x1"),
                line(0, 3, "b").with(Field.LINE_ID, "x2"),
                line(1, 2, "b").with(Field.PAID_AMOUNT, 500));
        assertThat(joined.lineIds()).containsExactly("x1", "x2");
        assertThat(joined.lines().get(1).paid()).isEqualTo(Money.cny(500));
    }

    @Test
    void theWholeOrdersRowGivesItsOnlyLineEverything() throws InterruptedException {
        OrderLine line = Joined.of(
                        directory,
                        order(0, 2).with(Field.PAID_AMOUNT, 700).with(Field.PROVINCE, "浙江省"),
                        line(1, 2, "a").with(Field.TITLE, "杯子"))
                .only();
        assertThat(line.purchase().charge().payable()).isEqualTo(Money.cny(700));
        assertThat(line.purchase().destination().province()).isEqualTo("浙江省");
        assertThat(line.purchase().item().title()).isEqualTo("杯子");
        assertThat(line.source()).isEqualTo(new SourceRef(1, 2));
    }

    @Test
    void anOrderWithoutLinesIsItsOwnLine() throws InterruptedException {
        OrderLine line = Joined.of(
                        directory,
                        order(0, 2).with(Field.TITLE, "杯子"),
                        order(1, 2).with(Field.QUANTITY, 2))
                .only();
        assertThat(line.key().lineId()).isEqualTo("1001");
        assertThat(line.purchase().charge().quantity()).isEqualTo(2);
        assertThat(line.purchase().item().title()).isEqualTo("杯子");
    }

    @Test
    void theWholeOrdersAmountsAreSplitByListPriceToTheFen() throws InterruptedException {
        Joined joined = Joined.of(
                directory,
                order(1, 2)
                        .with(Field.PAID_AMOUNT, 1600)
                        .with(Field.SHIPPING_FEE, 100)
                        .with(Field.TITLE, "三样"),
                line(0, 2, "a").with(Field.LIST_PRICE, 100),
                line(0, 3, "b").with(Field.LIST_PRICE, 800),
                line(0, 4, "c").with(Field.LIST_PRICE, 1000));
        assertThat(joined.lines())
                .extracting(OrderLine::paid)
                .containsExactly(Money.cny(84), Money.cny(674), Money.cny(842));
        assertThat(joined.lines())
                .extracting(line -> line.purchase().charge().shippingFee())
                .containsExactly(Money.cny(5), Money.cny(42), Money.cny(53));
        assertThat(joined.lines())
                .extracting(line -> line.purchase().item().title())
                .containsOnlyNulls();
    }

    @Test
    void anAmountThatRepeatsOnEachLineIsSplitOnceAndNotSummed() throws InterruptedException {
        Joined joined = Joined.of(
                directory,
                line(0, 2, "a").with(Field.ORDER_AMOUNT, 1000).with(Field.UNIT_PRICE, 300),
                line(0, 3, "b")
                        .with(Field.ORDER_AMOUNT, 1000)
                        .with(Field.UNIT_PRICE, 100)
                        .with(Field.QUANTITY, 2));
        assertThat(joined.lines()).extracting(OrderLine::paid).containsExactly(Money.cny(600), Money.cny(400));
    }

    @Test
    void linesThatSayTheirOwnAmountKeepItAndTheOthersShareTheRest() throws InterruptedException {
        Joined joined = Joined.of(
                directory,
                order(1, 2).with(Field.ORDER_AMOUNT, 1000),
                line(0, 2, "a").with(Field.PAID_AMOUNT, 400),
                line(0, 3, "b"),
                line(0, 4, "c"));
        assertThat(joined.lines())
                .extracting(OrderLine::paid)
                .containsExactly(Money.cny(400), Money.cny(300), Money.cny(300));
    }

    @Test
    void anAmountInAnotherCurrencyStaysInIt() throws InterruptedException {
        OrderLine line = Joined.of(
                        directory, line(0, 2, "a").with(Field.CURRENCY, "USD").with(Field.PAID_AMOUNT, 5))
                .only();
        assertThat(String.valueOf(line.paid())).endsWith("USD");
    }

    @Test
    void aRefundOfTheWholeOrderIsSplitByWhatEachLineCost() throws InterruptedException {
        Joined joined = Joined.of(
                directory,
                line(0, 2, "a").with(Field.PAID_AMOUNT, 100),
                line(0, 3, "b").with(Field.PAID_AMOUNT, 300),
                Row.of(Part.REFUND, 1, 2, "1001").with(Field.REFUND_AMOUNT, 200).with(Field.REFUNDED_AT, T + 50));
        assertThat(joined.lines())
                .extracting(line -> line.refunds().get(0).amount())
                .containsExactly(Money.cny(50), Money.cny(150));
        assertThat(joined.lines())
                .allMatch(line -> Instant.ofEpochSecond(T + 50)
                        .equals(line.refunds().get(0).refundedAt()));
    }

    @Test
    void refundRowsReplaceTheSummaryInTheLinesOwnRow() throws InterruptedException {
        OrderLine line = Joined.of(
                        directory,
                        line(0, 2, "a").with(Field.REFUND_AMOUNT, 500).with(Field.REFUND_REASON, "不想要了"),
                        Row.of(Part.REFUND, 1, 2, "1001").with(Field.REFUND_REQUESTED_AT, T + 50),
                        Row.of(Part.REFUND, 2, 8, "1001")
                                .with(Field.REFUND_REQUESTED_AT, T + 50)
                                .with(Field.REFUNDED_AT, T + 60))
                .only();
        assertThat(line.refunds()).singleElement().satisfies(refund -> {
            assertThat(refund.amount()).isEqualTo(Money.cny(500));
            assertThat(refund.reason()).isEqualTo("不想要了");
            assertThat(refund.refundedAt()).isEqualTo(Instant.ofEpochSecond(T + 60));
        });
    }

    @Test
    void twoRefundsOfALineStayTwo() throws InterruptedException {
        OrderLine line = Joined.of(
                        directory,
                        line(0, 2, "a"),
                        Row.of(Part.REFUND, 1, 2, "1001")
                                .with(Field.REFUND_REQUESTED_AT, T + 50)
                                .with(Field.REFUND_AMOUNT, 1),
                        Row.of(Part.REFUND, 1, 3, "1001")
                                .with(Field.REFUND_REQUESTED_AT, T + 50)
                                .with(Field.REFUND_AMOUNT, 2),
                        Row.of(Part.REFUND, 1, 4, "1001")
                                .with(Field.REFUND_REQUESTED_AT, T + 90)
                                .with(Field.REFUND_AMOUNT, 2))
                .only();
        assertThat(line.refunds())
                .extracting(refund -> refund.amount())
                .containsExactly(Money.cny(1), Money.cny(2), Money.cny(2));
    }

    @Test
    void anAmountOfZeroIsNoRefund() throws InterruptedException {
        assertThat(Joined.of(
                                directory,
                                line(0, 2, "a").with(Field.REFUND_AMOUNT, 0).with(Field.RETURNED, 0))
                        .only()
                        .refunds())
                .isEmpty();
    }

    @Test
    void scansFindTheirLineByTheTrackingNumberAlone() throws InterruptedException {
        Joined joined = Joined.of(
                directory,
                line(0, 2, "a").with(Field.LINE_ID, "x1").with(Field.TRACKING_NO, 51),
                line(0, 3, "b").with(Field.LINE_ID, "x2").with(Field.TRACKING_NO, 52),
                Row.line(0, 4, "1002").with(Field.CREATED_AT, T),
                new Row(Part.PARCEL, 1, 2).shop().with(Field.ORDER_ID, "1002").with(Field.TRACKING_NO, 52),
                scan(2, 2, 51, T + 10),
                scan(2, 3, 52, T + 20),
                scan(2, 4, 52, T + 20));
        assertThat(joined.lines()).extracting(line -> line.scans().size()).containsExactly(1, 1, 1);
        assertThat(joined.lines().get(2).scans().get(0).at()).isEqualTo(Instant.ofEpochSecond(T + 20));
        assertThat(joined.duplicates().of(2)).isEqualTo(2);
        assertThat(joined.aside()).isEmpty();
    }

    private static Row scan(int file, long row, long number, long at) {
        return new Row(Part.SCAN, file, row)
                .with(Field.TRACKING_NO, number)
                .with(Field.SCAN_AT, at)
                .with(Field.SCAN_NODE, "hub");
    }

    @Test
    void aParcelsRowFillsTheParcelThatTheLineNames() throws InterruptedException {
        OrderLine line = Joined.of(
                        directory,
                        line(0, 2, "a").with(Field.TRACKING_NO, 51).with(Field.CARRIER, "甲快递"),
                        Row.of(Part.PARCEL, 1, 2, "1001")
                                .with(Field.TRACKING_NO, 51)
                                .with(Field.UPLOADED_AT, T + 5),
                        Row.of(Part.PARCEL, 1, 3, "1001")
                                .with(Field.TRACKING_NO, 99)
                                .with(Field.UPLOADED_AT, T + 9))
                .only();
        assertThat(line.parcels())
                .extracting(parcel -> parcel.waybill() + " " + parcel.carrier() + " " + parcel.uploadedAt())
                .containsExactly(
                        new Identity.Token(51, false) + " 甲快递 " + Instant.ofEpochSecond(T + 5),
                        new Identity.Token(99, false) + " null " + Instant.ofEpochSecond(T + 9));
    }

    @Test
    void rowsOfUnknownOrdersAreSetAsideWithTheReason() throws InterruptedException {
        Joined joined = Joined.of(
                directory,
                line(0, 2, "a").with(Field.LINE_ID, "x1"),
                Row.of(Part.REFUND, 1, 2, "9999").with(Field.REFUND_AMOUNT, 1),
                Row.of(Part.REVIEW, 1, 3, "9999").with(Field.REVIEW_STARS, 5),
                Row.of(Part.REFUND, 1, 4, "1001").with(Field.LINE_ID, "x9").with(Field.REFUND_AMOUNT, 1),
                scan(1, 5, 4711, T));
        assertThat(joined.only().refunds()).isEmpty();
        assertThat(joined.aside())
                .extracting(entry -> entry.source().row() + " " + entry.column() + ": " + entry.valueClass())
                .containsExactly(
                        "2 order_id: id of an unknown order",
                        "3 order_id: id of an unknown order",
                        "4 line_id: unknown id",
                        "5 tracking_no: unknown tracking number");
        assertThat(joined.aside())
                .allSatisfy(entry -> assertThat(entry.reason().en()).contains("Add the export"));
    }

    @Test
    void aReviewThatDoesNotSayItsLineIsSetAside() throws InterruptedException {
        Joined joined = Joined.of(
                directory,
                line(0, 2, "a"),
                line(0, 3, "b"),
                Row.of(Part.REVIEW, 1, 2, "1001").with(Field.REVIEW_STARS, 5),
                Row.of(Part.REVIEW, 1, 3, "1001").with(Field.REVIEW_STARS, 4).with(Field.ITEM_ID, "b"));
        assertThat(joined.lines()).extracting(line -> line.reviews().size()).containsExactly(0, 1);
        assertThat(joined.aside()).extracting(entry -> entry.source().row()).containsExactly(2L);
    }

    @Test
    void badRowsAreSetAsideWithTheirColumnAndNeverTheirValue() throws InterruptedException {
        Joined joined = Joined.of(
                directory,
                Joined.AMPLE,
                Instant.ofEpochSecond(T + 100),
                List.of(
                        line(0, 2, "a"),
                        line(0, 3, "a").without(Field.ORDER_ID),
                        line(0, 4, "a").with(Field.QUANTITY, -3),
                        line(0, 5, "a").with(Field.PAID_AT, T + 101),
                        line(0, 6, "a").with(Field.STATUS, "秘密"),
                        line(0, 7, "a").with(Field.PLATFORM, "nowhere"),
                        line(0, 8, "a").with(Field.CURRENCY, "yuan"),
                        line(0, 9, "a").with(Field.PARCEL_WEIGHT_G, -1),
                        line(0, 10, "a").with(Field.ORDER_ID, "9".repeat(201)),
                        Row.of(Part.REVIEW, 0, 11, "1001").with(Field.REVIEW_STARS, 6),
                        scan(0, 12, 1, T).without(Field.SCAN_AT),
                        line(0, 13, "a").with(Field.ORDER_ID, "1002").without(Field.CREATED_AT)));
        assertThat(joined.lines()).hasSize(1);
        assertThat(joined.aside())
                .extracting(entry -> entry.source().row() + " " + entry.column() + ": " + entry.valueClass())
                .containsExactly(
                        "3 order_id: missing",
                        "4 quantity: number below 1",
                        "5 paid_at: time in the future",
                        "6 status: unknown word",
                        "7 platform: unknown word",
                        "8 currency: unknown word",
                        "9 parcel_weight_g: negative number",
                        "10 order_id: text of 201 characters",
                        "11 review_stars: number outside 1 to 5",
                        "12 scan_at: missing",
                        "13 created_at: missing");
        assertThat(joined.aside()).noneMatch(entry -> entry.toString().contains("秘密"));
    }

    @Test
    void theSameOrderNumberInTwoShopsIsTwoOrders() throws InterruptedException {
        Joined joined = Joined.of(
                directory,
                line(0, 2, "a"),
                line(0, 3, "a").with(Field.SHOP_ID, "shop-2"),
                line(0, 4, "a").with(Field.PLATFORM, "jd"));
        assertThat(joined.lines())
                .extracting(line -> line.key().shop().toString())
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    @Test
    void aSideFileThatDoesNotSayItsShopJoinsTheOnlyOne() throws InterruptedException {
        OrderLine line = Joined.of(
                        directory,
                        new Row(Part.REVIEW, 0, 2).with(Field.ORDER_ID, "1001").with(Field.REVIEW_STARS, 3),
                        line(1, 2, "a"),
                        new Row(Part.LINE, 2, 2).with(Field.ORDER_ID, "1001").with(Field.PROVINCE, "浙江省"))
                .only();
        assertThat(line.reviews()).hasSize(1);
        assertThat(line.purchase().destination().province()).isEqualTo("浙江省");
    }

    @Test
    void anOrderNumberOnTooManyRowsKeepsTheFirstAndSetsTheRestAside() throws InterruptedException {
        Row[] rows = new Row[OrderReader.MOST_ROWS + 3];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = line(0, i, "a").with(Field.LINE_ID, "x" + i);
        }
        Joined joined = Joined.of(directory, rows);
        assertThat(joined.lines()).hasSize(OrderReader.MOST_ROWS);
        assertThat(joined.aside()).extracting(entry -> entry.source().row()).containsExactly(5000L, 5001L, 5002L);
    }
}
