package io.bonafide.exchange.intake;

import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.Identity;
import io.bonafide.core.order.Money;
import io.bonafide.exchange.layout.Field;
import io.bonafide.exchange.spill.Unpacker;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link FieldWriter} packed, in the same order. */
final class FieldReader {
    private final Unpacker unpacker;
    private final Texts texts;
    private long bits;
    private long base;
    private boolean currencyKnown;
    private CurrencyCode currency = CurrencyCode.CNY;

    FieldReader(Unpacker unpacker, Texts texts) {
        this.unpacker = unpacker;
        this.texts = texts;
    }

    void start(int bytes, Instant at) {
        bits = unpacker.getOrdered(bytes);
        base = at.getEpochSecond();
        currencyKnown = false;
    }

    private boolean take() {
        boolean present = (bits & 1) != 0;
        bits >>>= 1;
        return present;
    }

    @Nullable
    String text(Field field) {
        return take() ? texts.get(unpacker, field) : null;
    }

    @Nullable
    Long number() {
        return take() ? (Long) unpacker.getSigned() : null;
    }

    @Nullable
    Long hash() {
        return take() ? (Long) unpacker.getLong() : null;
    }

    int small() {
        return unpacker.getByte();
    }

    @Nullable
    Boolean bool() {
        boolean known = take();
        boolean value = take();
        return known ? (Boolean) value : null;
    }

    @Nullable
    Instant instant() {
        return take() ? Instant.ofEpochSecond(base + unpacker.getSigned()) : null;
    }

    @Nullable
    Money money() {
        if (!take()) {
            return null;
        }
        if (!currencyKnown) {
            String code = texts.get(unpacker, Field.CURRENCY);
            currency = currency.code().equals(code) ? currency : new CurrencyCode(code);
            currencyKnown = true;
        }
        return new Money(unpacker.getSigned(), currency);
    }

    @Nullable
    Identity identity() {
        boolean known = take();
        boolean masked = take();
        return known ? new Identity.Token(unpacker.getLong(), masked) : null;
    }
}
