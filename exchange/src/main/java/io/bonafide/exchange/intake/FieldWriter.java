package io.bonafide.exchange.intake;

import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.Identity;
import io.bonafide.core.order.Money;
import io.bonafide.exchange.layout.Field;
import io.bonafide.exchange.spill.Packer;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Packs values that may be missing: a bit for each says whether it is there, and the bits stand before the values. All
 * money of a record is in one currency, which is packed with the first amount; all times are packed as what is between
 * them and the record's own.
 */
final class FieldWriter {
    private final Packer packer;
    private final Texts texts;
    private int head;
    private int headBytes;
    private int bit;
    private long bits;
    private long base;
    private boolean currencyKnown;

    FieldWriter(Packer packer, Texts texts) {
        this.packer = packer;
        this.texts = texts;
    }

    /** Starts a record with up to {@code 8 * bytes} bits, at {@code at}. */
    void start(int bytes, Instant at) {
        headBytes = bytes;
        head = packer.reserve(bytes);
        bit = 0;
        bits = 0;
        base = at.getEpochSecond();
        currencyKnown = false;
    }

    void end() {
        packer.patch(head, bits, headBytes);
    }

    private boolean mark(boolean present) {
        bits |= present ? 1L << bit : 0;
        bit++;
        return present;
    }

    void text(Field field, @Nullable String text) {
        if (mark(text != null)) {
            texts.put(packer, field, Objects.requireNonNull(text));
        }
    }

    void number(@Nullable Long number) {
        if (mark(number != null)) {
            packer.putSigned(Objects.requireNonNull(number));
        }
    }

    void hash(@Nullable Long hash) {
        if (mark(hash != null)) {
            packer.putLong(Objects.requireNonNull(hash));
        }
    }

    void small(int value) {
        packer.putByte(value);
    }

    void bool(@Nullable Boolean value) {
        mark(value != null);
        mark(Boolean.TRUE.equals(value));
    }

    void instant(@Nullable Instant instant) {
        if (mark(instant != null)) {
            packer.putSigned(Objects.requireNonNull(instant).getEpochSecond() - base);
        }
    }

    void money(@Nullable Money money) {
        if (mark(money != null)) {
            CurrencyCode currency = Objects.requireNonNull(money).currency();
            if (!currencyKnown) {
                texts.put(packer, Field.CURRENCY, currency.code());
                currencyKnown = true;
            }
            packer.putSigned(money.minor());
        }
    }

    void identity(@Nullable Identity identity) {
        mark(identity != null);
        if (identity instanceof Identity.Token token) {
            mark(token.masked());
            packer.putLong(token.hash());
        } else {
            mark(false);
        }
    }
}
