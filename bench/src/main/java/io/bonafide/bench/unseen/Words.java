package io.bonafide.bench.unseen;

import io.bonafide.core.order.Platform;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** How the page writes things. */
final class Words {
    private Words() {}

    static String export(Platform export) {
        return switch (export) {
            case OTHER -> "own site";
            case TMALL -> "Tmall, masked";
            case DOUYIN -> "Douyin, no buyer";
            default -> export.code();
        };
    }

    static String names(List<Way> ways) {
        return ways.stream().map(Way::toString).collect(Collectors.joining(" | "));
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** Three decimals; a dash where there is none. */
    static String figure(OptionalDouble value) {
        return value.isEmpty() ? "–" : String.format(Locale.ROOT, "%.3f", value.getAsDouble());
    }
}
