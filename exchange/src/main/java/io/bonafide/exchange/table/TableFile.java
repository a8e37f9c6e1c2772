package io.bonafide.exchange.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A file with a table in it, of whatever format, recognised by its content.
 *
 * <pre>{@code
 * try (TableFile table = TableFile.open(path, Limits.DEFAULT)) {
 *     Rows rows = table.rows();
 *     while (rows.next()) {
 *         if (rows.problem().isPresent()) { … set rows.number() aside … } else { … rows.cell(0) … }
 *     }
 *     String hash = table.sha256();
 * }
 * }</pre>
 */
public final class TableFile implements AutoCloseable {
    private final Format format;
    private final @Nullable Encoding encoding;
    private final TableRows rows;
    private final Fingerprint fingerprint;

    /** What a table is written in. */
    public enum Format {
        /** Separated by commas, semicolons or bars; perhaps packed by gzip. */
        CSV,
        /** Separated by tabs; perhaps packed by gzip. */
        TSV,
        /** A workbook of Excel 2007 or later. */
        XLSX,
        /** A binary workbook of Excel 97 to 2003. */
        XLS,
        /** A web page with a table; often named .xls. */
        HTML
    }

    private TableFile(Format format, @Nullable Encoding encoding, TableRows rows, Fingerprint fingerprint) {
        this.format = format;
        this.encoding = encoding;
        this.rows = rows;
        this.fingerprint = fingerprint;
    }

    /**
     * Opens a file and reads up to its first row; of text, all bytes are looked at once to decide the charset.
     *
     * @param file on the default file system
     * @throws UnreadableFileException if it cannot be read as a table; says what it is instead, and the way out
     */
    public static TableFile open(Path file, Limits limits) throws UnreadableFileException {
        SourceFile source = SourceFile.of(file, limits);
        Fingerprint fingerprint = Fingerprint.start(source.path());
        boolean done = false;
        try {
            TableFile table = opened(source, fingerprint);
            done = true;
            return table;
        } catch (RefusedException e) {
            throw e.refusal();
        } catch (EOFException | ZipException e) {
            throw source.refuseAfter(e, Refusal.CUT_OFF);
        } catch (IOException | RuntimeException e) {
            throw source.refuseAfter(e, Refusal.DAMAGED);
        } finally {
            if (!done) {
                fingerprint.cancel();
            }
        }
    }

    private static TableFile opened(SourceFile source, Fingerprint fingerprint)
            throws IOException, UnreadableFileException {
        byte[] head = source.head();
        return switch (Contents.of(source, head)) {
            case ZIP -> ready(Format.XLSX, null, new XlsxRows(source), fingerprint);
            case OLE2 -> ready(Format.XLS, null, new XlsRows(source), fingerprint);
            case GZIP -> ofGzip(source, fingerprint);
            case HTML -> ofHtml(new ByteSource(source, false), head, fingerprint);
            case TEXT -> ofText(new ByteSource(source, false), head, fingerprint);
        };
    }

    private static TableFile ofGzip(SourceFile source, Fingerprint fingerprint)
            throws IOException, UnreadableFileException {
        ByteSource bytes = new ByteSource(source, true);
        byte[] head = bytes.head();
        if (head.length == 0) {
            throw source.refuse(Refusal.HOLDS_NOTHING);
        }
        return switch (Contents.of(source, head)) {
            case HTML -> ofHtml(bytes, head, fingerprint);
            case TEXT -> ofText(bytes, head, fingerprint);
            default -> throw source.refuse(Refusal.PACKED_TWICE);
        };
    }

    private static TableFile ofHtml(ByteSource bytes, byte[] head, Fingerprint fingerprint)
            throws IOException, UnreadableFileException {
        if (bytes.file().size() > Runtime.getRuntime().maxMemory() / 4) {
            throw bytes.file().refuse(Refusal.LARGE_PAGE, bytes.file().size());
        }
        Encoding encoding = Encoding.of(bytes, head);
        return ready(Format.HTML, encoding, new HtmlRows(bytes, encoding), fingerprint);
    }

    private static TableFile ofText(ByteSource bytes, byte[] head, Fingerprint fingerprint)
            throws IOException, UnreadableFileException {
        Encoding encoding = Encoding.of(bytes, head);
        Delimiter delimiter = delimiter(bytes, encoding);
        Format format = delimiter.character() == '\t' ? Format.TSV : Format.CSV;
        return ready(format, encoding, new CsvRows(bytes, encoding, delimiter), fingerprint);
    }

    private static Delimiter delimiter(ByteSource bytes, Encoding encoding) throws IOException {
        char[] head = new char[SourceFile.HEAD_BYTES];
        int length = 0;
        try (Reader reader = encoding.reader(bytes.open())) {
            for (int read = 0; read >= 0 && length < head.length; length += Math.max(0, read)) {
                read = reader.read(head, length, head.length - length);
            }
        }
        return Delimiter.of(new String(head, 0, length), length < head.length);
    }

    private static TableFile ready(Format format, @Nullable Encoding encoding, TableRows rows, Fingerprint fingerprint)
            throws UnreadableFileException {
        try {
            rows.readAhead();
        } catch (UnreadableFileException | RuntimeException e) {
            rows.close();
            throw e;
        }
        return new TableFile(format, encoding, rows, fingerprint);
    }

    public Format format() {
        return format;
    }

    /** The charset of a text; null of a workbook. */
    public @Nullable Charset charset() {
        return encoding == null ? null : encoding.charset();
    }

    /** SHA-256 of the file's bytes as they lie on the disk, in lower-case hexadecimal; waits until it is computed. */
    public String sha256() {
        return fingerprint.hex();
    }

    /** The rows: of a workbook, of the first sheet with any; of a web page, of the first table. Always the same ones. */
    public Rows rows() {
        return rows;
    }

    @Override
    public void close() {
        fingerprint.cancel();
        rows.close();
    }
}
