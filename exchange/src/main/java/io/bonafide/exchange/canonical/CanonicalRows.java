package io.bonafide.exchange.canonical;

import io.bonafide.core.order.Identity;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.ShopKey;
import io.bonafide.exchange.result.TextOutput;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one canonical file, cell by cell; a value that is not known is an empty cell. */
final class CanonicalRows implements Closeable {
    private static final int DAY = 86_400;

    private final TextOutput out;
    private final ShopKey shop;
    private final ZoneId zone;
    private boolean first = true;
    private long cachedHour = Long.MIN_VALUE;
    private int offset;
    private String offsetText = "";
    private long cachedDay = Long.MIN_VALUE;
    private String dayText = "";

    private CanonicalRows(TextOutput out, ShopKey shop, ZoneId zone) {
        this.out = out;
        this.shop = shop;
        this.zone = zone;
    }

    static CanonicalRows open(Path directory, CanonicalFile file, ShopKey shop, ZoneId zone) throws IOException {
        TextOutput out = TextOutput.open(directory.resolve(file.fileName()));
        out.text(file.header()).put('\n');
        return new CanonicalRows(out, shop, zone);
    }

    /** Begins a row with its platform and shop. */
    CanonicalRows row() throws IOException {
        first = true;
        return word(shop.platform().code()).text(shop.shopId());
    }

    void end() throws IOException {
        out.put('\n');
    }

    CanonicalRows text(@Nullable String value) throws IOException {
        separate();
        if (value != null) {
            out.cell(value);
        }
        return this;
    }

    /** A word of our own, which needs no quotes. */
    CanonicalRows word(String value) throws IOException {
        separate();
        out.text(value);
        return this;
    }

    CanonicalRows none() throws IOException {
        separate();
        return this;
    }

    CanonicalRows number(@Nullable Long value) throws IOException {
        separate();
        if (value != null) {
            out.number(value);
        }
        return this;
    }

    CanonicalRows number(@Nullable Integer value) throws IOException {
        return number(value == null ? null : Long.valueOf(value));
    }

    CanonicalRows decimal(@Nullable Double value) throws IOException {
        return value == null ? none() : word(Double.toString(value));
    }

    CanonicalRows bool(@Nullable Boolean value) throws IOException {
        return value == null ? none() : word(value ? "true" : "false");
    }

    CanonicalRows several(List<String> values) throws IOException {
        return text(String.join(";", values));
    }

    CanonicalRows day(LocalDate value) throws IOException {
        return word(value.toString());
    }

    CanonicalRows money(@Nullable Money value) throws IOException {
        separate();
        if (value == null) {
            return this;
        }
        if (value.currency().minorDigits() != 2 || value.minor() < 0) {
            out.text(value.amount().toPlainString());
            return this;
        }
        out.number(value.minor() / 100).put('.');
        two((int) (value.minor() % 100));
        return this;
    }

    CanonicalRows identity(@Nullable Identity value) throws IOException {
        if (value == null) {
            return none();
        }
        if (value instanceof Identity.Raw raw) {
            return text(raw.value());
        }
        if (value instanceof Identity.Masked masked) {
            return text(masked.shown());
        }
        throw new IllegalArgumentException("""
                An identity is only a token here, and a token has no text.
                Write lines whose identities are raw or masked.""");
    }

    /** ISO 8601 with the offset of the shop's zone, to the second. */
    CanonicalRows time(@Nullable Instant value) throws IOException {
        separate();
        if (value == null) {
            return this;
        }
        long local = value.getEpochSecond() + offset(value.getEpochSecond());
        long day = Math.floorDiv(local, DAY);
        if (day != cachedDay) {
            cachedDay = day;
            dayText = LocalDate.ofEpochDay(day) + "T";
        }
        int second = (int) Math.floorMod(local, DAY);
        out.text(dayText);
        two(second / 3600);
        out.put(':');
        two(second / 60 % 60);
        out.put(':');
        two(second % 60);
        out.text(offsetText);
        return this;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void separate() throws IOException {
        if (!first) {
            out.put(',');
        }
        first = false;
    }

    private void two(int value) throws IOException {
        out.put('0' + value / 10).put('0' + value % 10);
    }

    private int offset(long seconds) {
        long hour = Math.floorDiv(seconds, 3600L);
        if (hour != cachedHour) {
            cachedHour = hour;
            ZoneOffset found = zone.getRules().getOffset(Instant.ofEpochSecond(seconds));
            offset = found.getTotalSeconds();
            offsetText = found.getId();
        }
        return offset;
    }
}
