package io.bonafide.exchange.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.exposure.PlatformFinding;
import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.IdentityKind;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.order.ShopKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The canonical files that stand beside the orders, row by row. */
final class SideDecoderTest {
    private static final ShopKey SHOP = new ShopKey(Platform.TMALL, "测试小店");
    private static final IdentitySealer SEALER = new IdentitySealer(new byte[16]);

    @Test
    void aFindingIsReadWithAllThatThePlatformSaid() {
        SideRecord record = decode(
                "finding_id,platform,shop_id,rule,found_at,lines,orders,order_ids,item_ids,severe,mass,status,points,"
                        + "damages,notice_id",
                "F-1|taobao|s2|虚假交易|2026-03-01 10:00:00|96|90|=\"46116860184273879\";2、3|9|true|否|APPEALED|12|\"5,000.00"
                        + "元\"|N-1");
        PlatformFinding finding = ((SideRecord.OfFinding) record).finding();
        assertThat(finding)
                .isEqualTo(new PlatformFinding(
                        "F-1",
                        Platform.TAOBAO,
                        "s2",
                        "虚假交易",
                        Instant.parse("2026-03-01T02:00:00Z"),
                        96,
                        90,
                        List.of("46116860184273879", "2", "3"),
                        List.of("9"),
                        true,
                        false,
                        PlatformFinding.Status.APPEALED,
                        12,
                        Money.cny(500_000),
                        "N-1"));
    }

    @Test
    void aFindingOfWhichLittleIsKnownIsUpheldAndOfTheShopAtHand() {
        PlatformFinding finding =
                ((SideRecord.OfFinding) decode("finding_id,found_at,lines", "F-1|2026-03-01|null")).finding();
        assertThat(finding.status()).isEqualTo(PlatformFinding.Status.UPHELD);
        assertThat(finding.platform()).isEqualTo(Platform.TMALL);
        assertThat(finding.shopId()).isEqualTo("测试小店");
        assertThat(finding.lines()).isNull();
        assertThat(finding.severe()).isNull();
        assertThat(finding.foundAt()).as("midnight in the shop's zone").isEqualTo("2026-02-28T16:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01", "2026/3/1", "2026/03/01", "2026-03-01 00:00:00", "2026-3-1"})
    void aDayIsReadInEveryFormThatASpreadsheetMakesOfIt(String day) {
        ShopContext.Traffic traffic = ((SideRecord.OfTraffic)
                        decode("date,item_id,visitors,avg_stay_s", day + "|9|\"1,234\"|12.5"))
                .traffic();
        assertThat(traffic.date()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(traffic.visitors()).isEqualTo(1234);
        assertThat(traffic.averageStayS()).isEqualTo(12.5);
        assertThat(traffic.cartAdds()).isNull();
    }

    @Test
    void itemsCampaignsChangesChatsAndLabelsAreRead() {
        assertThat(((SideRecord.OfItem) decode("item_id,sku_id,list_price,cost,virtual", "9|90|￥12.30|0.50|是")).item())
                .isEqualTo(new ShopContext.ItemInfo("9", "90", null, Money.cny(1230), Money.cny(50), null, true));
        ShopContext.Campaign campaign = ((SideRecord.OfCampaign)
                        decode("campaign_id,starts_at,ends_at,item_ids,kind", "C|2026-03-01|2026-03-02|9;10|LIVE"))
                .campaign();
        assertThat(campaign.itemIds()).containsExactly("9", "10");
        assertThat(campaign.kind()).isEqualTo(ShopContext.Campaign.Kind.LIVE);
        ShopContext.Change change = ((SideRecord.OfChange)
                        decode("at,object,object_id,field,old,new", "2026-03-01 10:00|sku|90|price|0.50|12.30"))
                .change();
        assertThat(change.newValue()).isEqualTo("12.30");
        ShopContext.Chat chat = ((SideRecord.OfChat) decode(
                        "conversation_id,order_id,buyer_id,speaker,at,text", "V|1|测试买家|Agent|2026-03-01 10:00:00|您好"))
                .chat();
        assertThat(chat.fromAgent()).isTrue();
        assertThat(chat.buyer()).isEqualTo(SEALER.seal(IdentityKind.BUYER, "测试买家"));
        Label label = ((SideRecord.OfLabel) decode("order_id,label,cause", "1|Fake|competitor")).label();
        assertThat(label.line()).isEqualTo(new LineKey(SHOP, "1", "1"));
        assertThat(label.verdict()).isEqualTo(Label.Verdict.FAKE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "finding_id,found_at,lines;F|2026-03-01|-5;lines",
                "finding_id,found_at,lines;F|2026-03-01|9.5;lines",
                "finding_id,found_at,lines;F|2026-02-30|9;found_at",
                "finding_id,found_at,lines;null|2026-03-01|9;finding_id",
                "finding_id,found_at,status;F|2026-03-01|perhaps;status",
                "finding_id,found_at,severe;F|2026-03-01|perhaps;severe",
                "finding_id,found_at,platform;F|2026-03-01|mars;platform",
                "finding_id,found_at,damages;F|2026-03-01|-1.00;damages",
                "finding_id,found_at,points;F|2026-03-01|99999999999;points",
                "date,item_id,visitors;2026-13-01|9|1;date"
            })
    void aCellThatIsNotWhatItsColumnHoldsIsSetAsideByName(String header, String row, String column) {
        assertThat(decode(header, row)).isInstanceOfSatisfying(SideRecord.Unusable.class, unusable -> {
            assertThat(unusable.why().column()).isEqualTo(column);
            assertThat(unusable.why().reason().en()).isNotBlank();
        });
    }

    @Test
    void aCampaignThatEndsBeforeItStartsIsSetAside() {
        assertThat(decode("campaign_id,starts_at,ends_at", "C|2026-03-02|2026-03-01"))
                .isInstanceOfSatisfying(
                        SideRecord.Unusable.class,
                        unusable -> assertThat(unusable.why().reason().en()).contains("before it starts"));
    }

    @Test
    void aBlankRowIsNone() {
        assertThat(decode("campaign_id,starts_at,ends_at", "--|null| ")).isInstanceOf(SideRecord.Blank.class);
    }

    /** Cells stand between bars. */
    private static SideRecord decode(String header, String row) {
        List<String> headers = Arrays.asList(header.split(","));
        Match.Recognised match = (Match.Recognised) LayoutCatalog.shipped().match(List.of(headers));
        assertThat(SideDecoder.reads(match.layout())).isTrue();
        SideDecoder decoder = new SideDecoder(
                match.layout(),
                match.plan(),
                new DecodeSettings(ZoneId.of("Asia/Shanghai"), CurrencyCode.CNY, SEALER),
                SHOP);
        List<String> cells = new ArrayList<>();
        for (String cell : row.split("\\|", -1)) {
            cells.add(cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell);
        }
        return decoder.decode(new CellSource() {
            @Override
            public int size() {
                return cells.size();
            }

            @Override
            public String cell(int index) {
                return index < cells.size() ? cells.get(index) : "";
            }
        });
    }
}
