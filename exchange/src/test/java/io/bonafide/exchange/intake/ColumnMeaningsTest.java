package io.bonafide.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.Identity;
import io.bonafide.core.order.IdentityKind;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.Parcel;
import io.bonafide.core.order.Refund;
import io.bonafide.exchange.layout.LayoutCatalog;
import io.bonafide.exchange.table.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the columns of each platform's export mean, stated here by hand from the platforms' own column names, and not read
 * from the layouts: a row of one file, and what becomes of it. Nobody in it exists.
 */
class ColumnMeaningsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final IdentitySealer SEALER = new IdentitySealer(new byte[16]);

    private static final String CREATED = "2026-03-01 10:00:00";
    private static final String PAID = "2026-03-01 10:05:00";
    private static final String SHIPPED = "2026-03-02 09:00:00";
    private static final String CONFIRMED = "2026-03-05 20:00:00";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "taobao_order_list_2016",
                "taobao_order_list_2018",
                "taobao_order_list_2018b_payno",
                "taobao_order_list_2020",
                "taobao_order_list_2021",
                "taobao_order_list_2022"
            })
    void anOrderOfTaobaosOrderList(String key) throws Exception {
        // Older files have headers with a blank behind them.
        String blank = key.endsWith("2022") ? "" : " ";
        // Each year's file is known by the columns that it has and its elders lack.
        String own = Map.of(
                        "taobao_order_list_2016", "",
                        "taobao_order_list_2018", "确认收货时间=" + CONFIRMED,
                        "taobao_order_list_2018b_payno", "确认收货时间=" + CONFIRMED + "|支付单号=P1",
                        "taobao_order_list_2020", "确认收货时间=" + CONFIRMED + "|支付单号=P1|体验期结束时间=",
                        "taobao_order_list_2021", "确认收货时间=" + CONFIRMED + "|支付单号=P1|直播返现状态=|满返红包金额=",
                        "taobao_order_list_2022", "确认收货时间=" + CONFIRMED + "|支付单号=P1|虚拟号过期时间=|发货时间=" + SHIPPED)
                .get(key);
        Map<String, String> read = read(
                row("订单编号=1930679858170647", "总金额=12.00", "买家实际支付金额=10.50", "买家实际支付积分=7"),
                row("订单状态=交易成功", "收货人姓名=甲某", "收货地址" + blank + "=浙江省 杭州市 西湖区 一号路1号", "联系手机=13000000001"),
                row("订单创建时间=" + CREATED, "订单付款时间" + blank + "=" + PAID, "物流单号" + blank + "=SF100", "宝贝总数量=2"),
                own);
        assertThat(read)
                .containsEntry("order", "1930679858170647")
                .containsEntry("created", "03-01 10:00")
                .containsEntry("paid at", "03-01 10:05")
                .containsEntry("paid", "CNY 10.50")
                .containsEntry("receiver", "甲某")
                .containsEntry("phone", "13000000001")
                .containsEntry("waybill", "SF100")
                .containsEntry("quantity", "2");
        assertThat(read.get("confirmed")).isEqualTo(own.isEmpty() ? null : "03-05 20:00");
    }

    @Test
    void anOrderOfTaobaosPartialExportOf2026() throws Exception {
        assertThat(read(
                        row("订单编号=T1", "总金额=12.00", "买家实付金额=10.50", "订单创建时间=" + CREATED),
                        row("订单付款时间=" + PAID, "退款金额=3.00", "主动赔付金额=1.00", "总金额(旧版)=99")))
                .containsEntry("order", "T1")
                .containsEntry("created", "03-01 10:00")
                .containsEntry("paid", "CNY 10.50")
                .containsEntry("refund", "CNY 3.00");
    }

    /** In the old lists what the buyer paid is what is left after the refund. */
    @Test
    void aRefundInTaobaosOldListsWasTakenOffWhatWasPaid() throws Exception {
        assertThat(read(
                        row("订单编号=T1", "买家实际支付金额=10.50", "订单创建时间=" + CREATED, "订单付款时间 =" + PAID),
                        row("退款金额=4.00", "确认收货时间=" + CONFIRMED, "打款商家金额=10.50元")))
                .containsEntry("paid", "CNY 14.50")
                .containsEntry("refund", "CNY 4.00");
    }

    @Test
    void aLineOfTaobaosItemLists() throws Exception {
        assertThat(read(
                        row("子订单编号=T1-1", "主订单编号=T1", "标题=布", "价格=6.00", "购买数量=2", "订单状态=交易成功"),
                        row("买家实际支付金额=10.50", "订单创建时间=" + CREATED, "订单付款时间=" + PAID)))
                .containsEntry("order", "T1")
                .containsEntry("line", "T1-1")
                .containsEntry("quantity", "2")
                .containsEntry("paid", "CNY 10.50");
        assertThat(read(
                        row("子订单编号=T1-1", "主订单编号=T1", "商品标题=布", "商品价格=6.00", "购买数量=2"),
                        row("买家实付金额=10.50", "订单创建时间=" + CREATED, "订单付款时间=" + PAID),
                        row("发货时间=" + SHIPPED, "物流单号=SF100", "应发货时间=2026-03-03 10:00:00", "免单金额=0")))
                .containsEntry("line", "T1-1")
                .containsEntry("paid", "CNY 10.50")
                .containsEntry("shipped", "03-02 09:00")
                .containsEntry("waybill", "SF100");
    }

    /** It knows neither times nor payments, which the order list of the same orders has. */
    @Test
    void aLineOfTaobaosOldItemListBesideItsOrder() throws Exception {
        Path orders = write(
                "orders.csv", row("订单编号=T1", "订单创建时间=" + CREATED, "订单付款时间 =" + PAID, "买家实际支付金额=10.50", "宝贝总数量=2"));
        Path items = write(
                "items.csv",
                row("订单编号=T1", "标题=布", "价格=6.00", "购买数量=2", "外部系统编号=W1", "商品属性=颜色:白", "备注=G-0172", "订单状态=交易成功"));
        assertThat(read(orders, items))
                .containsEntry("order", "T1")
                .containsEntry("item", "W1 颜色:白")
                .containsEntry("quantity", "2")
                .containsEntry("seller memo", "G-0172")
                .containsEntry("created", "03-01 10:00")
                .containsEntry("paid", "CNY 10.50");
    }

    @Test
    void aRefundOfTaobao() throws Exception {
        Path orders = write("orders.csv", row("订单编号=T1", "订单创建时间=" + CREATED, "订单付款时间 =" + PAID, "买家实际支付金额=10.50"));
        Path refunds = write(
                "refunds.csv",
                row("订单编号=T1", "退款编号=R1", "退款的申请时间=2026-03-06 08:00:00", "买家退款金额=2.50"),
                row("买家实际支付金额=10.50", "退款完结时间=2026-03-07 09:00:00", "退款状态=退款成功", "退货物流单号=YT9"));
        assertThat(read(orders, refunds))
                .containsEntry("paid", "CNY 10.50")
                .containsEntry("refund", "CNY 2.50")
                .containsEntry("refund asked", "03-06 08:00")
                .containsEntry("refunded", "03-07 09:00");
    }

    @Test
    void aLineOfJd() throws Exception {
        assertThat(read(
                        row("订单号=J1", "商品ID=i1", "订购数量=2", "下单时间=" + CREATED, "京东价=6.00", "订单金额=12.00"),
                        row("结算金额=11.00", "余额支付=1.00", "应付金额=10.50", "订单状态=完成", "客户姓名=甲某"),
                        row("客户地址=一号路1号", "联系电话=13000000001", "付款确认时间=" + PAID, "订单完成时间=" + CONFIRMED)))
                .containsEntry("order", "J1")
                .containsEntry("paid", "CNY 10.50")
                .containsEntry("created", "03-01 10:00")
                .containsEntry("paid at", "03-01 10:05")
                .containsEntry("receiver", "甲某")
                .containsEntry("phone", "13000000001")
                .containsEntry("address", "一号路1号")
                .containsEntry("quantity", "2");
    }

    @Test
    void aLineOfPinduoduo() throws Exception {
        String[] common = {
            row("订单号=P1", "订单状态=已收货", "商品总价(元)=12.00", "用户实付金额(元)=10.50", "商家实收金额(元)=11.00"),
            row("商品数量(件)=2", "订单成交时间=" + PAID, "发货时间=" + SHIPPED, "确认收货时间=" + CONFIRMED, "快递单号=YT100")
        };
        Map<String, String> subset = read(common);
        Map<String, String> whole = read(common[0], common[1], "支付时间=" + PAID + "|支付ID=X|海淘清关订单号=");
        for (Map<String, String> read : List.of(subset, whole)) {
            assertThat(read)
                    .containsEntry("order", "P1")
                    .containsEntry("payable", "CNY 10.50")
                    .containsEntry("shipped", "03-02 09:00")
                    .containsEntry("confirmed", "03-05 20:00")
                    .containsEntry("waybill", "YT100")
                    .containsEntry("quantity", "2");
        }
        assertThat(whole).containsEntry("paid", "CNY 10.50").containsEntry("paid at", "03-01 10:05");
        assertThat(subset).doesNotContainKey("paid at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"商品单价=6.00|物流SN码=", "商品金额=6.00|快递信息=|换新额外补贴发放状态="})
    void aLineOfDouyin(String own) throws Exception {
        assertThat(read(
                        row("主订单编号=D1", "子订单编号=D1-1", "商品数量=2", "订单应付金额=10.50", "优惠总金额=1.50"),
                        row("收件人=甲某", "收件人手机号=13000000001", "详细地址=一号路1号", "订单提交时间=" + CREATED),
                        row("订单完成时间=" + CONFIRMED, "支付完成时间=" + PAID, "订单状态=已完成", "发货时间=" + SHIPPED),
                        own))
                .containsEntry("order", "D1")
                .containsEntry("line", "D1-1")
                .containsEntry("created", "03-01 10:00")
                .containsEntry("paid at", "03-01 10:05")
                .containsEntry("paid", "CNY 10.50")
                .containsEntry("receiver", "甲某")
                .containsEntry("phone", "13000000001")
                .containsEntry("address", "一号路1号")
                .containsEntry("shipped", "03-02 09:00")
                .containsEntry("quantity", "2");
    }

    @Test
    void aRefundOfDouyin() throws Exception {
        Path orders = write(
                "orders.csv",
                row("主订单编号=D1", "子订单编号=D1-1", "商品数量=2", "商品金额=6.00", "订单应付金额=10.50"),
                row("订单提交时间=" + CREATED, "支付完成时间=" + PAID, "快递信息="));
        Path refunds = write(
                "refunds.csv",
                row("售后单号=A1", "订单号=D1", "商品单号=D1-1", "应付金额（元）=10.50", "退商品金额（元）=2.50"),
                row("售后申请时间=2026-03-06 08:00:00", "商家退款时间=2026-03-07 09:00:00", "退运费金额（元）=0"));
        assertThat(read(orders, refunds))
                .containsEntry("refund", "CNY 2.50")
                .containsEntry("refund asked", "03-06 08:00")
                .containsEntry("refunded", "03-07 09:00");
    }

    @Test
    void aLineOfKuaishou() throws Exception {
        assertThat(read(
                        row("订单号=K1", "订单创建时间=" + CREATED, "订单支付时间=" + PAID, "订单状态=交易成功", "实付款=10.50"),
                        row("快递费=1.00", "成交数量=2", "商品单价=6.00", "收货人姓名=甲某", "收货人电话=13000000001"),
                        row("收货地址=一号路1号", "发货时间=" + SHIPPED, "快递单号=YT100")))
                .containsEntry("order", "K1")
                .containsEntry("created", "03-01 10:00")
                .containsEntry("paid at", "03-01 10:05")
                .containsEntry("paid", "CNY 10.50")
                .containsEntry("receiver", "甲某")
                .containsEntry("phone", "13000000001")
                .containsEntry("shipped", "03-02 09:00")
                .containsEntry("waybill", "YT100")
                .containsEntry("quantity", "2");
    }

    @Test
    void aLineOfXiaohongshu() throws Exception {
        assertThat(read(
                        row("订单号=X1", "订单状态=已完成", "收件人姓名=甲某", "收件人电话=13000000001", "收件人地址=一号路1号"),
                        row("商品总价(元)=12.00", "用户应付金额(元)=11.00", "SKU件数=2", "支付时间=" + PAID),
                        row("sku净重(kg)=0.1", "包裹总净重(kg)=0.25", "快递单号=YT100", "订单创建时间=" + CREATED),
                        row("订单发货时间=" + SHIPPED, "商家应收金额(元)（支付金额）=10.50")))
                .containsEntry("order", "X1")
                .containsEntry("paid", "CNY 10.50")
                .containsEntry("created", "03-01 10:00")
                .containsEntry("paid at", "03-01 10:05")
                .containsEntry("receiver", "甲某")
                .containsEntry("phone", "13000000001")
                .containsEntry("weight", "250 g")
                .containsEntry("waybill", "YT100")
                .containsEntry("shipped", "03-02 09:00")
                .containsEntry("quantity", "2");
    }

    @Test
    void aLineOfWechat() throws Exception {
        assertThat(read(
                        row("订单号=W1", "订单下单时间=" + CREATED, "订单发货时间=" + SHIPPED, "订单确认收货时间=" + CONFIRMED),
                        row("订单状态=已完成", "收件人姓名=甲某", "收件人地址=一号路1号", "收件人手机=13000000001"),
                        row("商品总价=12.00", "订单实际支付金额=10.50", "支付时间=" + PAID, "快递单号=YT100", "商品数量=2")))
                .containsEntry("order", "W1")
                .containsEntry("paid", "CNY 10.50")
                .containsEntry("created", "03-01 10:00")
                .containsEntry("paid at", "03-01 10:05")
                .containsEntry("receiver", "甲某")
                .containsEntry("phone", "13000000001")
                .containsEntry("shipped", "03-02 09:00")
                .containsEntry("confirmed", "03-05 20:00")
                .containsEntry("waybill", "YT100")
                .containsEntry("quantity", "2");
    }

    @Test
    void aLineOfShopify() throws Exception {
        assertThat(read(
                        row("Name=#1001", "Financial Status=paid", "Paid at=2026-03-01 10:05:00 +0800", "Currency=USD"),
                        row("Created at=2026-03-01 10:00:00 +0800", "Lineitem quantity=2", "Lineitem price=5.25"),
                        row("Lineitem name=cloth", "Total=10.50", "Refunded Amount=2.50", "Shipping Name=A Person")))
                .containsEntry("order", "#1001")
                .containsEntry("created", "03-01 10:00")
                .containsEntry("paid at", "03-01 10:05")
                .containsEntry("paid", "USD 10.50")
                .containsEntry("refund", "USD 2.50")
                .containsEntry("receiver", "A Person")
                .containsEntry("quantity", "2");
    }

    @Test
    void aLineOfAmazon() throws Exception {
        assertThat(read(
                        row("amazon-order-id=111-1", "purchase-date=2026-03-01T02:00:00+00:00", "order-status=Shipped"),
                        row("quantity=2", "currency=USD", "item-price=10.50", "sku=s1", "ship-city=Reno")))
                .containsEntry("order", "111-1")
                .containsEntry("created", "03-01 10:00")
                .containsEntry("quantity", "2");
        assertThat(read(
                        row("order-id=111-1", "order-item-id=7", "purchase-date=2026-03-01T02:00:00+00:00"),
                        row("payments-date=2026-03-01T02:05:00+00:00", "buyer-phone-number=5550001", "sku=s1"),
                        row("quantity-purchased=2", "recipient-name=A Person", "ship-address-1=1 First Street")))
                .containsEntry("order", "111-1")
                .containsEntry("line", "7")
                .containsEntry("paid at", "03-01 10:05")
                .containsEntry("receiver", "A Person")
                .containsEntry("quantity", "2");
        assertThat(read(
                        row("amazon-order-id=111-1", "shipment-id=S1", "amazon-order-item-id=7"),
                        row("purchase-date=2026-03-01T02:00:00+00:00", "payments-date=2026-03-01T02:05:00+00:00"),
                        row("shipment-date=2026-03-02T01:00:00+00:00", "quantity-shipped=2", "currency=USD"),
                        row("item-price=10.50", "recipient-name=A Person", "tracking-number=TBA100")))
                .containsEntry("order", "111-1")
                .containsEntry("paid at", "03-01 10:05")
                .containsEntry("shipped", "03-02 09:00")
                .containsEntry("waybill", "TBA100")
                .containsEntry("receiver", "A Person");
    }

    /** Cells as {@code header=value}, to be joined with those of other calls. */
    private static String row(String... cells) {
        return String.join("|", cells);
    }

    private Path write(String name, String... parts) throws Exception {
        List<String[]> cells = Arrays.stream(parts)
                .filter(part -> !part.isEmpty())
                .flatMap(part -> Arrays.stream(part.split("\\|")))
                .map(cell -> cell.split("=", 2))
                .toList();
        String headers = cells.stream().map(cell -> cell[0]).collect(Collectors.joining(","));
        String values = cells.stream().map(cell -> cell[1]).collect(Collectors.joining(","));
        return Files.writeString(directory.resolve(name), headers + "\n" + values + "\n");
    }

    private Map<String, String> read(String... parts) throws Exception {
        return read(write("orders.csv", parts));
    }

    private Map<String, String> read(Path... files) throws Exception {
        IntakeSettings settings = new IntakeSettings(
                LayoutCatalog.shipped(),
                null,
                null,
                SHANGHAI,
                CurrencyCode.CNY,
                new IdentitySealer(new byte[16]),
                Instant.parse("2026-06-01T00:00:00Z"),
                64 << 20,
                directory.resolve("scratch"),
                Limits.DEFAULT);
        Map<String, String> read = new TreeMap<>();
        List<String> values = new ArrayList<>();
        for (Path file : files) {
            values.addAll(List.of(Files.readString(file).split("[,\n]")));
        }
        try (Intake intake = Intake.read(List.of(files), settings, IntakeProgress.SILENT);
                EventStream events = intake.events()) {
            assertThat(intake.quarantine().count()).isZero();
            events.forEachRemaining(event -> tell(event, values, read));
        }
        return read;
    }

    private static void tell(Event event, List<String> values, Map<String, String> into) {
        into.put("order", event.line().orderId());
        into.put("line", event.line().lineId());
        if (event instanceof Event.Placed placed) {
            into.put("created", shown(placed.at()));
            into.put("quantity", String.valueOf(placed.purchase().charge().quantity()));
            put(
                    into,
                    "item",
                    placed.purchase().item().itemId() + " "
                            + placed.purchase().item().skuId());
            put(into, "payable", amount(placed.purchase().charge().payable()));
            put(into, "receiver", open(placed.purchase().destination().receiver(), IdentityKind.RECEIVER, values));
            put(into, "phone", open(placed.purchase().destination().phone(), IdentityKind.PHONE, values));
            put(into, "address", open(placed.purchase().destination().address(), IdentityKind.ADDRESS, values));
        } else if (event instanceof Event.Paid paid) {
            into.put("paid at", shown(paid.at()));
            put(into, "paid", amount(paid.amount()));
        } else if (event instanceof Event.Shipped shipped) {
            into.put("shipped", shown(shipped.at()));
            tell(shipped.parcel(), values, into);
        } else if (event instanceof Event.Confirmed confirmed) {
            into.put("confirmed", shown(confirmed.at()));
        } else if (event instanceof Event.RefundRequested asked) {
            into.put("refund asked", shown(asked.at()));
            tell(asked.refund(), into);
        } else if (event instanceof Event.Refunded refunded) {
            into.put("refunded", shown(refunded.at()));
            tell(refunded.refund(), into);
        } else if (event instanceof Event.Noted noted) {
            put(
                    into,
                    "seller memo",
                    noted.notes() == null ? null : noted.notes().sellerMemo());
            if (noted.undatedParcel() != null) {
                tell(noted.undatedParcel(), values, into);
            }
            if (noted.undatedRefund() != null) {
                tell(noted.undatedRefund(), into);
            }
        }
    }

    private static void tell(Parcel parcel, List<String> values, Map<String, String> into) {
        put(into, "waybill", open(parcel.waybill(), IdentityKind.WAYBILL, values));
        put(into, "weight", parcel.weightG() == null ? null : parcel.weightG() + " g");
    }

    private static void tell(Refund refund, Map<String, String> into) {
        put(into, "refund", amount(refund.amount()));
    }

    private static void put(Map<String, String> into, String what, @Nullable String value) {
        if (value != null) {
            into.put(what, value);
        }
    }

    private static @Nullable String amount(@Nullable Money money) {
        return money == null ? null : money.currency().code() + " " + money.amount();
    }

    private static String shown(Instant at) {
        return SHOWN.format(at.atZone(SHANGHAI));
    }

    /** The cell that an identity was sealed from. */
    private static @Nullable String open(@Nullable Identity identity, IdentityKind kind, List<String> values) {
        return identity == null
                ? null
                : values.stream()
                        .filter(value -> !value.isBlank())
                        .filter(value -> SEALER.seal(kind, value).hash() == ((Identity.Token) identity).hash())
                        .findFirst()
                        .orElse("?");
    }
}
