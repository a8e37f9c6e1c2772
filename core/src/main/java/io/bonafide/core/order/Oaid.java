package io.bonafide.core.order;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * A receiver's token as Taobao gives it (OAID). The platform makes it of the receiver's name, phones and address, and of the
 * shop and the week in which the order was created. So two of one shop and ISO week are equal exactly if receiver and
 * address are the same, but for a chance of 2^-64; two of other shops or weeks are never equal here, and say nothing of each other.
 *
 * @param token compared for equality only, never 0
 * @param period the shop and the week for which it was made: different tokens of different periods may be of one receiver; never 0
 */
public record Oaid(long token, long period) {
    private static final Hasher64 HASHER = Hashing.xxh3_64();

    /**
     * @param sealed the value, sealed as {@link IdentityKind#OAID}
     * @param created when the order was placed
     * @param zone in which the shop's weeks begin
     */
    public static Oaid of(long sealed, ShopKey shop, Instant created, ZoneId zone) {
        long monday = created.atZone(zone)
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .toEpochDay();
        long period = some(HASHER.hashCharsToLong(shop.platform().code() + '/' + shop.shopId() + '/' + monday));
        return new Oaid(some(HASHER.hashLongLongToLong(sealed, period)), period);
    }

    private static long some(long hash) {
        return hash == 0 ? 1 : hash;
    }
}
