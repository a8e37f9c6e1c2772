package io.bonafide.bench.address;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Equal keys are one place. */
record KeyPeer(String name, UnaryOperator<String> key) implements Peer {
    private static final String NUMERALS = "〇一二三四五六七八九";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";

    static KeyPeer exact() {
        return new KeyPeer("exact key", text -> text);
    }

    /** Widths, symbols, single Chinese digits, words for a building, and the province and city of the public list. */
    static KeyPeer normalised(Reference reference) {
        return new KeyPeer("normalised key", text -> normalise(text, reference));
    }

    static String normalise(String text, Reference reference) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == '#' || c == '〇')
                .map(c -> NUMERALS.indexOf(c) >= 0 ? '0' + NUMERALS.indexOf(c) : c)
                .map(c -> FORMAL.indexOf(c) >= 0 ? '0' + FORMAL.indexOf(c) : c)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll("(?<=[0-9a-z])(号楼|幢|座|#)", "栋");
        return plain.substring(reference.wideHeadOf(plain));
    }

    @Override
    public int[] clusters(List<String> texts) {
        Map<String, Integer> numbers = new HashMap<>();
        return texts.stream()
                .mapToInt(text -> numbers.computeIfAbsent(key.apply(text), k -> numbers.size()))
                .toArray();
    }
}
