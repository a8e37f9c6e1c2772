package io.bonafide.exchange.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The rows of a CSV or TSV.
 *
 * <p>The parser is strict about quotes: one that never closes, or closes in the midst of text, would otherwise swallow the
 * rows up to the next quote. When it objects, the record's first line is taken from the tape and looked at alone: if its
 * quotes pair up, as in {@code "特价"手机壳}, it is a row; else it is set aside. The parser starts afresh on the line after.
 * So a broken quote costs one row, wherever it is.
 */
final class CsvRows extends TableRows {
    /** A line may hold this many cells of the greatest length. */
    private static final int LONG_LINE = 8;

    /** When more rows than this have broken quotes, and more than have not, the file is no CSV. */
    private static final int MANY_BROKEN = 1_000;

    private final ByteSource bytes;
    private final Delimiter delimiter;
    private final RecordBuffer strict;
    private final RecordBuffer lenient;
    private final LineTape tape;
    private RecordBuffer current;
    private CloseableIterator<RecordBuffer> records;
    private long linesBefore;
    private long sound;
    private long broken;

    CsvRows(ByteSource bytes, Encoding encoding, Delimiter delimiter) throws IOException {
        super(bytes.file());
        this.bytes = bytes;
        this.delimiter = delimiter;
        strict = new RecordBuffer(file().limits(), encoding);
        lenient = new RecordBuffer(file().limits(), encoding);
        current = strict;
        tape = tape(encoding);
        records = parser();
    }

    private LineTape tape(Encoding encoding) throws IOException {
        InputStream in = bytes.open();
        try {
            return new LineTape(
                    encoding.reader(in),
                    LONG_LINE * file().limits().maxCellChars(),
                    () -> linesBefore + strict.startLine());
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private CloseableIterator<RecordBuffer> parser() {
        return settings(false)
                .maxBufferSize(file().limits().maxCellChars() + (1 << 14))
                .build(strict, tape)
                .iterator();
    }

    private CsvReader.CsvReaderBuilder settings(boolean textBehindQuotes) {
        return CsvReader.builder()
                .fieldSeparator(delimiter.character())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(textBehindQuotes)
                .allowUnclosedQuote(false);
    }

    @Override
    boolean advance() throws IOException {
        boolean found = record();
        if (found && delimiter.declared() && number() == 1) {
            found = record();
        }
        return found;
    }

    private boolean record() throws IOException {
        try {
            if (!records.hasNext()) {
                return false;
            }
            row(records.next(), linesBefore + strict.startLine());
        } catch (CsvParseException e) {
            goOnBehind(linesBefore + strict.startLine());
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof LineTape.Overlong)) {
                throw e.getCause();
            }
            goOnBehind(linesBefore + strict.startLine());
        }
        return true;
    }

    private void row(RecordBuffer row, long line) {
        sound++;
        current = row;
        startRow(line);
        size(row.cells());
        RowProblem problem = row.problem();
        if (problem != null) {
            troubled(problem);
        }
    }

    private void goOnBehind(long line) throws IOException {
        String text = tape.takeLine(line);
        linesBefore = line;
        records = parser();
        if (text == null) {
            startRow(line);
            troubled(RowProblem.longRow(file().limits().maxCellChars() * LONG_LINE));
        } else if (!rowOfItsOwn(text, line)) {
            startRow(line);
            troubled(RowProblem.brokenQuote(line));
            requireMostSound();
        }
    }

    private void requireMostSound() throws RefusedException {
        broken++;
        if (broken > MANY_BROKEN && broken > sound) {
            throw new RefusedException(file().refuse(Refusal.QUOTES, broken, broken + sound));
        }
    }

    private boolean rowOfItsOwn(String text, long line) {
        try {
            row(settings(true).ofSingleCsvRecord(lenient, text), line);
            return true;
        } catch (CsvParseException e) {
            return false;
        }
    }

    @Override
    boolean blank(int index) {
        return current.blank(index);
    }

    @Override
    String text(int index) {
        return current.cell(index);
    }

    @Override
    public void copyCells(RowBatch batch) {
        current.copyCells(batch, size());
    }

    @Override
    public double fractionRead() {
        return bytes.fractionRead();
    }

    @Override
    public void close() {
        try {
            tape.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
