package io.bonafide.exchange.table;

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

    private static final Map<String, String> FOREIGN = foreign();
    private static final Pattern HTML_START =
            Pattern.compile("<(?:html|table|head|meta|body|style|div|!doctype html)\\b");
    private static final int MARKUP_CHARS = 1 << 12;

    /** Beginnings of files that merchants hand in by mistake, in hexadecimal. */
    private static Map<String, String> foreign() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("25504446", "a PDF document");
        names.put("ffd8ff", "a JPEG picture");
        names.put("89504e47", "a PNG picture");
        names.put("47494638", "a GIF picture");
        names.put("424d", "a bitmap picture");
        names.put("377abcaf271c", "a 7z archive");
        names.put("526172211a07", "a RAR archive");
        names.put("425a68", "a bzip2 archive");
        names.put("fd377a585a00", "an xz archive");
        names.put("28b52ffd", "a zstd archive");
        names.put("7b5c727466", "a RTF document");
        names.put("53514c69746520666f726d617420", "an SQLite database");
        names.put("50415231", "a Parquet file");
        names.put("7f454c46", "a program");
        names.put("4d5a", "a program");
        names.put("4d494d452d56657273696f6e", "a web archive (MHTML)");
        names.put("0000feff", "UTF-32 text");
        names.put("fffe0000", "UTF-32 text");
        names.put("0900", "an Excel 2 workbook");
        names.put("0902", "an Excel 3 workbook");
        names.put("0904", "an Excel 4 workbook");
        names.put("0908", "an Excel workbook without its container");
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
        String name = FOREIGN.entrySet().stream()
                .filter(entry -> hex.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .filter(what -> looksBinary(head) || !what.equals("a bitmap picture") && !what.equals("a program"))
                .findFirst()
                .or(() -> textual(head))
                .orElse("");
        if (!name.isEmpty()) {
            throw file.refuse("is " + name + " and no table", "Save or export the table as CSV (UTF-8) or XLSX.");
        }
        return isHtml(head) ? HTML : TEXT;
    }

    private static Optional<String> textual(byte[] head) {
        String start = start(head);
        if (start.startsWith("{\"") || start.startsWith("[{")) {
            return Optional.of("JSON");
        }
        if (start.startsWith("<?xml") && start.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return Optional.of("an XML spreadsheet of 2003");
        }
        if (start.startsWith("<?xml") && !isHtml(head)) {
            return Optional.of("XML");
        }
        if (!hasUtf16Mark(head) && looksBinary(head)) {
            return Optional.of("binary data, or UTF-16 text without a byte-order mark");
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
    static String ofZip(ZipParts zip) {
        if (zip.has("word/document.xml")) {
            return "a Word document";
        }
        if (zip.hasUnder("ppt/")) {
            return "a PowerPoint document";
        }
        if (zip.has("xl/workbook.bin")) {
            return "a binary workbook (XLSB)";
        }
        if (zip.has("content.xml") && zip.has("mimetype")) {
            return "an OpenDocument file";
        }
        return "a zip archive of " + zip.count() + " files";
    }
}
