package io.bonafide.exchange.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an XLSX says of itself: its sheets, shared texts, and which formats are dates. (ECMA-376, transitional and strict.)
 *
 * <p>Read by our own hand from the JDK's XML stream, and not by a library: those tried ran out of memory on one bad cell
 * reference, and read on over a wrong checksum.
 */
final class XlsxBook implements Closeable {
    private static final int MAX_LISTED = 1 << 16;

    private final SourceFile file;
    private final ZipParts zip;
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> targetsByKind = new HashMap<>();
    private final List<String> visible = new ArrayList<>();
    private final List<String> hidden = new ArrayList<>();
    private final BitSet dateStyles = new BitSet();
    private final SharedStrings strings;
    private boolean since1904;

    XlsxBook(SourceFile file) throws IOException, UnreadableFileException {
        this.file = file;
        zip = new ZipParts(file);
        strings = new SharedStrings(file);
        try {
            readParts();
        } catch (IOException | UnreadableFileException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void readParts() throws IOException, UnreadableFileException {
        String workbook = workbookPart();
        int slash = workbook.lastIndexOf('/') + 1;
        String folder = workbook.substring(0, slash);
        each(folder + "_rels/" + workbook.substring(slash) + ".rels", xml -> relationship(xml, folder));
        each(workbook, this::sheet);
        if (visible.isEmpty() && hidden.isEmpty()) {
            throw file.refuse(Refusal.NO_SHEETS);
        }
        Map<Integer, String> formats = new HashMap<>();
        each(targetsByKind.getOrDefault("styles", ""), new Styles(formats)::element);
        readStrings();
    }

    private String workbookPart() throws IOException, UnreadableFileException {
        each("_rels/.rels", xml -> relationship(xml, ""));
        String part = targetsByKind.getOrDefault("officeDocument", "xl/workbook.xml");
        targetsByKind.clear();
        targets.clear();
        if (!zip.has(part) || zip.has("word/document.xml") || zip.hasUnder("ppt/") || part.endsWith(".bin")) {
            throw file.refuse(Refusal.NO_XLSX, Contents.ofZip(zip));
        }
        return part;
    }

    private interface Element {
        void take(Xml xml) throws IOException;
    }

    private void each(String part, Element element) throws IOException {
        ZipParts.Part bytes = zip.open(part);
        if (bytes == null) {
            return;
        }
        try (Xml xml = new Xml(bytes, file)) {
            while (xml.nextElement()) {
                element.take(xml);
            }
            xml.drain();
        }
    }

    private void relationship(Xml xml, String folder) throws IOException {
        String id = xml.attribute("Id");
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        if (id == null || type == null || target == null) {
            return;
        }
        listed(targets.size());
        String path = target.startsWith("/") ? target.substring(1) : resolved(folder, target);
        targets.put(id, path);
        targetsByKind.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), path);
    }

    private static String resolved(String folder, String target) {
        String base = folder;
        String rest = target;
        while (rest.startsWith("../")) {
            rest = rest.substring(3);
            base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
        }
        return base + rest;
    }

    private void sheet(Xml xml) throws IOException {
        if (xml.name().equals("workbookPr")) {
            String value = xml.attribute("date1904");
            since1904 = "1".equals(value) || "true".equals(value);
        } else if (xml.name().equals("sheet")) {
            String part = targets.get(String.valueOf(xml.attribute("id")));
            boolean shown = xml.attribute("state") == null || "visible".equals(xml.attribute("state"));
            listed(visible.size() + hidden.size());
            if (part != null && zip.has(part)) {
                (shown ? visible : hidden).add(part);
            }
        }
    }

    private static void listed(int count) throws IOException {
        if (count >= MAX_LISTED) {
            throw new IOException("more than " + MAX_LISTED + " parts, sheets or styles");
        }
    }

    private final class Styles {
        private final Map<Integer, String> formats;
        private boolean inCells;
        private int cells;

        Styles(Map<Integer, String> formats) {
            this.formats = formats;
        }

        void element(Xml xml) throws IOException {
            switch (xml.name()) {
                case "numFmt" -> {
                    listed(formats.size());
                    formats.put(number(xml.attribute("numFmtId")), String.valueOf(xml.attribute("formatCode")));
                }
                case "cellXfs" -> inCells = true;
                case "cellStyles", "dxfs", "cellStyleXfs" -> inCells = false;
                case "xf" -> cellFormat(xml);
                default -> {}
            }
        }

        private void cellFormat(Xml xml) throws IOException {
            if (inCells) {
                listed(cells);
                int id = number(xml.attribute("numFmtId"));
                dateStyles.set(cells++, SerialDate.isDateFormat(id, formats.get(id)));
            }
        }
    }

    private static int number(@Nullable String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    private void readStrings() throws IOException {
        ZipParts.Part bytes = zip.open(targetsByKind.getOrDefault("sharedStrings", ""));
        if (bytes != null) {
            try (Xml xml = new Xml(bytes, file)) {
                strings.read(xml);
            }
        }
    }

    /** The parts of the worksheets: those that are shown first, then hidden ones. */
    List<String> sheets() {
        List<String> sheets = new ArrayList<>(visible);
        sheets.addAll(hidden);
        return sheets;
    }

    Xml open(String sheet) throws IOException {
        ZipParts.Part part = zip.open(sheet);
        if (part == null) {
            throw new IOException("a sheet without its part");
        }
        return new Xml(part, file);
    }

    SharedStrings strings() {
        return strings;
    }

    /** Whether a cell format, by its number, is of a date or time. */
    boolean isDate(int style) {
        return style >= 0 && dateStyles.get(style);
    }

    boolean since1904() {
        return since1904;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
