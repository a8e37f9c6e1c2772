package io.bonafide.exchange.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.HashMap;
import java.util.Map;

/**
 * What separates the cells of a text file: of {@code , tab ; |} the one that splits the most of the first records into
 * the same number of cells (more than one), quotes respected; of equals the one that makes more cells, then the earlier.
 * A first line {@code sep=;}, which spreadsheets understand, decides.
 *
 * @param character the delimiter; a comma if none of them splits anything
 * @param declared the file's first line is a {@code sep=} and no row
 */
record Delimiter(char character, boolean declared) {
    private static final char[] CANDIDATES = {',', '\t', ';', '|'};
    private static final int RECORDS = 100;

    /**
     * @param head the start of the text
     * @param whole whether that is all of it; else its last record is not counted
     */
    static Delimiter of(String head, boolean whole) {
        if (head.startsWith("sep=") && head.length() > 4 && isCandidate(head.charAt(4))) {
            return new Delimiter(head.charAt(4), true);
        }
        char best = CANDIDATES[0];
        Score highest = new Score(0, 0);
        for (char candidate : CANDIDATES) {
            Score score = score(head, whole, candidate);
            if (score.compareTo(highest) > 0) {
                best = candidate;
                highest = score;
            }
        }
        return new Delimiter(best, false);
    }

    private static boolean isCandidate(char c) {
        return new String(CANDIDATES).indexOf(c) >= 0;
    }

    private static Score score(String head, boolean whole, char candidate) {
        Map<Integer, Integer> recordsBySize = new HashMap<>();
        int previous = 0;
        int seen = 0;
        for (int cells : CsvReader.builder()
                .fieldSeparator(candidate)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(new CellCount(), head)) {
            recordsBySize.merge(previous, 1, Integer::sum);
            previous = cells;
            if (++seen == RECORDS) {
                break;
            }
        }
        if (whole || seen <= 1) {
            recordsBySize.merge(previous, 1, Integer::sum);
        }
        return best(recordsBySize);
    }

    private static Score best(Map<Integer, Integer> recordsBySize) {
        Score best = new Score(0, 0);
        for (Map.Entry<Integer, Integer> entry : recordsBySize.entrySet()) {
            Score score = new Score(entry.getValue(), entry.getKey());
            if (entry.getKey() > 1 && score.compareTo(best) > 0) {
                best = score;
            }
        }
        return best;
    }

    private static final class CellCount extends AbstractBaseCsvCallbackHandler<Integer> {
        @Override
        protected Integer buildRecord() {
            return getFieldCount();
        }
    }

    private record Score(int records, int cells) implements Comparable<Score> {
        @Override
        public int compareTo(Score other) {
            return records != other.records
                    ? Integer.compare(records, other.records)
                    : Integer.compare(cells, other.cells);
        }
    }
}
