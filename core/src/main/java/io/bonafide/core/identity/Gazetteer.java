package io.bonafide.core.identity;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of administrative divisions as a trie over characters, each with the division that it lies in where that is
 * the same for all of its name. The first level is always there; the rest comes from a {@link GazetteerBuilder}.
 *
 * <p>A name is found in O(its length). Memory: about 100 bytes a character that names do not share.
 */
public final class Gazetteer {
    /** What may not follow a name without its suffix, which would then be the name of a road or a house. */
    private static final List<String> NOT_AFTER_SHORT = List.of(
            "路", "街", "道", "大道", "大街", "东路", "西路", "南路", "北路", "中路", "东街", "西街", "南街", "北街", "大厦", "大学", "广场", "花园",
            "饭店", "宾馆", "银行", "新村", "巷", "镇", "村");

    private final Node root = new Node();

    /** @param parent the name of the division it lies in, if it is the only one */
    record Entry(Level level, String name, @Nullable String parent) {}

    /** @param end where the name ends in the text */
    record Match(Entry entry, int end, boolean full) {}

    private static final class Node {
        final Int2ObjectOpenHashMap<Node> next = new Int2ObjectOpenHashMap<>(2);
        final @Nullable Entry[] full = new @Nullable Entry[Level.values().length];

        @Nullable
        Entry shortened;
    }

    Gazetteer() {
        for (String province : Provinces.NAMES) {
            put(new Entry(Level.PROVINCE, province, null), Provinces.shortName(province));
        }
    }

    /** Knows the divisions of the first level and nothing else. */
    public static Gazetteer ofProvinces() {
        return new Gazetteer();
    }

    void put(Entry entry, String shortName) {
        node(entry.name()).full[entry.level().ordinal()] = entry;
        if (shortName.length() > 1 && shortName.length() < entry.name().length()) {
            Node node = node(shortName);
            if (node.shortened == null || entry.level().compareTo(node.shortened.level()) < 0) {
                node.shortened = entry;
            }
        }
    }

    /** Whether a name begins with this character. */
    boolean begins(char c) {
        return root.next.containsKey(c);
    }

    @Nullable
    Entry entry(Level level, String name) {
        Node node = root;
        for (int i = 0; i < name.length() && node != null; i++) {
            node = node.next.get(name.charAt(i));
        }
        return node == null ? null : node.full[level.ordinal()];
    }

    /** The longest name that begins at a place of the text and is of the level at least. */
    @Nullable
    Match longest(CharSequence text, int begin, Level least) {
        Match best = null;
        Node node = root;
        for (int i = begin; i < text.length(); i++) {
            node = node.next.get(text.charAt(i));
            if (node == null) {
                break;
            }
            Match match = match(node, text, i + 1, least);
            best = match == null ? best : match;
        }
        return best;
    }

    private static @Nullable Match match(Node node, CharSequence text, int end, Level least) {
        for (int level = least.ordinal(); level < node.full.length; level++) {
            Entry entry = node.full[level];
            if (entry != null) {
                return new Match(entry, end, true);
            }
        }
        Entry entry = node.shortened;
        return entry == null || entry.level().compareTo(least) < 0 || isOtherName(text, end)
                ? null
                : new Match(entry, end, false);
    }

    private static boolean isOtherName(CharSequence text, int end) {
        return end == text.length() || NOT_AFTER_SHORT.stream().anyMatch(word -> startsWith(text, end, word));
    }

    private static boolean startsWith(CharSequence text, int begin, String word) {
        if (text.length() - begin < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text.charAt(begin + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private Node node(String name) {
        Node node = root;
        for (int i = 0; i < name.length(); i++) {
            node = node.next.computeIfAbsent(name.charAt(i), c -> new Node());
        }
        return node;
    }
}
