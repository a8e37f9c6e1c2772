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
 * out, such as {@code 补单} (an invoice sent after), {@code 返款} (also of postage), {@code 做单}, {@code 放单} or {@code 拿手}. Width,
 * case, spaces and signs do not matter. A memo that denies ({@code 不是刷单}) or quotes a customer has the term all the same: what it
 * says is for a person to read.
 */
public final class MemoTerm {
    private static final List<Term> TERMS = List.of(
            new Term("刷单", "牙毛鞋锅底马板油睫", "独个件支只把双层套面瓶盒条片包装品色价"),
            new Term("刷评"),
            new Term("刷销量"),
            new Term("刷信誉"),
            new Term("刷钻"),
            new Term("炒信"),
            new Term("刷手", "", "机工动柄套"),
            new Term("返本金"),
            new Term("空包", "", "装裹间厢"),
            new Term("礼品单", "", "独个件支只层装"),
            new Term("小礼品代发"),
            new Term("好评返"),
            new Term("返现", "往重", "场状在有货代"),
            new Term("晒图返"),
            new Term("晒单返"),
            new Term("追评返"),
            new Term("五星返"),
            new Term("好评有礼"),
            new Term("好评免单"),
            new Term("免评", "", "估审级定分"),
            new Term("拍A发B"),
            new Term("SHUADAN"),
            new Term("FANDAN"),
            new Term("KONGBAO"));

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
        return TERMS.stream()
                .filter(term -> term.pattern.matcher(plain).find())
                .map(Term::word)
                .findFirst()
                .orElse(null);
    }

    /** A word, and what makes another word of it: {@code 牙刷单独} and {@code 空包装} are none of the trade. */
    private record Term(String word, Pattern pattern) {

        Term(String word) {
            this(word, Pattern.compile(word));
        }

        Term(String word, String notAfter, String notBefore) {
            this(
                    word,
                    Pattern.compile(
                            (notAfter.isEmpty() ? "" : "(?<![" + notAfter + "])") + word + "(?![" + notBefore + "])"));
        }
    }
}
