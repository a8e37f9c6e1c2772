package io.bonafide.bench.address;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One way of writing an address so that it looks like another; empty where it does not apply. */
enum Evasion {
    SYMBOLS("symbols and spaces inserted") {
        @Override
        Optional<String> rewrite(String text, SplittableRandom random, Reference reference) {
            StringBuilder out = new StringBuilder(text);
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                out.insert(1 + random.nextInt(out.length() - 1), pick(SIGNS, random));
            }
            return Optional.of(out.toString());
        }
    },
    FULL_WIDTH("full-width digits") {
        @Override
        Optional<String> rewrite(String text, SplittableRandom random, Reference reference) {
            return changed(text, mapped(text, '0', '9', '０' - '0'));
        }
    },
    CHINESE_DIGITS("a number in Chinese digits (一七二八)") {
        @Override
        Optional<String> rewrite(String text, SplittableRandom random, Reference reference) {
            return oneNumber(text, random, number -> spelt(number, "〇一二三四五六七八九"));
        }
    },
    CHINESE_NUMBER("a number in words (三百六十六)") {
        @Override
        Optional<String> rewrite(String text, SplittableRandom random, Reference reference) {
            return oneNumber(text, random, Evasion::inWords);
        }
    },
    FORMAL_DIGITS("all numbers in formal digits (壹柒贰捌)") {
        @Override
        Optional<String> rewrite(String text, SplittableRandom random, Reference reference) {
            return changed(text, NUMBER.matcher(text).replaceAll(found -> spelt(found.group(), "零壹贰叁肆伍陆柒捌玖")));
        }
    },
    NO_DIVISION("province and city left out") {
        @Override
        Optional<String> rewrite(String text, SplittableRandom random, Reference reference) {
            int end = reference.wideHeadOf(text);
            return end == 0 || text.length() - end < LEAST_REST ? Optional.empty() : Optional.of(text.substring(end));
        }
    },
    BUILDING_WORD("another word for a building (号楼, 栋, #, 幢, 座)") {
        @Override
        Optional<String> rewrite(String text, SplittableRandom random, Reference reference) {
            Matcher found = BUILDING.matcher(text);
            return found.find()
                    ? changed(text, found.replaceFirst("$1" + pick(List.of("号楼", "栋", "#", "幢", "座"), random)))
                    : Optional.empty();
        }
    },
    LETTERS("one to three letters appended") {
        @Override
        Optional<String> rewrite(String text, SplittableRandom random, Reference reference) {
            return Optional.of(text + letters(1 + random.nextInt(3), random));
        }
    },
    LETTER_AND_DIGIT("a letter and a digit appended") {
        @Override
        Optional<String> rewrite(String text, SplittableRandom random, Reference reference) {
            return Optional.of(text + letters(1, random) + random.nextInt(10));
        }
    },
    COURIER("words to the courier appended") {
        @Override
        Optional<String> rewrite(String text, SplittableRandom random, Reference reference) {
            return Optional.of(text + pick(TO_THE_COURIER, random));
        }
    },
    CHARACTERS("one to three random characters appended") {
        @Override
        Optional<String> rewrite(String text, SplittableRandom random, Reference reference) {
            StringBuilder out = new StringBuilder(text);
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                out.append((char) (FIRST_IDEOGRAPH + random.nextInt(IDEOGRAPHS)));
            }
            return Optional.of(out.toString());
        }
    },
    MOVED("two parts swapped") {
        @Override
        Optional<String> rewrite(String text, SplittableRandom random, Reference reference) {
            List<Integer> cuts = SEAM.matcher(text)
                    .results()
                    .map(MatchResult::end)
                    .filter(end -> end < text.length() - 1)
                    .toList();
            if (cuts.isEmpty()) {
                return Optional.empty();
            }
            int cut = cuts.get(random.nextInt(cuts.size()));
            int head = random.nextBoolean() ? Math.min(reference.headOf(text, 3), cut) : 0;
            return changed(text, text.substring(0, head) + text.substring(cut) + text.substring(head, cut));
        }
    },
    LOOKALIKE("one character replaced by one that sounds or looks alike") {
        @Override
        Optional<String> rewrite(String text, SplittableRandom random, Reference reference) {
            List<Integer> places = IntStream.range(0, text.length())
                    .filter(i -> alike(text.charAt(i)).isPresent())
                    .boxed()
                    .toList();
            if (places.isEmpty()) {
                return Optional.empty();
            }
            int at = places.get(random.nextInt(places.size()));
            String group = alike(text.charAt(at)).orElseThrow().replace(String.valueOf(text.charAt(at)), "");
            return Optional.of(
                    text.substring(0, at) + group.charAt(random.nextInt(group.length())) + text.substring(at + 1));
        }
    },
    NO_WORD("a 路 or 号 left out") {
        @Override
        Optional<String> rewrite(String text, SplittableRandom random, Reference reference) {
            List<Integer> places = IntStream.range(1, text.length())
                    .filter(i -> "路号".indexOf(text.charAt(i)) >= 0)
                    .boxed()
                    .toList();
            return places.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new StringBuilder(text)
                            .deleteCharAt(places.get(random.nextInt(places.size())))
                            .toString());
        }
    };

    private static final List<String> SIGNS = List.of(" ", "　", "-", ".", "·", "_", "/", "~", "、", "|", "，", "(", "!");
    private static final List<String> TO_THE_COURIER =
            List.of("放门口", "联系前台", "放前台", "请打电话", "麻烦放门卫", "到了打电话", "放小区门口", "放丰巢", "送到家", "谢谢师傅", "不在家放物业", "给前台小姐");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern BUILDING = Pattern.compile("([0-9A-Za-z])(号楼|栋|#|幢|座)");
    private static final Pattern SEAM = Pattern.compile("号(?!楼|院|线|门)|[路街](?=\\p{IsHan})|大厦|广场|中心|园区?(?=\\p{IsHan})");
    private static final int LEAST_REST = 6;
    private static final int FIRST_IDEOGRAPH = 0x4E00;
    private static final int IDEOGRAPHS = 20902;

    private static final List<String> ALIKE = List.of(
            "园圆原源", "华花桦", "新欣鑫心", "金今津锦", "山珊杉", "江姜疆", "明名鸣", "大太", "天夭", "海诲", "中仲忠", "国囯", "民岷", "建健", "和河合禾",
            "平坪苹", "安按", "长常尝", "兴星", "文纹", "福富", "广厂", "厦夏", "东冬", "北背", "南楠", "西夕", "科料", "技枝", "工公功", "业叶", "开幵",
            "发友", "城诚成", "桥乔侨", "村材", "湖胡", "滨宾", "宁柠", "龙尤", "泰秦", "永水", "家佳嘉", "佳住", "丰风", "阳扬杨", "州洲", "区凶", "县具",
            "道到", "街衔", "春舂", "清青", "青清", "石右", "莲连", "宝保", "通同", "达答", "学字", "軟软", "件伜");

    private final String words;

    Evasion(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    abstract Optional<String> rewrite(String text, SplittableRandom random, Reference reference);

    static <T> T pick(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }

    private static Optional<String> changed(String text, String rewritten) {
        return text.equals(rewritten) ? Optional.empty() : Optional.of(rewritten);
    }

    private static Optional<String> oneNumber(String text, SplittableRandom random, UnaryOperator<String> spelling) {
        List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        MatchResult number = pick(numbers, random);
        return changed(
                text,
                text.substring(0, number.start()) + spelling.apply(number.group()) + text.substring(number.end()));
    }

    private static String spelt(String number, String digits) {
        return number.chars()
                .mapToObj(c -> String.valueOf(digits.charAt(c - '0')))
                .collect(Collectors.joining());
    }

    /** Below ten thousand and without a leading zero; other numbers stay. */
    private static String inWords(String number) {
        if (number.length() > 4 || number.startsWith("0")) {
            return number;
        }
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(i) - '0';
            int scale = number.length() - 1 - i;
            if (digit > 0) {
                out.append(gap ? "零" : "")
                        .append(digit == 1 && scale == 1 && i == 0 ? "" : "一二三四五六七八九".charAt(digit - 1));
                out.append(scale == 0 ? "" : "十百千".charAt(scale - 1));
            }
            gap = digit == 0 && !out.isEmpty();
        }
        return out.toString();
    }

    private static String letters(int count, SplittableRandom random) {
        return random.ints(count, 'A', 'Z' + 1)
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
    }

    private static String mapped(String text, char first, char last, int shift) {
        return text.chars()
                .map(c -> c >= first && c <= last ? c + shift : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Optional<String> alike(char c) {
        return ALIKE.stream().filter(group -> group.indexOf(c) >= 0).findFirst();
    }
}
