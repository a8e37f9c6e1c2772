package io.bonafide.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressParserTest {
    private static final AddressParser PARSER = new AddressParser(new GazetteerBuilder()
            .column("湖北省", "临川市", "望海区")
            .column("湖北省", "临川市", "长宁新区")
            .build());

    @Test
    void anAddressIsDividedIntoItsParts() {
        Address address = read("湖北省临川市望海区松石镇青竹路128弄6号楼2单元5层501室听雨苑");

        assertThat(address.division()).isEqualTo(new Division("湖北省", "临川市", "望海区", null));
        assertThat(address.town()).isEqualTo("松石镇");
        assertThat(address.road()).isEqualTo("青竹路");
        assertThat(address.number()).isEqualTo("128");
        assertThat(address.building()).isEqualTo("6");
        assertThat(address.unit()).isEqualTo("2");
        assertThat(address.floor()).isEqualTo("5");
        assertThat(address.room()).isEqualTo("501");
        assertThat(address.digits()).containsExactly("128", "6", "2", "5", "501");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "临川市望海区青竹路１２８号６幢５０１室",
                "临川市望海区青竹路一百二十八号六栋五〇一室",
                "临川市望海区 青竹路·128号，6#501室",
                "临川市望海区青竹路128号6座501室放门口",
                "临川市望海区青竹路128号6栋501室XK",
                "临川市望海区青竹路128号6栋501室翠柏",
                "望海区青竹路128号6号楼501室",
                "临川望海区青竹路128号6号楼501室",
                "临穿市望海区青竹路128号6号楼501室"
            })
    void spellingsOfOneAddressHaveOneKey(String text) {
        assertThat(read(text).key()).isEqualTo(read("湖北省临川市望海区青竹路128号6号楼501室").key());
    }

    @Test
    void widerDivisionsFollowFromTheNarrowest() {
        assertThat(read("望海区青竹路128号").division()).isEqualTo(new Division("湖北省", "临川市", "望海区", null));
        assertThat(read("长宁青竹路128号").division().district()).isEqualTo("长宁新区");
    }

    @Test
    void aDivisionMovedBehindIsFound() {
        Address moved = read("6栋501室临川市望海区青竹路128号");

        assertThat(moved.division().district()).isEqualTo("望海区");
        assertThat(moved.number()).isEqualTo("128");
        assertThat(moved.building()).isEqualTo("6");
    }

    @Test
    void aCityInTheNameOfARoadIsNoCity() {
        Address address = read("临川路7号");

        assertThat(address.division()).isEqualTo(Division.NONE);
        assertThat(address.road()).isEqualTo("临川路");
    }

    @Test
    void aDivisionThatNobodyKnowsIsTakenOffAndKept() {
        Address address = read("湖北省临川市石门县青竹路7号");

        assertThat(address.division().unknown()).isEqualTo("石门县");
        assertThat(address.names()).isEqualTo("青竹路");
    }

    @Test
    void aLetterAndADigitBehindTheAddressAreSetApart() {
        assertThat(read("青竹路128号6栋501室K7").tail()).isEqualTo("k7");
        assertThat(read("青竹路128号听雨苑B5谢谢").tail()).isEqualTo("b5");
        assertThat(read("青竹路128号听雨苑B5座").building()).isEqualTo("b5");
    }

    @Test
    void numbersWithASymbolBetweenThemAreTwo() {
        assertThat(read("青竹路听雨苑3-101").digits()).containsExactly("3", "101");
        assertThat(read("青竹路听雨苑3栋 101").digits()).containsExactly("3", "101");
    }

    @Test
    void aRoomKeepsItsLetterUnlessItIsOneThatRoomsDoNotHave() {
        assertThat(read("青竹路128号1728A").room()).isEqualTo("1728a");
        assertThat(read("青竹路128号1728Q").room()).isEqualTo("1728");
    }

    @ParameterizedTest
    @ValueSource(strings = {"临川市望海区青竹路***", "望海区青竹路１２８号＊＊＊"})
    void aMaskedAddressAbstains(String text) {
        assertThat(PARSER.read(text)).isEqualTo(new AddressReading.Abstained(AddressReading.Why.MASKED));
    }

    @Test
    void anAddressThatSaysTooLittleAbstains() {
        assertThat(PARSER.read(" - ")).isEqualTo(new AddressReading.Abstained(AddressReading.Why.BLANK));
        assertThat(PARSER.read("临川市望海区501室")).isEqualTo(new AddressReading.Abstained(AddressReading.Why.VAGUE));
    }

    @Test
    void everyTextIsReadOrAbstains() {
        for (String text :
                List.of("#", "#3#", "a", "a1", "1", "路", "路1", "号", "市", "-1-1-", "𠮷野家𠮷", "x1x1x1x", "1a1a", "区县市")) {
            assertThat(PARSER.read(text)).isNotNull();
        }
    }

    @Test
    void noAddressShowsItself() {
        assertThat(read("临川市望海区青竹路128号")).hasToString("Address[hidden]");
    }

    private static Address read(String text) {
        return ((AddressReading.Read) PARSER.read(text)).address();
    }
}
