package io.bonafide.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ShopsTest {
    private static final Shops TWO = Shops.of(List.of("plum", "lotus"));

    @Test
    void aListIncludesWhatItNamesAndNoMore() {
        assertThat(TWO.includes("lotus")).isTrue();
        assertThat(TWO.includes("lotu")).isFalse();
        assertThat(Shops.of(List.of()).includes("lotus")).isFalse();
        assertThat(Shops.ALL.includes("lotus")).isTrue();
    }

    @Test
    void noListIncludesAllShops() {
        assertThat(Shops.ALL.includes(TWO)).isTrue();
        assertThat(TWO.includes(Shops.ALL)).isFalse();
        assertThat(TWO.includes(Shops.of(List.of("plum")))).isTrue();
        assertThat(TWO.includes(Shops.of(List.of("plum", "pear")))).isFalse();
        assertThat(TWO.includes("*")).isFalse();
    }

    @Test
    void theStarStandsAlone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shops.of(List.of("*", "plum")))
                .withMessageContaining("(*) of 2");
        assertThatIllegalArgumentException().isThrownBy(() -> Shops.of(List.of(" ")));
    }
}
