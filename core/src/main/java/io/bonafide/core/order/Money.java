package io.bonafide.core.order;

import java.math.BigDecimal;

/**
 * A sum of money in one currency, exact to the currency's minor unit.
 *
 * @param minor amount in minor units (fen, cents); may be negative for a refund
 * @param currency ISO 4217 code
 */
public record Money(long minor, CurrencyCode currency) implements Comparable<Money> {

    /** An amount in fen. */
    public static Money cny(long fen) {
        return new Money(fen, CurrencyCode.CNY);
    }

    /** @throws IllegalArgumentException if the currencies differ */
    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    /** @throws IllegalArgumentException if the currencies differ */
    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return Long.compare(minor, other.minor);
    }

    /** The amount in major units with its minor digits, such as 12.30. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, currency.minorDigits());
    }

    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency;
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("""
                    The amounts (%s and %s) are in different currencies.
                    Convert one of them first; nothing here guesses a rate.""".formatted(this, other));
        }
    }
}
