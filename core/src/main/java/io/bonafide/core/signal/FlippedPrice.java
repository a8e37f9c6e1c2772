package io.bonafide.core.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code price.flip}: the price rose so far after the sale that the platform takes the sales before away. Two conditions,
 * either of which suffices: the SKU's own price beyond ten times the lowest paid, or any SKU of the listing edited far
 * above an order of less than a yuan.
 */
final class FlippedPrice implements Detector {
    private final PriceParameters parameters;

    FlippedPrice(PriceParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String code() {
        return "price.flip";
    }

    @Override
    public Set<Quantity> reads() {
        return Set.of(
                Quantity.UNIT_PAID,
                Quantity.UNIT_LIST,
                Quantity.SKU_LOWEST_PAID_30D,
                Quantity.SKU_NEXT_PRICE_30D,
                Quantity.ITEM_NEXT_PRICE);
    }

    @Override
    public Opinion opine(LineQuantities line) {
        if (!parameters.apply(line)) {
            return PriceOpinions.OTHER_CURRENCY;
        }
        Limb multiplied = multiplied(line);
        Limb risen = risen(line);
        int held = (multiplied.holds() ? 1 : 0) + (risen.holds() ? 1 : 0);
        if (held > 0) {
            return Facts.suspicion(line, held, () -> facts(line, multiplied, risen));
        }
        @Nullable Quantity missing = multiplied.missing != null ? multiplied.missing : risen.missing;
        return missing != null ? Facts.abstain(line, missing) : Opinion.ORDINARY;
    }

    /** A price that was not edited upwards is its own next one and so no flip, however little was paid. */
    private Limb multiplied(LineQuantities line) {
        double list = line.get(Quantity.UNIT_LIST);
        double next = line.get(Quantity.SKU_NEXT_PRICE_30D);
        double lowest = line.get(Quantity.SKU_LOWEST_PAID_30D);
        if (next <= list || lowest >= parameters.flipExemptFrom() || next <= parameters.flipTimes() * lowest) {
            return Limb.FAILS;
        }
        return Limb.of(line, Quantity.UNIT_LIST, Quantity.SKU_NEXT_PRICE_30D, Quantity.SKU_LOWEST_PAID_30D);
    }

    private Limb risen(LineQuantities line) {
        double list = line.get(Quantity.UNIT_LIST);
        double next = line.get(Quantity.ITEM_NEXT_PRICE);
        if (line.get(Quantity.UNIT_PAID) >= parameters.wipeBelow() || next <= parameters.riseAbove() || next <= list) {
            return Limb.FAILS;
        }
        return Limb.of(line, Quantity.UNIT_LIST, Quantity.ITEM_NEXT_PRICE, Quantity.UNIT_PAID);
    }

    private List<Fact> facts(LineQuantities line, Limb multiplied, Limb risen) {
        List<Fact> facts = new ArrayList<>();
        if (multiplied.holds()) {
            addMultiplied(line, facts);
        }
        if (risen.holds()) {
            addRisen(line, facts);
        }
        return facts;
    }

    private void addMultiplied(LineQuantities line, List<Fact> facts) {
        double limit = parameters.flipTimes() * line.get(Quantity.SKU_LOWEST_PAID_30D);
        Map<String, String> rule = new TreeMap<>(parameters.reference());
        rule.putAll(Facts.words(line, LineQuantities.Word.SKU));
        facts.add(Facts.beyond(code(), line, Quantity.SKU_NEXT_PRICE_30D, Fact.Operator.MORE, limit, rule));
        facts.add(Facts.beyond(
                code(),
                line,
                Quantity.SKU_LOWEST_PAID_30D,
                Fact.Operator.LESS,
                parameters.flipExemptFrom(),
                parameters.reference()));
    }

    private void addRisen(LineQuantities line, List<Fact> facts) {
        Map<String, String> rule = new TreeMap<>(parameters.reference());
        rule.putAll(Facts.words(line, LineQuantities.Word.ITEM));
        facts.add(
                Facts.beyond(code(), line, Quantity.ITEM_NEXT_PRICE, Fact.Operator.MORE, parameters.riseAbove(), rule));
        facts.add(Facts.beyond(
                code(), line, Quantity.UNIT_PAID, Fact.Operator.LESS, parameters.wipeBelow(), parameters.reference()));
    }

    /** @param missing what is not known, though nothing that is known speaks against the condition */
    private record Limb(boolean holds, @Nullable Quantity missing) {
        static final Limb FAILS = new Limb(false, null);
        private static final Limb HOLDS = new Limb(true, null);

        static Limb of(LineQuantities line, Quantity... needed) {
            for (Quantity quantity : needed) {
                if (Double.isNaN(line.get(quantity))) {
                    return new Limb(false, quantity);
                }
            }
            return HOLDS;
        }
    }
}
