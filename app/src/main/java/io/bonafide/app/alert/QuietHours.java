package io.bonafide.app.alert;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a channel is told nothing; what comes meanwhile is told afterwards, in one message.
 *
 * @param from inclusive
 * @param to exclusive; before {@code from} the hours go on past midnight
 * @param zone an IANA zone, such as Asia/Shanghai
 */
record QuietHours(LocalTime from, LocalTime to, String zone) {

    /** @throws DateTimeException if there is no such zone */
    QuietHours {
        ZoneId.of(zone);
    }

    boolean at(Instant now) {
        LocalTime time = LocalTime.ofInstant(now, ZoneId.of(zone));
        return from.isAfter(to) ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
    }
}
