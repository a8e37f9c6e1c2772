package io.bonafide.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.core.identity.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders whose receivers are masked, from files to ties between them. */
class ReceiverTiesTest {
    private static final String HEADER =
            "platform,shop_id,order_id,item_id,quantity,paid_amount,created_at,receiver_name,phone,province,city,address\n";

    @TempDir
    private Path directory;

    private final Map<String, Long> notes = new TreeMap<>();
    private final List<Long> setAside = new ArrayList<>();

    /** Four orders of one receiver and 300 of strangers, who share his name, his city or the first digits of his phone. */
    @BeforeEach
    void orders() throws Exception {
        StringBuilder rows = new StringBuilder(HEADER);
        for (String id : List.of("A", "B", "C", "D")) {
            rows.append(row("s1", id, "欧**", "199****0001", "杭州市", "晨光大道****"));
        }
        for (int i = 0; i < 300; i++) {
            rows.append(row(
                    "s1",
                    "S" + i,
                    List.of("欧**", "林**", "陈**").get(i % 3),
                    "199****1%03d".formatted(i),
                    i % 2 == 0 ? "杭州市" : "宁波市",
                    "翠竹路%d****".formatted(i % 100)));
        }
        write("orders.csv", rows.toString());
    }

    @Test
    void ordersThatShowTheSameRareValuesAreOneReceivers() throws Exception {
        assertThat(pairs("orders.csv")).containsExactly("A B", "A C", "A D");
        assertThat(notes).containsEntry("receivers_tied", 3L).doesNotContainKey("addresses_tied");
    }

    @Test
    void aTieIsTakenBackAndOneIsMadeByNamingTheOrders() throws Exception {
        write("ties.csv", "verdict,order_id,other_order_id,receiver,weight\napart,B,A,1,19.0\nsame,D,S7,,\n");
        assertThat(pairs("orders.csv", "ties.csv")).containsExactly("D S7", "A C", "A D");
        assertThat(notes).containsEntry("ties_heard", 2L);
        assertThat(setAside).isEmpty();
    }

    @Test
    void whatIsSaidOfReceiversMustNotContradictItself() throws Exception {
        write("ties.csv", "verdict,order_id,other_order_id\nsame,A,S1\nsame,S1,S2\napart,S2,A\n");
        assertThatThrownBy(() -> pairs("orders.csv", "ties.csv"))
                .isInstanceOf(TieContradictionException.class)
                .hasMessageContaining("ties.csv:4 says")
                .hasMessageContaining("ties.csv:2");
    }

    @Test
    void ordersOfTwoShopsAreNotTiedAndPlainOnesAreLeftToTheirTokens() throws Exception {
        write(
                "more.csv",
                HEADER
                        + row("s2", "E", "欧**", "199****0001", "杭州市", "晨光大道****")
                        + row("s1", "F", "欧阳", "19900000001", "杭州市", "晨光大道1号")
                        + row("s1", "G", "欧阳", "19900000001", "杭州市", "晨光大道1号"));
        assertThat(pairs("more.csv", "orders.csv")).containsExactly("A B", "A C", "A D");
    }

    /** Ten bits of name, phone and place are too few among 300 orders; with an OAID of one week they are enough. */
    @Test
    void anOaidSpeaksOfItsShopAndWeekOnly() throws Exception {
        StringBuilder rows = new StringBuilder(HEADER.strip() + ",paid_at,oaid\n");
        rows.append(weak("s1", "sunday", "2026-03-01T10:00:00+08:00", "", "oaid-a"));
        rows.append(weak("s1", "midnight", "2026-03-01T23:59:59+08:00", "", "oaid-a"));
        rows.append(weak("s1", "monday", "2026-03-02T00:00:00+08:00", "", "oaid-a"));
        rows.append(weak("s1", "another", "2026-03-01T11:00:00+08:00", "", "oaid-b"));
        rows.append(weak("s1", "missing", "2026-03-01T12:00:00+08:00", "", ""));
        rows.append(weak("s1", "undated", "", "2026-03-01T12:00:00+08:00", "oaid-a"));
        rows.append(weak("s2", "elsewhere", "2026-03-01T10:30:00+08:00", "", "oaid-a"));
        for (int i = 0; i < 300; i++) {
            rows.append("tmall,s1,S%d,i,1,9.90,2026-03-01T13:00:00+08:00,%s,199****%04d,浙江省,杭州市,翠竹路%d****,,oaid-%d\n"
                    .formatted(i, List.of("欧**", "林**", "陈**").get(i % 3), i % 30, i % 31, i));
        }
        write("oaid.csv", rows.toString());
        assertThat(pairs("oaid.csv")).containsExactly("midnight sunday");
    }

    private static String weak(String shop, String id, String created, String paid, String oaid) {
        return "tmall,%s,%s,i,1,9.90,%s,欧**,199****0003,浙江省,杭州市,翠竹路5****,%s,%s%n"
                .formatted(shop, id, created, paid, oaid);
    }

    private static String row(String shop, String id, String name, String phone, String city, String address) {
        return "tmall,%s,%s,i,1,9.90,2026-03-01T10:00:00+08:00,%s,%s,浙江省,%s,%s%n"
                .formatted(shop, id, name, phone, city, address);
    }

    private List<String> pairs(String... files) throws Exception {
        try (Intake intake = ReadIn.from(directory, files);
                Quarantine.Entries entries = intake.quarantine().open()) {
            entries.forEachRemaining(entry -> setAside.add(entry.source().row()));
            notes.putAll(intake.notes());
            assertThat(intake.receiverTies()).allSatisfy(tie -> {
                assertThat(tie.receiver()).isOne();
                assertThat(tie.reasons()).containsAnyOf(Reason.SAID, Reason.SAME_PHONE_SHOWN);
            });
            return intake.receiverTies().stream()
                    .map(tie -> tie.orderId() + " " + tie.otherOrderId())
                    .toList();
        }
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(directory.resolve(name), text);
    }
}
