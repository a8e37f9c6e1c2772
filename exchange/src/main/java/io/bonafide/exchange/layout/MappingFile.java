package io.bonafide.exchange.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The mapping file that is written for a file which no layout explains: every column of it, with the meaning of those whose
 * name is known, for the user to fill in. {@link LayoutCatalog#with} reads it.
 */
public final class MappingFile {
    private static final List<Field> NEEDED = List.of(Field.ORDER_ID, Field.CREATED_AT);
    private static final int MEANINGS_A_LINE = 6;

    private MappingFile() {}

    /**
     * The text of a mapping file.
     *
     * @param file name of the file that it is for
     * @param known the layouts whose columns' names are known
     */
    public static String template(String file, Match.Unrecognised match, LayoutCatalog known) {
        Map<String, Layout.Column> meanings = meanings(match, known);
        List<String> headers = match.headers().stream()
                .map(String::strip)
                .filter(header -> !header.isEmpty())
                .distinct()
                .toList();
        StringBuilder text = new StringBuilder();
        text.append("# What the columns of ").append(oneLine(file)).append(" mean.\n");
        text.append(
                "# 1. Give each column that matters its meaning, as in ['Order no', order_id]. Of use above all:\n");
        text.append(
                "#    order_id and created_at (needed), paid_at, paid_amount, item_id, buyer_id, address, status.\n");
        text.append("# 2. Under required, name the columns by which such a file is known.\n");
        text.append("# 3. Run the same command again with --mapping and this file.\n");
        text.append("key: mapping\n");
        text.append("title: {zh: \"自定义映射\", en: \"Own mapping\"}\n");
        text.append("# What a row is: line (one product of an order), order, parcel, scan, refund or review.\n");
        text.append("rows: line\n");
        text.append("# platform: tmall\n");
        text.append("# currency: CNY\n");
        text.append("# zone: Asia/Shanghai\n");
        text.append("# date_patterns: ['dd/MM/uuuu HH:mm']\n");
        text.append("# quirks: [cancellations, paid_is_price_times_quantity]\n");
        text.append("# statuses: {'等待付款': unpaid, '已付款': paid, '已发货': shipped, '交易成功': completed, '已关闭': closed}\n");
        text.append("required: [").append(required(headers, meanings)).append("]\n");
        text.append("columns:\n");
        for (String header : headers) {
            text.append("  - [").append(quoted(header));
            Layout.@Nullable Column column = meanings.get(header);
            if (column != null && column.field() != null) {
                text.append(", ").append(column.field().column());
                if (column.reading() != Layout.Reading.PLAIN) {
                    text.append(", ").append(column.reading().name().toLowerCase(Locale.ROOT));
                }
            }
            text.append("]\n");
        }
        return text.append(allMeanings()).toString();
    }

    /** What the nearest layout that names a header says of it. */
    private static Map<String, Layout.Column> meanings(Match.Unrecognised match, LayoutCatalog known) {
        Map<String, Layout.Column> byName = new LinkedHashMap<>();
        match.nearest().stream()
                .map(Match.Nearness::layout)
                .filter(layout -> !SideDecoder.reads(layout))
                .forEach(layout -> add(byName, layout));
        known.all().stream().filter(layout -> !SideDecoder.reads(layout)).forEach(layout -> add(byName, layout));
        Map<String, Layout.Column> meanings = new LinkedHashMap<>();
        List<Field> taken = new ArrayList<>();
        for (String header : match.headers()) {
            Layout.@Nullable Column column = byName.get(Cells.header(header));
            if (column != null && !taken.contains(column.field())) {
                meanings.put(header.strip(), column);
                taken.add(column.field());
            }
        }
        return meanings;
    }

    private static void add(Map<String, Layout.Column> byName, Layout layout) {
        for (Layout.Column column : layout.columns()) {
            if (column.field() != null) {
                byName.putIfAbsent(Cells.header(column.header()), column);
            }
        }
    }

    private static String required(List<String> headers, Map<String, Layout.Column> meanings) {
        List<String> named = headers.stream()
                .filter(header -> meanings.containsKey(header)
                        && NEEDED.contains(meanings.get(header).field()))
                .map(MappingFile::quoted)
                .toList();
        if (named.isEmpty()) {
            return headers.isEmpty() ? "" : quoted(headers.get(0));
        }
        return String.join(", ", named);
    }

    private static String allMeanings() {
        StringBuilder text = new StringBuilder("# All meanings:\n");
        for (int i = 0; i < Field.SIZE; i++) {
            text.append(i % MEANINGS_A_LINE == 0 ? "#  " : "")
                    .append(' ')
                    .append(Field.of(i).column());
            text.append(i % MEANINGS_A_LINE == MEANINGS_A_LINE - 1 || i == Field.SIZE - 1 ? "\n" : ",");
        }
        return text.toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' '
                    || c == 0x7f
                    || (c >= 0x80 && c < 0xa0)
                    || c == '\u2028'
                    || c == '\u2029'
                    || c == '\ufeff') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
