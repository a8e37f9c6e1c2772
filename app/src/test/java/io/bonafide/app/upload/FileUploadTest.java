package io.bonafide.app.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.access.Office;
import io.bonafide.app.access.Role;
import io.bonafide.app.access.Scope;
import io.bonafide.app.access.Visitor;
import io.bonafide.app.server.TestServer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Over HTTP, against the server that all tests share. */
@ExtendWith(Office.Open.class)
class FileUploadTest {
    private static final AtomicInteger SHOPS = new AtomicInteger();
    private static final String ORDERS = """
            order_id,line_id,item_id,quantity,paid_amount,created_at,paid_at,shipped_at,tracking_no,receiver_name,phone
            o1,l1,i1,1,9.90,2026-11-01 10:00:00,2026-11-01 10:01:00,2026-11-01 18:00:00,SF1,王小明,13800138000
            o1,l2,i2,1,9.90,2026-11-01 10:00:00,2026-11-01 10:01:00,,,王小明,13800138000
            o2,,i1,2,19.80,2026-11-02 10:00:00,,,,李小红,13900139000
            """;
    private static final String SCANS = """
            tracking_no,at,node,city,message
            SF1,2026-11-01T20:00:00+08:00,picked_up,杭州,已揽收
            """;

    private Office office;
    private Visitor sender;
    private String shop;

    @BeforeEach
    void addShop(Office shared) {
        office = shared;
        shop = "files-" + SHOPS.incrementAndGet();
        Visitor.Answer added = office.administrator()
                .post("/v1/shops", Map.of("name", shop, "platform", "tmall", "shop_id", "id of " + shop));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        sender = office.key(List.of(Scope.EVENTS_WRITE, Scope.RESULTS_READ), shop)
                .visitor();
    }

    @Test
    void aFileIsTakenReadAndItsEventsAreJudged() throws Exception {
        Visitor.Answer taken = Uploads.raw(sender, shop, "orders.csv", ORDERS);
        assertThat(taken.status()).isEqualTo(202);
        assertThat(taken.header("Location")).isEqualTo(files() + "/" + taken.text("id"));
        JsonNode read = Uploads.read(sender, taken);
        assertThat(read.path("state").asString()).as(read.toString()).isEqualTo("done");
        assertThat(read.path("share").asDouble()).isEqualTo(1);
        assertThat(read.path("bytes_read")).isEqualTo(read.path("bytes"));
        assertThat(read.path("rows").asInt()).isEqualTo(3);
        assertThat(read.path("events").asInt()).isEqualTo(6);
        assertThat(read.path("taken").asInt()).isEqualTo(6);
        assertThat(read.path("set_aside").asInt()).isZero();
        assertThat(read.path("files").path(0).path("layout").asString()).isEqualTo("bonafide_orders");
        assertThat(events()).isEqualTo(6);
        assertThat(answered(5)).isEqualTo(5);
        assertThat(office.administrator().get("/v1/audit").json().toString()).contains("file.received", "shop " + shop);
    }

