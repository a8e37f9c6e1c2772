package io.bonafide.exchange.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.IdentityKind;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.exchange.table.Limits;
import io.bonafide.exchange.table.Rows;
import io.bonafide.exchange.table.TableFile;
import io.bonafide.exchange.table.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of every platform's layout in every format that exports come in, read from the bytes to the fields. */
final class LayoutFixturesTest {
    private static final LayoutCatalog CATALOG = LayoutCatalog.shipped();
    private static final IdentitySealer SEALER = new IdentitySealer(FixtureRow.KEY);

    @TempDir
    private Path directory;

    static Stream<Arguments> everyLayoutInEveryFormat() {
        return CATALOG.all().stream()
                .filter(layout -> !layout.key().startsWith("bonafide_"))
                .flatMap(layout ->
                        Arrays.stream(FixtureFile.values()).map(format -> Arguments.of(layout.key(), format)));
    }

    static Stream<Arguments> everyLayoutInSomeFormat() {
        return everyLayoutInEveryFormat()
                .filter(a -> a.get()[1] == FixtureFile.values()[Math.floorMod(a.get()[0].hashCode(), 6)]);
    }

    @Test
    void thereAreTwentyFourLayoutsOfPlatforms() {
        assertThat(everyLayoutInEveryFormat()).hasSize(24 * FixtureFile.values().length);
    }

    @ParameterizedTest
    @MethodSource("everyLayoutInEveryFormat")
    void aWholeFileIsReadAsItsPlatformWroteIt(String key, FixtureFile format) throws Exception {
        Layout layout = layout(key);
        readsBack(layout, format, headers(layout), new Random(1), false);
    }

    @ParameterizedTest
    @MethodSource("everyLayoutInEveryFormat")
    void aFileInAnotherOrderBelowATitleIsReadAlike(String key, FixtureFile format) throws Exception {
        Layout layout = layout(key);
        List<String> shuffled = new ArrayList<>(headers(layout));
        Collections.shuffle(shuffled, new Random(5));
        readsBack(layout, format, shuffled, new Random(2), true);
    }

