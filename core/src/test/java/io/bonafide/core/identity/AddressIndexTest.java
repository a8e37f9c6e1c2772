package io.bonafide.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressIndexTest {
    private static final String HOME = "湖北省临川市望海区青竹路128号听雨苑6号楼501室";

    private final AddressIndex index = new AddressIndex(
            new GazetteerBuilder()
                    .column("湖北省", "临川市", "望海区")
                    .column("湖南省", "石门市", "松山区")
                    .build(),
            AddressParameters.defaults());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "湖北省临川市望海区青竹路一百二十八号听雨苑6#501",
                "望海区青竹路1 28号听雨苑6栋501室",
                "临川市望海区清竹路128号听雨苑6号楼501室",
                "临川市望海区青竹128号听雨苑6号楼501室",
                "临川市望海区听雨苑6号楼501室青竹路128号",
                "临川市望海区青竹路128号听雨苑6号楼501室谢谢师傅",
                "青竹路128号听雨苑6号楼501室"
            })
    void anotherSpellingIsTiedWithItsReasons(String spelling) {
        int home = node(HOME);
        Placement.Placed placed = (Placement.Placed) index.add(spelling);

        assertThat(placed.cluster()).isEqualTo(home);
        assertThat(index.links().explain(placed.node(), home)).singleElement().satisfies(edge -> {
            assertThat(edge.confidence()).isGreaterThan(.85);
            assertThat(edge.reasons()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "湖北省临川市望海区青竹路128号听雨苑6号楼502室",
                "湖北省临川市望海区青竹路128号听雨苑6号楼510室",
                "湖北省临川市望海区青竹路182号听雨苑6号楼501室",
                "湖北省临川市望海区青竹路128号听雨苑5号楼601室",
                "湖南省石门市松山区青竹路128号听雨苑6号楼501室",
                "湖北省临川市望海区青竹路128号听雨苑B6号楼501室",
                "湖北省临川市望海区青竹路128号听雨苑"
            })
    void aNeighbourIsNotTied(String neighbour) {
        node("湖北省临川市望海区青竹路128号听雨苑A6号楼501室");
        int home = node(HOME);

        assertThat(index.links().together(node(neighbour), home)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"望海区青竹路5号听雨苑3层, 望海区青竹路3号听雨苑5层", "望海区青竹路听雨苑5栋3层, 望海区青竹路听雨苑3栋5层", "望海区青竹路听雨苑5层3室, 望海区青竹路听雨苑3层5室"})
    void theSameNumbersOfOtherPartsAreAnotherAddress(String one, String other) {
        assertThat(index.links().together(node(one), node(other))).isFalse();
    }

    @Test
    void roadsOfTwoDirectionsAreTwo() {
        assertThat(index.links().together(node("望海区青竹东路128号听雨苑501室"), node("望海区青竹西路128号听雨苑501室")))
                .isFalse();
    }

    @Test
    void aDirectionThatIsMisspeltIsNoOther() {
        assertThat(index.links().together(node("望海区青竹东路128号听雨苑501室"), node("望海区青竹冬路128号听雨苑501室")))
                .isTrue();
        assertThat(index.links().together(node("望海区松柏冬路128号听雨苑501室"), node("望海区松柏东路128号听雨苑501室")))
                .isTrue();
    }

    @Test
    void anAddressWithoutItsCityIsTiedToNeitherOfTwo() {
        int here = node("湖北省临川市望海区青竹路128号听雨苑501室");
        int there = node("湖南省石门市松山区青竹路128号听雨苑501室");
        int either = node("青竹路128号听雨苑501室");

        assertThat(index.links().members(either)).containsExactly(either);
        assertThat(index.links().together(here, there)).isFalse();
    }

    @Test
    void aCityThatComesLaterDoesNotJoinThroughTheAddressWithoutOne() {
        int either = node("青竹路128号听雨苑501室");
        int here = node("湖北省临川市望海区青竹路128号听雨苑501室");
        int there = node("湖南省石门市松山区青竹路128号听雨苑501室");

        assertThat(index.links().together(either, here)).isTrue();
        assertThat(index.links().together(there, here)).isFalse();
    }

    @Test
    void aTieTakenBackStaysTakenBackWhenTheSpellingComesAgain() {
        int home = node(HOME);
        Placement.Placed placed = (Placement.Placed) index.add("临川市望海区清竹路128号听雨苑6号楼501室");
        index.links().takeBack(placed.edges().get(0).id());

        assertThat(node("临川市望海区清竹路128号听雨苑6号楼501室")).isEqualTo(placed.node());
        assertThat(index.links().together(placed.node(), home)).isFalse();
    }

    @Test
    void maskedAddressesAreNeverJoinedNotEvenEqualOnes() {
        Placement masked = new Placement.Abstained(AddressReading.Why.MASKED);

        assertThat(index.add("临川市望海区青竹路***")).isEqualTo(masked);
        assertThat(index.add("临川市望海区青竹路***")).isEqualTo(masked);
    }

    @Test
    void theSameAddressesInTheSameOrderGiveTheSameClusters() {
        List<String> texts = List.of(HOME, "望海区青竹路128号听雨苑6栋501室", "青竹路128号听雨苑6#501", "松山区青竹路128号");
        AddressIndex again = new AddressIndex(
                new GazetteerBuilder()
                        .column("湖北省", "临川市", "望海区")
                        .column("湖南省", "石门市", "松山区")
                        .build(),
                AddressParameters.defaults());

        texts.forEach(text -> assertThat(again.add(text)).isEqualTo(index.add(text)));
    }

    @Test
    void settingsOutOfRangeAreRefusedByName() {
        AddressParameters defaults = AddressParameters.defaults();

        assertThatThrownBy(() -> defaults.withLeastConfidence(1)).hasMessageContaining("leastConfidence (1.0)");
        assertThatThrownBy(() -> defaults.withBands(0, 1)).hasMessageContaining("bands (0)");
        assertThatThrownBy(() -> defaults.withWeights(List.of(1.0))).hasMessageContaining("1 values");
    }

    private int node(String text) {
        return ((Placement.Placed) index.add(text)).node();
    }
}
