package io.bonafide.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ResidentsTest {
    private final AddressIndex index = new AddressIndex(Gazetteer.ofProvinces(), AddressParameters.defaults());
    private final Residents residents = new Residents(index, 4);

    @Test
    void aHouseholdWeighsOneAndWhoComesTwiceIsOne() {
        int home = node("青竹路128号听雨苑6号楼501室");
        for (int person = 0; person < 8; person++) {
            residents.observe(home, person % 4);
        }

        assertThat(residents.weight(home)).isEqualTo(1);
        residents.observe(home, 99);
        assertThat(residents.weight(home)).isEqualTo(.8);
    }

    @Test
    void personsCountOverAllSpellingsUntilTheTieIsTakenBack() {
        int home = node("青竹路128号听雨苑6号楼501室");
        Placement.Placed other = (Placement.Placed) index.add("青竹路128号听雨苑6栋501");
        for (int person = 0; person < 4; person++) {
            residents.observe(home, person);
            residents.observe(other.node(), 10 + person);
        }

        assertThat(residents.weight(home)).isEqualTo(.5);
        index.links().takeBack(other.edges().get(0).id());
        assertThat(residents.weight(home)).isEqualTo(1);
    }

    @Test
    void aPlaceNamedAsALockerWeighsLittleFromTheFirstPersonOn() {
        int locker = node("青竹路128号听雨苑菜鸟驿站");
        int told = node("青竹路128号听雨苑501室放前台");
        residents.observe(locker, 1);
        residents.observe(told, 1);

        assertThat(residents.weight(locker)).isEqualTo(.1);
        assertThat(residents.weight(told)).isEqualTo(1);
    }

    @Test
    void aHouseholdOfNobodyIsRefused() {
        assertThatThrownBy(() -> new Residents(index, 0)).hasMessageContaining("(0)");
    }

    private int node(String text) {
        return ((Placement.Placed) index.add(text)).node();
    }
}