    @ParameterizedTest
    @MethodSource("everyLayoutInSomeFormat")
    void aFileOfHalfTheColumnsLacksTheOthersAndNothingElse(String key, FixtureFile format) throws Exception {
        Layout layout = layout(key);
        Random random = new Random(7);
        List<String> some = new ArrayList<>();
        for (String header : headers(layout)) {
            // Each of the others more often than not, so that the layout stays the nearest one.
            if (layout.required().contains(header) || random.nextInt(10) < 7) {
                some.add(header);
            }
        }
        List<FixtureRow> rows = rows(layout, format);
        Read read = read(write(format, layout, some, rows, new Random(3), false));
        // A subset may be a subset of a sibling too, which then means the same.
        assertThat(read.layout().platform()).isEqualTo(layout.platform());
        assertThat(read.layout().rows()).isEqualTo(layout.rows());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(read.drafts().get(i))
                    .as("row %d", i)
                    .isEqualTo(rows.get(i).expected(some));
        }
    }

    @Test
    void aFurtherRowIsLostWithItsOrdersFirstAndNotWithAnother() throws Exception {
        Read read = csv(
                "Name,Paid at,Created at,Lineitem quantity,Lineitem name",
                "#1,never,2024-05-01 09:59:00 +0000,1,A",
                "#1,,,1,B",
                "#2,,2024-05-01 09:59:00 +0000,1,A",
                "#2,,,many,B",
                "#2,,,1,C");
        assertThat(read.rejected())
                .extracting(Decoded.Rejected::column)
                .containsExactly("Paid at", "Paid at", "Lineitem quantity");
        assertThat(read.rejected().get(1).reason().en()).startsWith("The order's first row was set aside. ");
        assertThat(read.drafts()).extracting(draft -> draft.get(Field.TITLE)).containsExactly("A", "C");
        assertThat(read.drafts()).allSatisfy(draft -> assertThat(draft).containsKey(Field.CREATED_AT));
    }

    @Test
    void blankTimesOfPinduoduoAreRecoveredFromTheOrderNumber() throws Exception {
        Read read = csv("订单号,订单状态,订单成交时间", "260229-000000000000001,待发货,", "260228-000000000000002,待发货,\t");
        assertThat(read.drafts().get(0)).as("29 February 2026 is no day").doesNotContainKey(Field.CREATED_AT);
        assertThat(read.drafts().get(1)).containsEntry(Field.CREATED_AT, at("2026-02-27T16:00:00Z"));
    }

    @Test
    void continuationLinesOfShopifyTakeOverWhatStandsOnTheOrdersFirstLine() throws Exception {
        Read read = csv(
                "Name,Email,Financial Status,Paid at,Currency,Total,Created at,Lineitem quantity,Lineitem name,"
                        + "Lineitem price,Shipping Name,Refunded Amount",
                "#1001,test@example.com,paid,2024-05-01 10:00:00 +0000,USD,1234.50,2024-05-01 09:59:00 +0000,1,A,"
                        + "1000.00,Test Person,5.00",
                "#1001,,,,,1234.50,,2,B,117.25,,5.00",
                "#1002,other@example.com,pending,,EUR,7.00,2024-05-02 09:59:00 +0000,1,C,7.00,Other Person,0.00",
                "#1002,other@example.com,,,,,,1,D,0.00,,");
        Map<Field, Object> first = read.drafts().get(0);
        Map<Field, Object> second = read.drafts().get(1);
        for (Field field : List.of(
                Field.BUYER_ID, Field.STATUS, Field.PAID_AT, Field.CURRENCY, Field.CREATED_AT, Field.RECEIVER_NAME)) {
            assertThat(second).as("%s", field).containsEntry(field, first.get(field));
        }
        assertThat(first).containsEntry(Field.ORDER_AMOUNT, 123_450L).containsEntry(Field.REFUND_AMOUNT, 500L);
        assertThat(second)
                .doesNotContainKeys(Field.ORDER_AMOUNT, Field.REFUND_AMOUNT)
                .containsEntry(Field.QUANTITY, 2L);
        assertThat(read.drafts().get(2)).doesNotContainKeys(Field.PAID_AT, Field.REFUND_AMOUNT);
        assertThat(read.drafts().get(3))
                .doesNotContainKeys(Field.PAID_AT, Field.ORDER_AMOUNT)
                .containsEntry(Field.CURRENCY, "EUR")
                .containsEntry(Field.CREATED_AT, read.drafts().get(2).get(Field.CREATED_AT));
    }

    @Test
    void taobaoTakesRefundsOffThePaidAmountAndTheyAreAddedAgain() throws Exception {
        Read read = csv(
                "订单编号,总金额,买家实际支付金额,收货地址 ,订单创建时间,订单付款时间 ,退款金额",
                "1,178.8,0.0,上海,2026-02-21 00:00:00,2026-02-21 00:00:02,178.8",
                "2,1200.0,400.0,上海,2026-02-21 00:00:00,2026-02-21 00:00:02,800.0",
                "3,69.0,0.0,上海,2026-02-21 00:00:00,,0.0");
        assertThat(read.drafts().get(0)).containsEntry(Field.ORDER_AMOUNT, 17_880L);
        assertThat(read.drafts().get(1)).containsEntry(Field.ORDER_AMOUNT, 120_000L);
        assertThat(read.drafts().get(2)).doesNotContainKey(Field.ORDER_AMOUNT);
    }

    @Test
    void theAmountOfAnOrderStandsOnEachOfItsRowsAndIsNotTheLines() throws Exception {
        Read read = csv(
                "订单号,商品ID,商品名称,订购数量,下单时间,京东价,应付金额,订单状态,下单帐号,",
                "46116860184273879,1,测试商品甲,1,2026-03-01 10:00:00,100.00,150.00,(删除)等待出库,测试买家,",
                "46116860184273879,2,测试商品乙,1,2026-03-01 10:00:00,50.00,150.00,(删除) 等待出库,测试买家,");
        assertThat(read.drafts())
                .hasSize(2)
                .allSatisfy(draft -> assertThat(draft)
                        .containsEntry(Field.STATUS, "paid")
                        .doesNotContainKey(Field.PAID_AMOUNT)
                        .containsEntry(Field.ORDER_ID, "46116860184273879"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.93068E+15", "1.93068e+15", "2E+18", "1,93068E+15", "=\"1.93E+15\""})
    void anIdThatASpreadsheetRoundedIsSetAside(String id) throws Exception {
        Read read = csv("订单编号,订单创建时间,订单付款时间", "\"" + id.replace("\"", "\"\"") + "\",2026-03-01 10:00:00,");
        assertThat(read.drafts()).isEmpty();
        assertThat(read.rejected()).singleElement().satisfies(rejected -> {
            assertThat(rejected.column()).isEqualTo("订单编号");
            assertThat(rejected.reason().en()).contains("rounded");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPACE+1", "E+5", "12E4", "A1E+2B", "00012", "1930679858170647"})
    void anIdThatOnlyLooksLikeOneIsKept(String id) throws Exception {
        assertThat(csv("订单编号,订单创建时间,订单付款时间", id + ",2026-03-01 10:00:00,").drafts())
                .singleElement()
                .satisfies(draft -> assertThat(draft).containsEntry(Field.ORDER_ID, id));
    }

    @ParameterizedTest
    @CsvSource({
        "合计, true",
        "合计：, true",
        "总计, true",
        "总计 12 笔, true",
        "合计12笔, true",
        "Total, true",
        "总计划本 A5, false",
        "合计算器, false",
        "Total War, false"
    })
    void aRowOfTotalsIsSkippedAndAGoodThatSoundsLikeOneIsNot(String title, boolean skipped) throws Exception {
        Read read = csv("商品,订单号,订单状态", "%s,260301-000000000000001,待发货".formatted(title));
        assertThat(read.skipped()).isEqualTo(skipped ? List.of("total") : List.of());
        assertThat(read.drafts()).hasSize(skipped ? 0 : 1);
    }

    @Test
    void theHeaderOnceMoreInTheMiddleAndBlankRowsAreSkipped() throws Exception {
        Read read = csv(
                "订单编号,订单付款时间 ,订单创建时间",
                "1,2026-03-01 10:00:00,2026-03-01 10:00:00",
                "订单编号,订单付款时间 ,订单创建时间",
                "--,null,",
                "2,2026-03-01 10:00:00,2026-03-01 10:00:00");
        assertThat(read.skipped()).containsExactly("header", "blank");
        assertThat(read.drafts()).extracting(d -> d.get(Field.ORDER_ID)).containsExactly("1", "2");
    }

    @ParameterizedTest
    @CsvSource({"晨光快运-900100, 晨光快运", "900100-晨光快运, 晨光快运", "晨光快运 900100, 晨光快运", "晨光快运:900100, 晨光快运", "900100,"})
    void aCarrierAndItsNumberAreToldApart(String cell, @Nullable String carrier) throws Exception {
        Map<Field, Object> draft = csv("主订单编号,子订单编号,订单提交时间,快递信息", "1,2,2026-03-01 10:00:00," + cell)
                .drafts()
                .get(0);
        assertThat(draft).containsEntry(Field.TRACKING_NO, SEALER.hash(IdentityKind.WAYBILL, "900100"));
        assertThat(draft.get(Field.CARRIER)).isEqualTo(carrier);
    }

    @Test
    void eachFurtherWaybillIsAParcelOfItsOwn() throws Exception {
        Read read = csv(
                "订单编号,订单创建时间,订单付款时间,物流单号 ,物流公司",
                "1,2026-03-01 10:00:00,2026-03-01 10:00:00,\"No:900100;No:900101、900102\",晨光快运");
        assertThat(read.drafts().get(0)).containsEntry(Field.TRACKING_NO, SEALER.hash(IdentityKind.WAYBILL, "900100"));
        assertThat(read.more())
                .extracting(d -> d.get(Field.TRACKING_NO))
                .containsExactly(
                        SEALER.hash(IdentityKind.WAYBILL, "900101"), SEALER.hash(IdentityKind.WAYBILL, "900102"));
        assertThat(read.more())
                .allSatisfy(parcel ->
                        assertThat(parcel).containsEntry(Field.ORDER_ID, "1").containsEntry(Field.CARRIER, "晨光快运"));
    }

    @ParameterizedTest
    @CsvSource({"退款成功, true", "退款关闭, false", "买家撤销退款, false", "已取消, false"})
    void aRefundThatWasWithdrawnIsNone(String status, boolean refunded) throws Exception {
        Map<Field, Object> draft = csv(
                        "订单编号,退款编号,退款的申请时间,退款完结时间,退款状态,买家退款金额",
                        "1,2,2026-03-01 10:00:00,2026-03-02 10:00:00," + status + ",12.00")
                .drafts()
                .get(0);
        assertThat(draft.containsKey(Field.REFUNDED_AT)).isEqualTo(refunded);
        assertThat(draft.containsKey(Field.REFUND_AMOUNT)).isEqualTo(refunded);
        assertThat(draft).containsKey(Field.REFUND_REQUESTED_AT);
    }

    @Test
    void maskedIdentitiesAreMarkedAndVirtualNumbersToo() throws Exception {
        try (TableFile table = open(
                "订单编号,订单创建时间,订单付款时间,收货人姓名,联系手机,买家会员名",
                "1,2026-03-01 10:00:00,,张**,199****0001,测试买家",
                "2,2026-03-01 10:00:00,,张某某,19900000001-1234,测**")) {
            List<List<Boolean>> masked = new ArrayList<>();
            decode(
                    table,
                    (draft, decoded) -> masked.add(List.of(
                            draft.masked(Field.RECEIVER_NAME),
                            draft.masked(Field.PHONE),
                            draft.masked(Field.BUYER_ID))));
            assertThat(masked).containsExactly(List.of(true, true, false), List.of(false, true, true));
        }
    }

    @Test
    void aPhoneThatIsShownSaysWhereItWasGivenOut() throws Exception {
        try (TableFile table = open(
                "订单编号,订单创建时间,订单付款时间,收货人姓名,联系手机,买家会员名",
                "1,2026-03-01 10:00:00,,张**,138****8000,测试买家",
                "2,2026-03-01 10:00:00,,张某某,13800138000,测**")) {
            List<Boolean> told = new ArrayList<>();
            decode(table, (draft, decoded) -> told.add("北京市".equals(draft.text(Field.PHONE_PLACE))));
            assertThat(told).containsExactly(false, true);
        }
    }

    private void readsBack(Layout layout, FixtureFile format, List<String> headers, Random random, boolean titled)
            throws Exception {
        List<FixtureRow> rows = rows(layout, format);
        Read read = read(write(format, layout, headers, rows, random, titled));
        assertThat(read.layout().key()).isEqualTo(layout.key());
        assertThat(read.rejected()).isEmpty();
        assertThat(read.skipped()).isEmpty();
        assertThat(read.drafts()).hasSize(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(read.drafts().get(i))
                    .as("row %d", i)
                    .isEqualTo(rows.get(i).expected(headers));
        }
    }

    private static List<FixtureRow> rows(Layout layout, FixtureFile format) {
        List<FixtureRow> rows = new ArrayList<>();
        for (FixtureRow.Kind kind : FixtureRow.Kind.values()) {
            rows.add(new FixtureRow(layout, kind, rows.size() + 1, format.holdsLines()));
        }
        return rows;
    }

    private Path write(
            FixtureFile format,
            Layout layout,
            List<String> headers,
            List<FixtureRow> rows,
            Random random,
            boolean titled)
            throws IOException {
        List<List<Object>> table = new ArrayList<>();
        if (titled) {
            table.add(List.of("测试店铺的订单报表"));
            table.add(List.of("导出时间", "2026-04-01 00:00:00"));
        }
        // Some headers with a space before or behind, as exports have them.
        table.add(headers.stream()
                .map(h -> (Object) (random.nextInt(8) == 0 ? " " + h : random.nextInt(8) == 0 ? h + " " : h))
                .toList());
        for (FixtureRow row : rows) {
            table.add(headers.stream().map(row::cell).toList());
        }
        return format.write(directory, table);
    }

    private Read csv(String... lines) throws Exception {
        Path file = Files.writeString(directory.resolve("own.csv"), String.join("\n", lines) + "\n");
        return read(file);
    }

    private TableFile open(String... lines) throws Exception {
        Path file = Files.writeString(directory.resolve("own.csv"), String.join("\n", lines) + "\n");
        return TableFile.open(file, Limits.DEFAULT);
    }

    private static Read read(Path file) throws UnreadableFileException {
        try (TableFile table = TableFile.open(file, Limits.DEFAULT)) {
            Read read =
                    new Read(new Layout[1], new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            read.of[0] = decode(table, (draft, decoded) -> read.take(draft, decoded), read.more);
            return read;
        }
    }

    private interface Taker {
        void take(Draft draft, Decoded decoded);
    }

    private static void decode(TableFile table, Taker taker) throws UnreadableFileException {
        decode(table, taker, new ArrayList<>());
    }

    private static Layout decode(TableFile table, Taker taker, List<Map<Field, Object>> more)
            throws UnreadableFileException {
        List<List<String>> all = new ArrayList<>();
        Rows rows = table.rows();
        while (rows.next()) {
            assertThat(rows.problem()).isEmpty();
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                cells.add(rows.cell(i));
            }
            all.add(cells);
        }
        Match match = CATALOG.match(all);
        assertThat(match).isInstanceOf(Match.Recognised.class);
        Match.Recognised recognised = (Match.Recognised) match;
        RowDecoder decoder = new RowDecoder(
                recognised.layout(),
                recognised.plan(),
                new DecodeSettings(ZoneId.of("Asia/Shanghai"), CurrencyCode.CNY, SEALER));
        Draft draft = new Draft();
        for (int i = recognised.headerRow() + 1; i < all.size(); i++) {
            taker.take(draft, decoder.decode(cells(all.get(i)), 0, i + 1L, draft, parcel -> more.add(fields(parcel))));
        }
        return recognised.layout();
    }

    private static CellSource cells(List<String> cells) {
        return new CellSource() {
            @Override
            public int size() {
                return cells.size();
            }

            @Override
            public String cell(int index) {
                return index < cells.size() ? cells.get(index) : "";
            }
        };
    }

    private static Map<Field, Object> fields(Draft draft) {
        Map<Field, Object> fields = new TreeMap<>();
        for (Field field : Field.values()) {
            if (draft.has(field)) {
                fields.put(field, field.type() == Field.Type.TEXT ? draft.text(field) : (Object) draft.number(field));
            }
        }
        return fields;
    }

    private static Layout layout(String key) {
        return CATALOG.all().stream()
                .filter(l -> l.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> headers(Layout layout) {
        return layout.columns().stream().map(Layout.Column::header).toList();
    }

    private static long at(String instant) {
        return java.time.Instant.parse(instant).getEpochSecond();
    }

    /** What became of a file's rows. */
    private record Read(
            Layout[] of,
            List<Map<Field, Object>> drafts,
            List<Decoded.Rejected> rejected,
            List<String> skipped,
            List<Map<Field, Object>> more) {

        Layout layout() {
            return of[0];
        }

        void take(Draft draft, Decoded decoded) {
            if (decoded instanceof Decoded.Rejected no) {
                rejected.add(no);
            } else if (decoded instanceof Decoded.Skipped passed) {
                skipped.add(passed.why());
            } else {
                drafts.add(fields(draft));
            }
        }
    }
}
