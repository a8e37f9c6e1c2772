package io.bonafide.core.assess.table;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The term of a seller's memo that speaks of bought orders or bought praise, if it has one.
 *
 * <p>The terms are those of the trade: {@code 刷单}, {@code 空包}, {@code 好评返现}. Words that are mostly innocent are left
 * out, such as {@code 补单} (an invoice sent after), {@code 佣金} or {@code 试用}. Width, case, spaces and signs do not matter.
 * A term is found inside other words too ({@code 空包装}, {@code 牙刷单独}). A memo that denies ({@code 不是刷单}) or quotes a customer has the term all the same: what it
 * says is for a person to read.
 */
public final class MemoTerm {
    private static final List<String> TERMS = List.of(
            "刷单", "刷评", "刷销量", "刷信誉", "刷钻", "炒信", "放单", "做单", "刷手", "拿手", "返本金", "返款", "空包", "礼品单", "小礼品代发", "好评返",
            "返现", "晒图返", "晒单返", "追评返", "五星返", "好评有礼", "好评免单", "免评", "拍A发B", "SHUADAN", "FANDAN", "KONGBAO");

    private static final Pattern SIGNS = Pattern.compile("[\\p{Z}\\p{C}\\p{P}\\p{S}]+");
    private static final int LONGEST_LOOKED_AT = 500;

    private MemoTerm() {}

    /** The first term of the list that {@code memo} has; null if it has none. */
    public static @Nullable String of(@Nullable String memo) {
        if (memo == null || memo.isBlank()) {
            return null;
        }
        String looked = memo.substring(0, Math.min(memo.length(), LONGEST_LOOKED_AT));
        String plain = SIGNS.matcher(Normalizer.normalize(looked, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        return TERMS.stream().filter(plain::contains).findFirst().orElse(null);
    }
}
