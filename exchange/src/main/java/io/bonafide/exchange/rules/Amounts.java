package io.bonafide.exchange.rules;

import io.bonafide.core.exposure.DamagesFormula;
import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads sums of money, which a pack writes in its one currency, in major units. */
final class Amounts {
    private final CurrencyCode currency;

    Amounts(CurrencyCode currency) {
        this.currency = currency;
    }

    Money money(Element around, String name) {
        Element sum = around.get(name);
        BigDecimal minor = around.decimal(name).movePointRight(currency.minorDigits());
        return sum.read(() -> new Money(minor.longValueExact(), currency));
    }

    DamagesFormula formula(Element damages) {
        if (damages.has("fixed")) {
            return new DamagesFormula.Fixed(money(damages, "fixed"));
        }
        return new DamagesFormula.ShareOfPaid(
                basisPoints(damages, "percent"),
                money(damages, "least"),
                moneyOrNull(damages, "most"),
                moneyOrNull(damages, "floor-to"),
                damages.flag("times-findings"));
    }

    static int basisPoints(Element around, String name) {
        return around.decimal(name).movePointRight(2).intValueExact();
    }

    private @Nullable Money moneyOrNull(Element around, String name) {
        return around.has(name) ? money(around, name) : null;
    }
}
