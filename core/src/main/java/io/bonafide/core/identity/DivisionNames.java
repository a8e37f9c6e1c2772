package io.bonafide.core.identity;

import java.util.List;

/** What a division's name looks like, for names that no list has. */
final class DivisionNames {
    private static final List<String> CITIES = List.of("自治州", "地区", "市", "盟");
    private static final String DISTRICTS = "区县旗市";
    private static final int LONGEST_CITY = 6;
    private static final int LONGEST_DISTRICT = 5;

    /** Ends of words that look like districts and are none. */
    private static final List<String> NO_DISTRICTS = List.of(
            "小区", "园区", "社区", "业区", "校区", "景区", "发区", "高新区", "厂区", "院区", "库区", "税区", "住区", "商区", "片区", "务区", "墅区",
            "示范区");

    private DivisionNames() {}

    /** The end of what looks like a prefecture's name there, or the place itself. */
    static int endOfCity(String text, int begin) {
        for (int end = begin + 1; end <= last(text, begin, LONGEST_CITY) && isHan(text, end - 1); end++) {
            String name = text.substring(begin, end);
            if (CITIES.stream().anyMatch(name::endsWith)) {
                return name.length() > 2 ? end : begin;
            }
        }
        return begin;
    }

    /** The end of what looks like the name of a district or of a city there, or the place itself. */
    static int endOfDistrict(String text, int begin) {
        int last = last(text, begin, LONGEST_DISTRICT);
        for (int end = begin + 1; end <= last && isHan(text, end - 1); end++) {
            if (end > begin + 1 && DISTRICTS.indexOf(text.charAt(end - 1)) >= 0) {
                return isDistrict(text.substring(begin, end)) ? end : begin;
            }
        }
        return begin;
    }

    private static boolean isDistrict(String name) {
        return (name.length() > 2 || name.endsWith("县"))
                && NO_DISTRICTS.stream().noneMatch(name::endsWith);
    }

    /** Of one length, at most one character not the same, the last one the same. */
    static boolean isAlike(String one, String other) {
        int last = one.length() - 1;
        if (last != other.length() - 1 || one.charAt(last) != other.charAt(last)) {
            return false;
        }
        int same = 0;
        for (int i = 0; i < one.length(); i++) {
            same += one.charAt(i) == other.charAt(i) ? 1 : 0;
        }
        return same >= last;
    }

    static String shortCity(String name) {
        return CITIES.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(suffix -> name.substring(0, name.length() - suffix.length()))
                .orElse(name);
    }

    static String shortDistrict(String name) {
        return name.endsWith("新区") ? name.substring(0, name.length() - 2) : name;
    }

    private static int last(String text, int begin, int longest) {
        return Math.min(text.length(), begin + longest);
    }

    private static boolean isHan(String text, int index) {
        return Character.isIdeographic(text.charAt(index));
    }
}
