package io.bonafide.bench.address;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another place with almost the same address; empty where the address has no such neighbour. */
enum NearMiss {
    OTHER_ROOM("same building, other room") {
        @Override
        Optional<String> move(String text, SplittableRandom random, Reference reference) {
            return changed(ROOM, text, random);
        }
    },
    OTHER_NUMBER("same road, other number") {
        @Override
        Optional<String> move(String text, SplittableRandom random, Reference reference) {
            return changed(ON_ROAD, text, random);
        }
    },
    OTHER_BUILDING("same number and room, other building") {
        @Override
        Optional<String> move(String text, SplittableRandom random, Reference reference) {
            return changed(BUILDING, text, random);
        }
    },
    OTHER_CITY("same road or company, other city") {
        @Override
        Optional<String> move(String text, SplittableRandom random, Reference reference) {
            int head = reference.wideHeadOf(text);
            return reference.cities().stream()
                    .filter(city -> text.substring(0, head).endsWith(city))
                    .findFirst()
                    .map(city -> otherCity(city, random, reference)
                            + text.substring(Math.max(head, reference.headOf(text, 3))));
        }
    },
    OTHER_DIRECTION("same number, road of another direction") {
        @Override
        Optional<String> move(String text, SplittableRandom random, Reference reference) {
            Matcher found = DIRECTION.matcher(text);
            return found.find()
                    ? Optional.of(replaced(text, found.toMatchResult(), 1, opposite(found.group(1))))
                    : Optional.empty();
        }
    };

    private static final Pattern ROOM = Pattern.compile("(?<=[\\p{IsHan}A-Za-z])([0-9]{3,4})(?=室?$)");
    private static final Pattern ON_ROAD = Pattern.compile("(?<=[路街道巷弄])([0-9]+)(?=号)");
    private static final Pattern BUILDING = Pattern.compile("(?<![0-9])([0-9]{1,2}|[A-F])(?=号楼|栋|幢|座|#)");
    private static final Pattern DIRECTION = Pattern.compile("([东西南北])(?=[路街])");

    private final String words;

    NearMiss(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    abstract Optional<String> move(String text, SplittableRandom random, Reference reference);

    /** Another value of the first number or letter that the pattern finds. */
    private static Optional<String> changed(Pattern pattern, String text, SplittableRandom random) {
        return pattern.matcher(text)
                .results()
                .findFirst()
                .map(found -> replaced(text, found, 1, other(found.group(1), random)));
    }

    private static String replaced(String text, MatchResult found, int group, String by) {
        return text.substring(0, found.start(group)) + by + text.substring(found.end(group));
    }

    /** Another number of as many digits, or another letter; half of the time with the last one changed only. */
    private static String other(String value, SplittableRandom random) {
        char last = value.charAt(value.length() - 1);
        char first = last > '9' ? 'A' : value.length() == 1 ? '1' : '0';
        int range = last > '9' ? 6 : value.length() == 1 ? 9 : 10;
        char changed = (char) (first + (last - first + 1 + random.nextInt(range - 1)) % range);
        if (value.length() > 1 && random.nextBoolean()) {
            char head = (char) ('1' + (value.charAt(0) - '0' + random.nextInt(8)) % 9);
            return head + value.substring(1, value.length() - 1) + changed;
        }
        return value.substring(0, value.length() - 1) + changed;
    }

    /** With one of its districts. */
    private static String otherCity(String city, SplittableRandom random, Reference reference) {
        String other = Evasion.pick(
                reference.cities().stream().filter(name -> !name.equals(city)).toList(), random);
        List<String> districts = reference.districtsOf().getOrDefault(other, List.of(""));
        return other + Evasion.pick(districts, random);
    }

    private static String opposite(String direction) {
        return switch (direction) {
            case "东" -> "西";
            case "西" -> "东";
            case "南" -> "北";
            default -> "南";
        };
    }
}
