package io.bonafide.exchange.table;

import io.bonafide.core.exposure.Wording;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file is by its first bytes; its name is never asked. */
enum Contents {
    GZIP,
    ZIP,
    OLE2,
    HTML,
    TEXT;

    static final Wording WORD = new Wording("Word 文档", "a Word document");
    static final Wording POWERPOINT = new Wording("PowerPoint 文档", "a PowerPoint document");

    private static final Wording BITMAP = new Wording("位图", "a bitmap picture");
    private static final Wording PROGRAM = new Wording("程序", "a program");
    private static final Map<String, Wording> FOREIGN = foreign();
    private static final Pattern HTML_START =
            Pattern.compile("<(?:html|table|head|meta|body|style|div|!doctype html)\\b");
    private static final int MARKUP_CHARS = 1 << 12;

    /** Beginnings of files that merchants hand in by mistake, in hexadecimal. */
    private static Map<String, Wording> foreign() {
        Map<String, Wording> names = new LinkedHashMap<>();
        names.put("25504446", new Wording("PDF 文档", "a PDF document"));
        names.put("ffd8ff", new Wording("JPEG 图片", "a JPEG picture"));
        names.put("89504e47", new Wording("PNG 图片", "a PNG picture"));
        names.put("47494638", new Wording("GIF 图片", "a GIF picture"));
        names.put("424d", BITMAP);
        names.put("377abcaf271c", new Wording("7z 压缩包", "a 7z archive"));
        names.put("526172211a07", new Wording("RAR 压缩包", "a RAR archive"));
        names.put("425a68", new Wording("bzip2 压缩包", "a bzip2 archive"));
        names.put("fd377a585a00", new Wording("xz 压缩包", "an xz archive"));
        names.put("28b52ffd", new Wording("zstd 压缩包", "a zstd archive"));
        names.put("7b5c727466", new Wording("RTF 文档", "a RTF document"));
        names.put("53514c69746520666f726d617420", new Wording("SQLite 数据库", "an SQLite database"));
        names.put("50415231", new Wording("Parquet 文件", "a Parquet file"));
        names.put("7f454c46", PROGRAM);
        names.put("4d5a", PROGRAM);
        names.put("4d494d452d56657273696f6e", new Wording("网页存档（MHTML）", "a web archive (MHTML)"));
        names.put("0000feff", new Wording("UTF-32 文本", "UTF-32 text"));
        names.put("fffe0000", new Wording("UTF-32 文本", "UTF-32 text"));
        names.put("0900", new Wording("Excel 2 工作簿", "an Excel 2 workbook"));
        names.put("0902", new Wording("Excel 3 工作簿", "an Excel 3 workbook"));
        names.put("0904", new Wording("Excel 4 工作簿", "an Excel 4 workbook"));
        names.put("0908", new Wording("缺少容器的 Excel 工作簿", "an Excel workbook without its container"));
        return names;
    }

    /**
     * Recognises a file.
     *
     * @param file for the refusal
     * @param head the first bytes
     * @throws UnreadableFileException if it is something else than a table
     */
    static Contents of(SourceFile file, byte[] head) throws UnreadableFileException {
        String hex = HexFormat.of().formatHex(head, 0, Math.min(32, head.length));
        if (hex.startsWith("1f8b")) {
            return GZIP;
        }
        if (hex.startsWith("504b0304") || hex.startsWith("504b0506") || hex.startsWith("504b0708")) {
            return ZIP;
        }
        if (hex.startsWith("d0cf11e0a1b11ae1")) {
            return OLE2;
        }
        Optional<Wording> foreign = FOREIGN.entrySet().stream()
                .filter(entry -> hex.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .filter(what -> looksBinary(head) || !what.equals(BITMAP) && !what.equals(PROGRAM))
                .findFirst()
                .or(() -> textual(head));
        if (foreign.isPresent()) {
            throw file.refuse(Refusal.NO_TABLE, foreign.get());
        }
        return isHtml(head) ? HTML : TEXT;
    }

    private static Optional<Wording> textual(byte[] head) {
        String start = start(head);
        if (start.startsWith("{\"") || start.startsWith("[{")) {
            return Optional.of(new Wording("JSON", "JSON"));
        }
        if (start.startsWith("<?xml") && start.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return Optional.of(new Wording("2003 版 XML 表格", "an XML spreadsheet of 2003"));
        }
        if (start.startsWith("<?xml") && !isHtml(head)) {
            return Optional.of(new Wording("XML", "XML"));
        }
        if (!hasUtf16Mark(head) && looksBinary(head)) {
            return Optional.of(
                    new Wording("二进制数据，或没有字节顺序标记的 UTF-16 文本", "binary data, or UTF-16 text without a byte-order mark"));
        }
        return Optional.empty();
    }

    private static boolean isHtml(byte[] head) {
        String start = start(head);
        return start.startsWith("<") && HTML_START.matcher(start).find();
    }

    /** The first characters in lower case, as far as ASCII is concerned, without marks and blanks before them. */
    private static String start(byte[] head) {
        int length = Math.min(head.length, MARKUP_CHARS);
        return new String(head, 0, length, hasUtf16Mark(head) ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1)
                .replaceFirst("^(?:\u00ef\u00bb\u00bf)?\\s+|^\u00ef\u00bb\u00bf", "")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean hasUtf16Mark(byte[] head) {
        return head.length >= 2 && (head[0] & 0xff) + (head[1] & 0xff) == 0x1fd && (head[0] == -1 || head[1] == -1);
    }

    /** More than a twentieth of the bytes, and more than a stray few, are control characters. */
    private static boolean looksBinary(byte[] head) {
        int controls = 0;
        for (byte b : head) {
            controls += b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' ? 1 : 0;
        }
        return controls > 4 && controls * 20L > head.length;
    }

    /** What a zip file is that is no XLSX. */
    static Wording ofZip(ZipParts zip) {
        if (zip.has("word/document.xml")) {
            return WORD;
        }
        if (zip.hasUnder("ppt/")) {
            return POWERPOINT;
        }
        if (zip.has("xl/workbook.bin")) {
            return new Wording("二进制工作簿（XLSB）", "a binary workbook (XLSB)");
        }
        if (zip.has("content.xml") && zip.has("mimetype")) {
            return new Wording("OpenDocument 文件", "an OpenDocument file");
        }
        return new Wording("含 " + zip.count() + " 个文件的 zip 压缩包", "a zip archive of " + zip.count() + " files");
    }
}
