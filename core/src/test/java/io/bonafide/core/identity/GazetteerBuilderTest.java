package io.bonafide.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GazetteerBuilderTest {
    @Test
    void namesThatStandAtTheHeadOfThreeAddressesAreLearnt() {
        Gazetteer gazetteer = learn("湖北省临川市望海区青竹路1号", "湖北临川市望海区青竹路2号", "临川市望海区青竹路3号", "湖北省石门市青竹路4号");

        assertThat(gazetteer.entry(Level.CITY, "临川市")).isEqualTo(new Gazetteer.Entry(Level.CITY, "临川市", "湖北省"));
        assertThat(gazetteer.entry(Level.DISTRICT, "望海区")).isEqualTo(new Gazetteer.Entry(Level.DISTRICT, "望海区", "临川市"));
        assertThat(gazetteer.entry(Level.CITY, "石门市")).isNull();
    }

    @Test
    void aRareNameOneCharacterOffAFrequentOneIsASlip() {
        List<String> texts = new ArrayList<>(Collections.nCopies(30, "湖北省临川市望海区青竹路1号"));
        texts.addAll(Collections.nCopies(3, "湖北省临川市旺海区青竹路1号"));
        texts.addAll(Collections.nCopies(3, "湖北省临川市石门区青竹路1号"));

        Gazetteer gazetteer = learn(texts.toArray(String[]::new));

        assertThat(gazetteer.entry(Level.DISTRICT, "旺海区")).isNull();
        assertThat(gazetteer.entry(Level.DISTRICT, "石门区")).isNotNull();
    }

    @Test
    void aDistrictOfTwoCitiesTellsNoCity() {
        Gazetteer gazetteer = new GazetteerBuilder()
                .column("湖北省", "临川市", "望海区")
                .column("湖南省", "石门市", "望海区")
                .build();

        assertThat(gazetteer.entry(Level.DISTRICT, "望海区")).isEqualTo(new Gazetteer.Entry(Level.DISTRICT, "望海区", null));
    }

    @Test
    void anIndustrialZoneIsNoDistrict() {
        assertThat(learn("湖北省临川市北工业区1号", "湖北省临川市北工业区2号", "湖北省临川市北工业区3号").entry(Level.DISTRICT, "北工业区"))
                .isNull();
    }

    @Test
    void aCountyLevelCityBehindItsPrefectureIsADistrict() {
        Gazetteer gazetteer = learn(
                "湖北省临川市青竹路1号",
                "湖北省临川市青竹路2号",
                "湖北省临川市青竹路3号",
                "湖北省石门市松石路4号",
                "湖北省石门市松石路5号",
                "湖北省石门市松石路6号",
                "湖北省临川市石门市1号",
                "临川市石门市松石路2号",
                "临川市石门市松石路3号");

        assertThat(gazetteer.entry(Level.DISTRICT, "石门市")).isNotNull();
        assertThat(gazetteer.entry(Level.CITY, "石门市")).isNull();
    }

    private static Gazetteer learn(String... texts) {
        return new GazetteerBuilder().addresses(List.of(texts)).build();
    }
}
