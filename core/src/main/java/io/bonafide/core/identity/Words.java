package io.bonafide.core.identity;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words that say what a number is, that say nothing, and that name a place where many receive. */
final class Words {
    enum Part {
        NUMBER,
        BUILDING,
        UNIT,
        FLOOR,
        ROOM
    }

    /** What stands behind a number and says what it is. */
    record Marker(String word, Part part) {}

    private static final List<Marker> MARKERS = List.of(
            new Marker("号楼", Part.BUILDING),
            new Marker("号院", Part.NUMBER),
            new Marker("号房", Part.ROOM),
            new Marker("号室", Part.ROOM),
            new Marker("单元", Part.UNIT),
            new Marker("号", Part.NUMBER),
            new Marker("弄", Part.NUMBER),
            new Marker("院", Part.NUMBER),
            new Marker("栋", Part.BUILDING),
            new Marker("幢", Part.BUILDING),
            new Marker("座", Part.BUILDING),
            new Marker("层", Part.FLOOR),
            new Marker("楼", Part.FLOOR),
            new Marker("室", Part.ROOM),
            new Marker("房", Part.ROOM),
            new Marker("户", Part.ROOM));

    /** Longest first, for one may hold another. */
    private static final List<String> NOISE = List.of(
            "放丰巢快递柜", "放菜鸟驿站", "送货前请联系", "送货请电话", "请放前台", "联系前台", "放在门口", "放到门口", "放在前台", "前台代收", "门卫代收", "请打电话",
            "电话联系", "放快递柜", "不要敲门", "送到楼下", "送货上门", "放门口", "放前台", "放驿站", "放门卫", "放楼下", "交门卫", "请电联", "请上门", "转交", "代收");

    private static final List<String> HUBS = List.of(
            "驿站", "快递柜", "丰巢", "菜鸟", "自提", "代收点", "快递点", "快递站", "快递超市", "智能柜", "信报箱", "传达室", "收发室", "门卫", "前台", "宿舍",
            "公寓", "学生", "大学", "学院", "中学", "学校", "写字楼", "医院", "酒店", "宾馆", "便利店", "超市");

    /** What makes a road of the word before it, also with a direction between. */
    private static final String ROADS = "路街道巷";

    private static final String HUB_STARTS = starts(HUBS.stream());
    private static final String MARKER_STARTS = starts(MARKERS.stream().map(Marker::word));
    private static final String NOISE_STARTS = starts(NOISE.stream());

    private Words() {}

    private static String starts(Stream<String> words) {
        return words.map(word -> word.substring(0, 1)).distinct().collect(Collectors.joining());
    }

    static @Nullable Marker markerAt(String text, int begin) {
        if (begin >= text.length() || MARKER_STARTS.indexOf(text.charAt(begin)) < 0) {
            return null;
        }
        for (Marker marker : MARKERS) {
            if (text.startsWith(marker.word(), begin)) {
                return marker;
            }
        }
        return null;
    }

    /** The instruction that stands at this place of a text, or "". */
    static String noiseAt(String text, int begin) {
        if (begin >= text.length() || NOISE_STARTS.indexOf(text.charAt(begin)) < 0) {
            return "";
        }
        for (String phrase : NOISE) {
            if (text.startsWith(phrase, begin)) {
                return phrase;
            }
        }
        return "";
    }

    /** Whether the names of an address say that many receive there; a road is often named after such a place. */
    static boolean namesHub(String names) {
        for (int begin = 0; begin < names.length(); begin++) {
            if (HUB_STARTS.indexOf(names.charAt(begin)) >= 0 && hubAt(names, begin)) {
                return true;
            }
        }
        return false;
    }

    private static boolean roadAt(String names, int at) {
        return at < names.length() && ROADS.indexOf(names.charAt(at)) >= 0;
    }

    private static boolean hubAt(String names, int begin) {
        for (String hub : HUBS) {
            int end = begin + hub.length();
            if (names.startsWith(hub, begin)) {
                return !roadAt(names, end) && !roadAt(names, end + 1);
            }
        }
        return false;
    }
}
