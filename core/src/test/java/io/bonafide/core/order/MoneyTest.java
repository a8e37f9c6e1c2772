package io.bonafide.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class MoneyTest {

    @Test
    void amountsOfOneCurrencyAdd() {
        assertThat(Money.cny(1050).plus(Money.cny(-50))).isEqualTo(Money.cny(1000));
    }

    @Test
    void amountsOfTwoCurrenciesDoNotAdd() {
        Money dollars = new Money(100, new CurrencyCode("USD"));
        assertThatThrownBy(() -> Money.cny(100).plus(dollars))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.00 CNY")
                .hasMessageContaining("1.00 USD");
    }

    @Test
    void anOverflowIsAnErrorAndNotAWrongSum() {
        assertThatThrownBy(() -> Money.cny(Long.MAX_VALUE).plus(Money.cny(1))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aCurrencyWithoutMinorUnitShowsNoDecimals() {
        assertThat(new Money(1200, new CurrencyCode("JPY"))).hasToString("1200 JPY");
        assertThat(new Money(1200, new CurrencyCode("KWD"))).hasToString("1.200 KWD");
    }

    @Test
    void aCurrencyMustBeThreeCapitals() {
        assertThatThrownBy(() -> new CurrencyCode("rmb"))
                .hasMessageContaining("rmb")
                .hasMessageContaining("CNY");
    }
}
