package io.bonafide.bench.address;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The public list of divisions. It rewrites addresses and says which real ones are the same place: those that are equal without
 * symbols, spaces and the division at their head.
 *
 * @param cities full names of prefectures and municipalities
 * @param wide what may stand at the head of an address and is a province or city
 * @param districtsOf of each city
 * @param heads what may stand at the head of an address, longest first: full names, and names without 省 or 市
 */
record Reference(List<String> cities, List<String> wide, List<String> heads, Map<String, List<String>> districtsOf) {
    private static final String NUMERALS = "〇一二三四五六七八九";
    private static final String GO_ON = "县区市镇乡路街大东西南北中";
    private static final List<String> ENDS = List.of("市", "省", "自治州", "地区");

    static Reference read(Path directory) throws IOException {
        List<String> provinces = names(directory.resolve("provinces.csv"));
        List<String> prefectures = names(directory.resolve("cities.csv"));
        List<String> districts = names(directory.resolve("areas.csv"));
        List<String> cities = Stream.concat(
                        provinces.stream().filter(name -> name.endsWith("市")),
                        prefectures.stream().filter(name -> name.endsWith("市") && name.length() > 2))
                .distinct()
                .sorted()
                .toList();
        return new Reference(
                cities,
                heads(Stream.concat(provinces.stream(), prefectures.stream())),
                heads(Stream.of(provinces, prefectures, districts).flatMap(List::stream)),
                districtsOf(directory));
    }

    private static List<String> heads(Stream<String> names) {
        return names.flatMap(name -> Stream.of(name, shortened(name)))
                .filter(name -> name.length() > 1)
                .distinct()
                .sorted(Comparator.comparingInt((String name) -> -name.length()).thenComparing(name -> name))
                .toList();
    }

    private static Map<String, List<String>> districtsOf(Path directory) throws IOException {
        Map<String, String> cityOf = new HashMap<>();
        for (String[] row : rows(directory.resolve("cities.csv"))) {
            cityOf.put(row[0], row[1]);
        }
        for (String[] row : rows(directory.resolve("provinces.csv"))) {
            cityOf.put(row[0] + "01", row[1].endsWith("市") ? row[1] : cityOf.getOrDefault(row[0] + "01", ""));
        }
        Map<String, List<String>> districts = new TreeMap<>();
        for (String[] row : rows(directory.resolve("areas.csv"))) {
            districts
                    .computeIfAbsent(cityOf.getOrDefault(row[2], ""), city -> new ArrayList<>())
                    .add(row[1]);
        }
        return districts;
    }

    /** The length of the divisions at the head, at most so many. */
    int headOf(String text, int most) {
        return headOf(text, most, heads);
    }

    /** The length of province and city at the head. */
    int wideHeadOf(String text) {
        return headOf(text, 2, wide);
    }

    private static int headOf(String text, int most, List<String> heads) {
        int end = 0;
        for (int i = 0; i < most; i++) {
            int begin = end;
            end += heads.stream()
                    .filter(head -> text.startsWith(head, begin) && !isPartOfName(text, begin + head.length()))
                    .mapToInt(String::length)
                    .findFirst()
                    .orElse(0);
        }
        return end;
    }

    /** 铁岭 in 铁岭县, 南京 in 南京路. */
    private static boolean isPartOfName(String text, int end) {
        return end < text.length() && GO_ON.indexOf(text.charAt(end)) >= 0;
    }

    /** Equal for real addresses that are one place. */
    String place(String text) {
        String plain = text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(c -> NUMERALS.indexOf(c) < 0 ? Character.toLowerCase(c) : '0' + NUMERALS.indexOf(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.substring(headOf(plain, 5));
    }

    private static String shortened(String name) {
        return ENDS.stream()
                .filter(end -> name.endsWith(end) && name.length() - end.length() > 1)
                .findFirst()
                .map(end -> name.substring(0, name.length() - end.length()))
                .orElse(name);
    }

    private static List<String> names(Path file) throws IOException {
        return rows(file).stream()
                .map(row -> row[1])
                .filter(name -> !name.equals("市辖区") && !name.startsWith("省直辖") && !name.equals("县"))
                .toList();
    }

    private static List<String[]> rows(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.skip(1).map(line -> line.replace("\"", "").split(",")).toList();
        }
    }
}
