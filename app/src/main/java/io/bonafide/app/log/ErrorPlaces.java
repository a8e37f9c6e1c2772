package io.bonafide.app.log;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import org.jspecify.annotations.Nullable;

/** An error as its class and the places it went through, causes after it; without its words. */
public final class ErrorPlaces extends ThrowableHandlingConverter {
    private static final int MOST_PLACES = 12;
    private static final int MOST_CAUSES = 5;

    @Override
    public String convert(ILoggingEvent event) {
        return of(event.getThrowableProxy());
    }

    static String of(@Nullable IThrowableProxy error) {
        StringBuilder said = new StringBuilder();
        @Nullable IThrowableProxy each = error;
        for (int i = 0; each != null && i < MOST_CAUSES; i++) {
            said.append(i == 0 ? "" : "caused by ").append(each.getClassName()).append('\n');
            StackTraceElementProxy[] places = each.getStackTraceElementProxyArray();
            for (int place = 0; place < Math.min(places.length, MOST_PLACES); place++) {
                said.append("    ").append(places[place].getSTEAsString()).append('\n');
            }
            each = each.getCause();
        }
        return said.toString();
    }
}
