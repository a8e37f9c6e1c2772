package io.bonafide.core.identity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Walks once over what follows the divisions and divides it into words, numbers with what they are the number of, and noise.
 * A number without a marker is the house's directly behind a road, else the room. Time and memory: O(length).
 */
final class PartScanner {
    private static final String ROADS = "路街道巷";
    private static final String TOWNS = "镇乡";
    private static final String ZONES = "区馆门库期座";
    private static final String STREET_OFFICE = "街道";
    private static final char LAST_LETTER_OF_A_ROOM = 'h';
    private static final int LONGEST_TAIL = 3;

    private final String text;
    private final StringBuilder names = new StringBuilder();
    private final StringBuilder place = new StringBuilder();
    private final StringBuilder noise = new StringBuilder();
    private final List<String> digits = new ArrayList<>();
    private final Map<Words.Part, String> parts = new EnumMap<>(Words.Part.class);
    private @Nullable String town;
    private @Nullable String road;
    private String letters = "";
    private String tail = "";
    private int at;

    PartScanner(String text) {
        this.text = text;
    }

    Address scan(Division division) {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Folding.isDigit(c)) {
                number();
            } else if (Folding.isSmall(c)) {
                letters();
            } else if (c == Folding.BREAK) {
                at++;
            } else {
                words();
            }
        }
        return new Address(
                division,
                town,
                road,
                parts.get(Words.Part.NUMBER),
                parts.get(Words.Part.BUILDING),
                parts.get(Words.Part.UNIT),
                parts.get(Words.Part.FLOOR),
                parts.get(Words.Part.ROOM),
                place.toString(),
                noise.toString(),
                tail,
                digits,
                names.toString());
    }

    private void number() {
        int begin = at;
        while (at < text.length() && Folding.isDigit(text.charAt(at))) {
            at++;
        }
        String number = text.substring(begin, at);
        digits.add(number);
        String behind = roomLetter();
        Words.Marker marker = marker();
        Words.Part part = marker == null ? unmarked(begin) : marker.part();
        if (part == Words.Part.NUMBER && parts.containsKey(part)) {
            part = parts.containsKey(Words.Part.BUILDING) ? Words.Part.ROOM : Words.Part.BUILDING;
        }
        if (part != null) {
            parts.put(part, letters + number + behind);
        }
        letters = "";
    }

    private Words.@Nullable Marker marker() {
        if (at < text.length() && text.charAt(at) == 'f' && !isSmallAt(at + 1)) {
            at++;
            return new Words.Marker("f", Words.Part.FLOOR);
        }
        Words.Marker marker = Words.markerAt(text, at);
        if (marker != null) {
            at += marker.word().length();
        }
        return marker;
    }

    private Words.@Nullable Part unmarked(int begin) {
        if (begin > 0 && ROADS.indexOf(text.charAt(begin - 1)) >= 0 && !parts.containsKey(Words.Part.NUMBER)) {
            return Words.Part.NUMBER;
        }
        int end = at;
        while (isSmallAt(end)) {
            end++;
        }
        return end == text.length() && end - at <= LONGEST_TAIL ? Words.Part.ROOM : null;
    }

    /** 1728a is another room than 1728b; 1728q is 1728 with something appended. */
    private String roomLetter() {
        if (at == text.length() || !isSmallAt(at) || isSmallAt(at + 1) || text.charAt(at) > LAST_LETTER_OF_A_ROOM) {
            return "";
        }
        boolean ends = at + 1 == text.length() || Words.markerAt(text, at + 1) != null;
        if (!ends || text.charAt(at) == 'f') {
            return "";
        }
        return String.valueOf(text.charAt(at++));
    }

    private void letters() {
        int begin = at;
        while (isSmallAt(at)) {
            at++;
        }
        String run = text.substring(begin, at);
        Words.Marker marker = Words.markerAt(text, at);
        boolean room = parts.containsKey(Words.Part.ROOM);
        if (isAppendedCode(begin)) {
            tail = text.substring(begin, at + 1);
            noise.append(text, at + 1, text.length());
            at = text.length();
        } else if (marker != null && marker.part() == Words.Part.BUILDING) {
            at += marker.word().length();
            parts.put(Words.Part.BUILDING, run);
        } else if (isTail(begin) && (room || behindMarker(begin))) {
            noise.append(run);
        } else if (run.length() == 1 && at < text.length() && Folding.isDigit(text.charAt(at))) {
            letters = run;
        } else {
            names.append(run);
            place.append(run);
        }
    }

    /** One or two letters and a digit, behind which at most a few letters or characters or an instruction follow. */
    private boolean isAppendedCode(int begin) {
        int end = at + 1;
        if (begin == 0 || at - begin >= LONGEST_TAIL || end > text.length() || !Folding.isDigit(text.charAt(at))) {
            return false;
        }
        boolean ends = end == text.length() || Words.noiseAt(text, end).length() == text.length() - end;
        return ends || text.length() - end <= LONGEST_TAIL && allAlike(end) && Words.markerAt(text, end) == null;
    }

    /** Ideographs to the end, or letters. */
    private boolean allAlike(int begin) {
        for (int i = begin; i < text.length(); i++) {
            if (isHan(i) != isHan(begin) || Folding.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return ZONES.indexOf(text.charAt(begin)) < 0;
    }

    /** Up to three letters at the end of the text. */
    private boolean isTail(int begin) {
        return at == text.length() && at - begin <= LONGEST_TAIL;
    }

    private boolean behindMarker(int begin) {
        return begin > 0
                && (Folding.isDigit(text.charAt(begin - 1))
                        || begin > 1 && Words.markerAt(text, begin - 1) != null && !isHan(begin - 2));
    }

    private void words() {
        int begin = at;
        StringBuilder run = new StringBuilder();
        while (at < text.length() && isHan(at)) {
            String phrase = Words.noiseAt(text, at);
            if (phrase.isEmpty()) {
                run.append(text.charAt(at++));
            } else {
                noise.append(phrase);
                at += phrase.length();
            }
        }
        if (isAppended(begin, run)) {
            noise.append(run);
        } else {
            names.append(run);
            place.append(road == null ? afterRoad(run) : run);
        }
    }

    /** A few characters behind a complete room. */
    private boolean isAppended(int begin, CharSequence run) {
        return at == text.length() && begin > 0 && run.length() <= LONGEST_TAIL && parts.containsKey(Words.Part.ROOM);
    }

    /** Takes town and road from the head of a run of words and gives the rest. */
    private CharSequence afterRoad(CharSequence run) {
        int begin = 0;
        for (int i = 1; i < run.length() && town == null; i++) {
            boolean office = i > 1 && run.charAt(i) == '道' && run.charAt(i - 1) == STREET_OFFICE.charAt(0);
            if (TOWNS.indexOf(run.charAt(i)) >= 0 || office) {
                town = run.subSequence(0, i + 1).toString();
                begin = i + 1;
            }
        }
        for (int i = run.length() - 1; i > begin; i--) {
            if (ROADS.indexOf(run.charAt(i)) >= 0) {
                road = run.subSequence(begin, i + 1).toString();
                return run.subSequence(i + 1, run.length());
            }
        }
        return run.subSequence(begin, run.length());
    }

    private boolean isHan(int index) {
        char c = text.charAt(index);
        return c != Folding.BREAK && !Folding.isDigit(c) && !Folding.isSmall(c);
    }

    private boolean isSmallAt(int index) {
        return index < text.length() && Folding.isSmall(text.charAt(index));
    }
}