    @Test
    void filesThatComeTogetherAreJoined() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("orders.csv", bytes(ORDERS));
        files.put("物流.csv", bytes(SCANS));
        files.put("labels.csv", bytes("order_id,label\no1,genuine\n"));
        JsonNode read = Uploads.read(sender, Uploads.together(sender, shop, files));
        assertThat(read.path("state").asString()).as(read.toString()).isEqualTo("done");
        assertThat(read.path("events").asInt()).isEqualTo(7);
        assertThat(read.path("files").findValuesAsString("name")).containsExactly("orders.csv", "物流.csv", "labels.csv");
        assertThat(read.path("files").findValuesAsString("used")).containsExactly("true", "true", "false");
    }

    /** Tmall's own export, in the charset and with the quirks of a spreadsheet. */
    @Test
    void aPlatformsOwnExportIsRead() {
        String export = """
                "订单编号","买家会员名","买家应付货款","总金额","买家实际支付金额","订单状态","收货人姓名","收货地址 ","联系手机","订单创建时间","订单付款时间 ","宝贝标题 ","宝贝种类","物流单号 ","物流公司"
                "=""4000000000000000001""\","t**1","19.80","19.80","19.80","交易成功","王**","浙江省 杭州市 西湖区 测试**","'138****0000","2026-11-01 10:00:00","2026-11-01 10:01:00","测试","1","No:SF100","顺丰"
                """;
        byte[] body = export.getBytes(Charset.forName("GB18030"));
        JsonNode read = Uploads.read(sender, Uploads.raw(sender, shop, "ExportOrderList.csv", body));
        assertThat(read.path("state").asString()).as(read.toString()).isEqualTo("done");
        assertThat(read.path("files").path(0).path("layout").asString()).startsWith("taobao_order_list");
        assertThat(read.path("taken").asInt()).isPositive();
    }

    @Test
    void aWorkbookIsReadAndACutOffOneRefused() throws Exception {
        byte[] workbook = workbook();
        JsonNode cut = Uploads.read(
                sender, Uploads.raw(sender, shop, "cut.xlsx", Arrays.copyOf(workbook, workbook.length * 2 / 3)));
        assertThat(cut.path("state").asString()).isEqualTo("refused");
        assertThat(cut.path("reason").asString()).contains("cut.xlsx");
        assertThat(events()).isZero();
        JsonNode whole = Uploads.read(sender, Uploads.raw(sender, shop, "whole.xlsx", workbook));
        assertThat(whole.path("state").asString()).as(whole.toString()).isEqualTo("done");
        assertThat(events()).isEqualTo(6);
    }

    @Test
    void aFileOfNoLayoutIsRefusedWholeWithTheNearest() {
        Visitor.Answer taken = Uploads.raw(sender, shop, "unknown.csv", "order_id,colour\no1,red\n");
        JsonNode refused = Uploads.read(sender, taken);
        assertThat(refused.path("state").asString()).isEqualTo("refused");
        assertThat(refused.path("reason").asString()).contains("unknown.csv", "bonafide_orders: 1 of", "created_at");
        JsonNode chinese = sender.ask("GET", taken.header("Location"), null, "Accept-Language", "zh-CN")
                .json();
        assertThat(chinese.path("reason").asString()).contains("unknown.csv", "缺少", "created_at");
        assertThat(events()).isZero();
    }

    @Test
    void aMappingFileSaysWhatColumnsMean() {
        String rows = "Nr,When\no1,2026-11-01 10:00:00\n";
        JsonNode refused = Uploads.read(sender, Uploads.raw(sender, shop, "own.csv", rows));
        assertThat(refused.path("state").asString()).isEqualTo("refused");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("own.csv", bytes(rows));
        files.put("mapping", bytes("""
                key: own
                title: {zh: "own", en: "own"}
                rows: line
                required: ['Nr', 'When']
                columns:
                  - ['Nr', order_id]
                  - ['When', created_at]
                """));
        JsonNode read = Uploads.read(sender, Uploads.together(sender, shop, files));
        assertThat(read.path("state").asString()).as(read.toString()).isEqualTo("done");
        assertThat(read.path("taken").asInt()).isEqualTo(1);
    }

    @Test
    void theSameBytesCountOnce() {
        Visitor.Answer first = Uploads.raw(sender, shop, "orders.csv", ORDERS);
        Uploads.read(sender, first);
        Visitor.Answer again = Uploads.raw(sender, shop, "renamed.csv", ORDERS);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(again.text("taken")).isEqualTo("6");
        assertThat(events()).isEqualTo(6);
        assertThat(sender.get(files()).json().path("items")).hasSize(1);
    }

    /** Another export of the same time: what it says again changes nothing, what it adds is taken. */
    @Test
    void whatTwoExportsShareIsTakenOnce() {
        Uploads.read(sender, Uploads.raw(sender, shop, "orders.csv", ORDERS));
        String more = ORDERS + "o3,,i1,1,9.90,2026-11-03 10:00:00,,,,,\n";
        JsonNode read = Uploads.read(sender, Uploads.raw(sender, shop, "more.csv", more));
        assertThat(read.path("duplicates").asInt()).isEqualTo(6);
        assertThat(read.path("taken").asInt()).isEqualTo(1);
    }

    @Test
    void ordersOfAnotherShopAreRefused() {
        String foreign = "platform,shop_id,order_id,created_at\ntmall,somebody else,o1,2026-11-01 10:00:00\n";
        JsonNode refused = Uploads.read(sender, Uploads.raw(sender, shop, "foreign.csv", foreign));
        assertThat(refused.path("state").asString()).isEqualTo("refused");
        assertThat(refused.path("reason").asString()).contains("1 other shop").doesNotContain("somebody else");
        assertThat(events()).isZero();
    }

    @Test
    void setAsideRowsAreShownWithTheReasonAndTheirContentToSome() {
        String bad =
                ORDERS + "o3,,i1,1,9.90,not a time,,,,赵小刚,13700137000\no4,,i1,much,9.90,2026-11-04 10:00:00,,,,,\n";
        Visitor.Answer taken = Uploads.raw(sender, shop, "bad.csv", bad);
        JsonNode read = Uploads.read(sender, taken);
        assertThat(read.path("set_aside").asInt()).isEqualTo(2);
        String rows = taken.header("Location") + "/quarantine";
        JsonNode page = sender.get(rows + "?limit=1").json();
        JsonNode first = page.path("items").path(0);
        assertThat(first.path("file").asString()).isEqualTo("bad.csv");
        assertThat(first.path("line").asInt()).isEqualTo(5);
        assertThat(first.path("column").asString()).isEqualTo("created_at");
        assertThat(first.path("reason").asString()).contains("date");
        assertThat(first.path("content").isMissingNode()
                        || first.path("content").isNull())
                .isTrue();
        JsonNode next = sender.get(rows + "?limit=1&cursor=" + page.path("next").asString())
                .json();
        assertThat(next.path("items").path(0).path("column").asString()).isEqualTo("quantity");
        assertThat(next.path("next").isNull() || next.path("next").isMissingNode())
                .isTrue();
        Visitor owner = office.person(Role.OWNER, shop).visitor();
        JsonNode seen = owner.ask("GET", rows, null, "Accept-Language", "zh-CN").json();
        assertThat(seen.path("items").path(0).path("content").toString()).contains("赵小刚", "13700137000");
        assertThat(seen.path("items").path(0).path("reason").asString()).containsPattern("[\\u4e00-\\u9fff]");
        Visitor reviewer = office.person(Role.REVIEWER, shop).visitor();
        assertThat(reviewer.get(rows).toString()).doesNotContain("赵小刚");
        assertThat(office.administrator().get("/v1/audit").json().toString()).contains("file.rows_seen");
    }

    /** What a file says of people lies nowhere unsealed, neither in the log nor in an answer. */
    @Test
    void whatAFileSaysOfPeopleIsSealedAtRest() {
        String name = "欧阳小测";
        String phone = "13712345678";
        String orders = ORDERS + "o3,,i1,1,9.90,2026-11-03 10:00:00,,,SF9," + name + "," + phone + "\n"
                + "o4,,i1,much,9.90,2026-11-03 10:00:00,,,SF9," + name + "," + phone + "\n";
        Uploads.read(sender, Uploads.raw(sender, shop, "orders.csv", orders));
        for (String told : List.of(name, phone)) {
            String hex = HexFormat.of().formatHex(bytes(told));
            for (String table : List.of("import", "import_file", "import_chunk", "import_row", "event", "audit")) {
                assertThat(office.server()
                                .database()
                                .sql("SELECT t::text FROM \"" + table + "\" t")
                                .query(String.class)
                                .list())
                        .as(table)
                        .noneMatch(row -> row.contains(told) || row.contains(hex));
            }
            assertThat(office.server().log()).noneMatch(line -> line.contains(told));
        }
        assertThat(office.server().data().resolve("open"))
                .satisfiesAnyOf(
                        place -> assertThat(place).doesNotExist(),
                        place -> assertThat(place).isEmptyDirectory());
    }

    @Test
    void whatIsEmptyTooLargeOrNamelessIsRefusedAtOnce() {
        assertThat(Uploads.raw(sender, shop, "empty.csv", "").status()).isEqualTo(422);
        assertThat(Uploads.together(sender, shop, Map.of()).status()).isIn(400, 422);
        assertThat(Uploads.together(sender, shop, Map.of("a.csv", new byte[0])).status())
                .isEqualTo(422);
        byte[] large = new byte[(int) TestServer.UPLOAD_LIMIT + 1];
        Arrays.fill(large, (byte) 'x');
        Visitor.Answer refused = Uploads.raw(sender, shop, "large.csv", large);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text("detail")).contains("4 MB", "upload_limit");
        Map<String, byte[]> two = new LinkedHashMap<>();
        two.put("a.csv", Arrays.copyOf(large, large.length / 2));
        two.put("b.csv", Arrays.copyOf(large, large.length / 2 + 2));
        assertThat(Uploads.together(sender, shop, two).status()).isEqualTo(413);
        assertThat(sender.ask("POST", files(), "x", "Content-Type", "text/csv").status())
                .isEqualTo(422);
        assertThat(sender.ask("POST", files(), "x", "Content-Type", "multipart/form-data")
                        .status())
                .isEqualTo(400);
        assertThat(sender.get(files()).json().path("items")).isEmpty();
        assertThat(office.server()
                        .database()
                        .sql("SELECT count(*) FROM import WHERE state = 'receiving'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aBombIsRefusedWithoutUnfolding() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            byte[] row = new byte[1 << 20];
            Arrays.fill(row, (byte) '\n');
            for (int i = 0; i < 200; i++) {
                out.write(row);
            }
        }
        JsonNode refused = Uploads.read(sender, Uploads.raw(sender, shop, "bomb.csv.gz", packed.toByteArray()));
        assertThat(refused.path("state").asString()).isEqualTo("refused");
        assertThat(refused.path("reason").asString()).contains("bomb.csv.gz");
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            for (int i = 0; i < 200; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        JsonNode workbook = Uploads.read(sender, Uploads.raw(sender, shop, "bomb.xlsx", zipped.toByteArray()));
        assertThat(workbook.path("state").asString()).isEqualTo("refused");
        assertThat(events()).isZero();
    }

    @Test
    void theListIsReadPageByPageNewestFirst() {
        for (int i = 1; i <= 3; i++) {
            Uploads.read(
                    sender,
                    Uploads.raw(sender, shop, i + ".csv", ORDERS + "p" + i + ",,i1,1,1,2026-11-03 10:00:00,,,,,\n"));
        }
        JsonNode page = sender.get(files() + "?limit=2").json();
        assertThat(page.path("items").findValuesAsString("name")).containsExactly("3.csv", "2.csv");
        JsonNode rest = sender.get(
                        files() + "?limit=2&cursor=" + page.path("next").asString())
                .json();
        assertThat(rest.path("items").findValuesAsString("name")).containsExactly("1.csv");
        assertThat(sender.get(files() + "?limit=0").status()).isEqualTo(422);
        Visitor other = office.key(List.of(Scope.EVENTS_WRITE), "another").visitor();
        assertThat(other.get(files()).status()).isEqualTo(404);
    }

    @Test
    void namesThatLeadElsewhereStayInTheirPlace() {
        assertThat(Receiving.name("../../etc/passwd")).isEqualTo("passwd");
        assertThat(Receiving.name("C:\\files\\a.csv")).isEqualTo("a.csv");
        assertThat(Receiving.name("..")).isEqualTo("file");
        assertThat(Receiving.name("a\u0000\n.csv")).isEqualTo("a.csv");
        assertThat(Receiving.name("x".repeat(300) + ".csv")).hasSize(100).endsWith(".csv");
    }

    private String files() {
        return "/v1/shops/" + shop + "/files";
    }

    private long events() {
        return sender.get("/v1/shops/" + shop).json().path("events").asLong();
    }

    /** Of how many events it was said how probable it is that their lines are no ordinary purchases. */
    /** Waits for so many: they are kept a moment after they were given. */
    private int answered(int expected) throws InterruptedException {
        for (int i = 0; i < 100 && answered() < expected; i++) {
            Thread.sleep(50);
        }
        return answered();
    }

    private int answered() {
        return office.server()
                .database()
                .sql("""
                        SELECT count(*) FROM answer JOIN shop ON shop.id = answer.shop
                        WHERE shop.name = ? AND probability IS NOT NULL""")
                .param(shop)
                .query(Integer.class)
                .single();
    }

    /** The least that is a workbook of Excel. */
    private static byte[] workbook() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (String line : ORDERS.split("\n")) {
            rows.append("<row>");
            for (String cell : line.split(",", -1)) {
                rows.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
            }
            rows.append("</row>");
        }
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String links = "http://schemas.openxmlformats.org/package/2006/relationships";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "_rels/.rels", """
                    <Relationships xmlns="%s"><Relationship Id="r1" Type="%s/officeDocument" Target="xl/workbook.xml"/>\
                    </Relationships>""".formatted(links, office));
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets>\
                    </workbook>""".formatted(main, office));
            part(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="%s"><Relationship Id="r1" Type="%s/worksheet" Target="worksheets/sheet1.xml"/>\
                    </Relationships>""".formatted(links, office));
            part(zip, "xl/worksheets/sheet1.xml", """
                    <worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>""".formatted(main, rows));
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes(text));
        zip.closeEntry();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
