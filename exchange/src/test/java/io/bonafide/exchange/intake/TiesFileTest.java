package io.bonafide.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.core.order.Event;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person says of addresses in {@code ties.csv} outweighs what their writings look like. */
class TiesFileTest {
    private static final String DOOR = "浙江省杭州市西湖区晨光大道188号望江花园3栋1201室";

    @TempDir
    private Path directory;

    private final Map<String, Long> notes = new TreeMap<>();
    private final List<String> setAside = new ArrayList<>();
    private List<AddressTie> ties = List.of();

    @BeforeEach
    void orders() throws Exception {
        write("orders.csv", """
                platform,shop_id,order_id,item_id,quantity,paid_amount,created_at,paid_at,address
                tmall,s1,A,i,1,9.90,2026-03-01T10:00:00+08:00,2026-03-01T10:01:00+08:00,%1$s
                tmall,s1,B,i,1,9.90,2026-03-01T11:00:00+08:00,2026-03-01T11:01:00+08:00,浙江省杭州市西湖区晨广大道188号望江花园3栋1201室
                tmall,s1,C,i,1,9.90,2026-03-01T12:00:00+08:00,2026-03-01T12:01:00+08:00,浙江省杭州市西湖区晨光大道188号望江花圆3栋1201室
                tmall,s1,D,i,1,9.90,2026-03-01T13:00:00+08:00,2026-03-01T13:01:00+08:00,浙江省杭州市余杭区翠竹花园东路9号2室
                tmall,s1,E,i,1,9.90,2026-03-01T14:00:00+08:00,2026-03-01T14:01:00+08:00,%1$s
                tmall,s1,M,i,1,9.90,2026-03-01T15:00:00+08:00,2026-03-01T15:01:00+08:00,浙江省杭州市西湖区***
                """.formatted(DOOR));
    }

    @Test
    void withoutAWordThreeWritingsAreOnePlaceAndATieNamesItsOrders() throws Exception {
        assertThat(places("orders.csv"))
                .containsExactlyInAnyOrder(Set.of("A", "B", "C", "E"), Set.of("D"), Set.of("M"));
        assertThat(ties)
                .isNotEmpty()
                .allSatisfy(tie -> assertThat(Set.of("A", "B", "C"))
                        .contains(
                                String.valueOf(tie.one().orderId()),
                                String.valueOf(tie.other().orderId())));
    }

    @Test
    void addressesSaidToBeApartAreWhicheverOrderOfTheSameWritingIsNamed() throws Exception {
        write("ties.csv", "verdict,order_id,other_order_id,place,confidence\napart,E,B,1,0.99\n,A,C,1,0.98\n");
        Set<Set<String>> places = places("ties.csv", "orders.csv");
        assertThat(places).hasSize(4).noneMatch(place -> place.contains("A") && place.contains("B"));
        assertThat(places).anyMatch(place -> place.containsAll(Set.of("A", "E")));
        assertThat(notes).containsEntry("ties_heard", 1L).doesNotContainKey("ties_elsewhere");
        assertThat(setAside).isEmpty();
    }

    @Test
    void addressesSaidToBeOneBringTheirTiesAndTheTieSaysThatItWasSaid() throws Exception {
        write("ties.csv", "verdict,order_id,other_order_id\nSame,A,D\n");
        assertThat(places("orders.csv", "ties.csv"))
                .containsExactlyInAnyOrder(Set.of("A", "B", "C", "D", "E"), Set.of("M"));
        assertThat(ties.get(0).confidence()).isOne();
        assertThat(Set.of("A", "D"))
                .contains(
                        String.valueOf(ties.get(0).one().orderId()),
                        String.valueOf(ties.get(0).other().orderId()));
    }

    @Test
    void aParcelsAddressIsTakenApartFromItsOrdersOwn() throws Exception {
        write("parcels.csv", """
                tracking_no,platform,shop_id,order_id,uploaded_at,address
                T1,tmall,s1,D,2026-03-02T10:00:00+08:00,浙江省杭州市余杭区翠竹花圆东路9号2室
                T2,tmall,s1,A,2026-03-02T10:00:00+08:00,%s
                """.formatted(DOOR));
        places("orders.csv", "parcels.csv");
        int before = ties.size();
        assertThat(ties)
                .anyMatch(tie -> "D".equals(tie.one().orderId())
                        && "D".equals(tie.other().orderId()));
        write("ties.csv", "verdict,order_id,other_order_id\napart,D,D\n");
        places("orders.csv", "parcels.csv", "ties.csv");
        assertThat(ties).hasSize(before - 1);
    }

    @Test
    void whatCannotAllBeTrueIsRefusedWithTheRows() throws Exception {
        write("ties.csv", "verdict,order_id,other_order_id\nsame,A,D\nsame,D,C\napart,C,E\n");
        assertThatThrownBy(() -> places("orders.csv", "ties.csv"))
                .isInstanceOf(TieContradictionException.class)
                .hasMessageContaining("ties.csv:4 says that two addresses are apart")
                .hasMessageContaining("ties.csv:3, ties.csv:2");
    }

    @Test
    void whatCannotBeFollowedIsSetAsideAndOrdersOfOtherFilesAreCounted() throws Exception {
        write("ties.csv", """
                verdict,order_id,other_order_id,shop_id
                apart,A,E,s1
                same,A,M,s1
                apart,A,X,s1
                apart,A,B,s2
                never,A,B,s1
                apart,1.93E+18,B,s1
                same,A,A,s1
                """);
        assertThat(places("orders.csv", "ties.csv")).hasSize(3);
        assertThat(notes).containsEntry("ties_elsewhere", 2L).doesNotContainKey("ties_heard");
        assertThat(setAside)
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("2 ").contains("write one address"),
                        row -> assertThat(row).startsWith("3 ").contains("masked one"),
                        row -> assertThat(row).startsWith("6 ").contains("Write one of same, apart"),
                        row -> assertThat(row).startsWith("7 ").contains("digits are lost"),
                        row -> assertThat(row).startsWith("8 ").contains("write one address"));
    }

    @Test
    void anIdThatTwoShopsHaveNeedsItsShop() throws Exception {
        write(
                "more.csv",
                Files.readString(directory.resolve("orders.csv"))
                        .replace("s1", "s2")
                        .replace(",B,", ",F,"));
        write("ties.csv", "verdict,order_id,other_order_id,platform,shop_id\napart,A,B,,\napart,A,C,tmall,s2\n");
        assertThat(places("orders.csv", "more.csv", "ties.csv"))
                .anyMatch(place -> place.containsAll(Set.of("A", "B")))
                .noneMatch(place -> place.containsAll(Set.of("A", "C")));
        assertThat(setAside).singleElement().asString().startsWith("2 ").contains("Several shops");
    }

    /** The orders of each place. */
    private Set<Set<String>> places(String... files) throws Exception {
        Map<Object, Set<String>> places = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        try (Intake intake = ReadIn.from(directory, files);
                EventStream events = intake.events();
                Quarantine.Entries entries = intake.quarantine().open()) {
            events.forEachRemaining(event -> {
                if (event instanceof Event.Placed placed) {
                    Object place =
                            String.valueOf(placed.purchase().destination().address());
                    places.computeIfAbsent(place, absent -> new java.util.TreeSet<>())
                            .add(event.line().orderId());
                }
            });
            entries.forEachRemaining(entry ->
                    setAside.add(entry.source().row() + " " + entry.reason().en()));
            notes.putAll(intake.notes());
            ties = intake.addressTies();
        }
        return places.values().stream().collect(Collectors.toSet());
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(directory.resolve(name), text);
    }
}
