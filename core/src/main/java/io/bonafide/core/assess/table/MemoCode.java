package io.bonafide.core.assess.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The code at the start of a seller's memo, if it has one: one to three Latin letters or one other letter or sign ({@code
 * 补}, {@code ★}), with or without a separator, followed by a number ({@code G-0172} gives {@code G-}, {@code V_12 red}
 * gives {@code V_}, {@code S7} gives {@code S}); or such a sign alone before a space or the end ({@code 补}, {@code S
 * 5.20}). A word is no code: {@code 加急 发顺丰} has none; nor is a sum: {@code +1 件}. Width and case do not matter.
 */
public final class MemoCode {
    private static final Pattern CODE =
            Pattern.compile("((?:[A-Z]{1,3}|[\\p{L}\\p{So}&&[^A-Z]])[-_#:.*/]?)(?=\\d|\\s|$)");
    private static final int LONGEST_LOOKED_AT = 40;

    private MemoCode() {}

    /** The code of {@code memo}; null if it has none. */
    public static @Nullable String of(@Nullable String memo) {
        if (memo == null || memo.isBlank()) {
            return null;
        }
        String start = memo.strip();
        String looked = start.substring(0, Math.min(start.length(), LONGEST_LOOKED_AT));
        String plain = Normalizer.normalize(looked, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        Matcher matcher = CODE.matcher(plain);
        return matcher.lookingAt() ? matcher.group(1) : null;
    }
}
