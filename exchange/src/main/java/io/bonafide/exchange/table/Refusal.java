package io.bonafide.exchange.table;

import io.bonafide.core.exposure.Wording;
import java.nio.file.Path;

/** Why a file is refused as a whole: what it is, in words that follow its name, and the way out. */
enum Refusal {
    ABSENT("不存在。", "does not exist.", Way.CHECK_PATH),
    DIRECTORY("是目录。", "is a directory.", new Wording("请逐个给出其中的文件。", "Name the files in it, one by one.")),
    SPECIAL(
            "不是普通文件。",
            "is not an ordinary file.",
            new Wording("请把它给出的内容存成文件，再给出那个文件。", "Copy what it delivers into a file and name that.")),
    FORBIDDEN(
            "无权读取。",
            "may not be read.",
            new Wording("请给自己读取它的权限，或复制一份。", "Give yourself the right to read it, or copy it.")),
    EMPTY("是空的。", "is empty.", Way.EXPORT_AGAIN),
    HOLDS_NOTHING("解压后是空的。", "holds nothing.", Way.EXPORT_AGAIN),
    TOO_LONG(
            "有 %s 字节，超过 %s。",
            "has %s bytes, more than %s.", new Wording("请把它拆开，或提高文件大小的上限。", "Split it, or raise the limit of a file.")),
    TOO_MANY_ROWS(
            "超过 %s 行。",
            "has more than %s rows.", new Wording("请把它拆开，或提高行数的上限。", "Split it, or raise the limit of rows.")),
    CHANGED(
            "在读取期间被改动。",
            "was changed while it was read.",
            new Wording("请等它写完，或复制一份，再重新开始。", "Wait until it is written, or copy it, and start again.")),
    DISK(
            "无法从磁盘读取。",
            "cannot be read from the disk.",
            new Wording("请复制到别处再试。", "Copy it to another place and try that.")),
    LOCKED_ZIP(
            "是有密码保护的 zip 文件。",
            "is a zip file protected by a password.",
            new Wording("请先解压，再给出其中的表格。", "Unpack it, and name the tables that come out.")),
    LOCKED(
            "有密码保护。",
            "is protected by a password.",
            new Wording("请用表格软件打开，取消密码后另存。", "Open it in a spreadsheet and save it without one.")),
    BROKEN_ZIP("是不完整或损坏的 XLSX 或 zip 文件。", "is a cut-off or damaged XLSX or zip file.", Way.FETCH_AGAIN),
    CUT_OFF("不完整或已损坏。", "is cut off or damaged.", Way.FETCH_AGAIN),
    CUT_OFF_AFTER("在第 %s 行之后不完整或已损坏。", "is cut off or damaged after row %s.", Way.FETCH_AGAIN),
    DAMAGED("已损坏。", "is damaged.", Way.RESAVE_CSV),
    DAMAGED_AFTER("在第 %s 行之后已损坏。", "is damaged after row %s.", Way.RESAVE_CSV),
    MANY_FILES(
            "是含 %s 个文件的 zip 压缩包。",
            "is a zip archive of %s files.", new Wording("请先解压，再给出其中的表格。", "Unpack it and name the tables in it.")),
    PACKED_TWICE(
            "被压缩了两次。",
            "is packed twice.",
            new Wording("请用 gunzip 解压，再给出结果。", "Unpack it with gunzip and hand in what comes out.")),
    NO_TABLE("是%s，不是表格。", "is %s and no table.", Way.SAVE_AS_TABLE),
    NO_XLSX("是%s，不是 XLSX。", "is %s and no XLSX.", Way.SAVE_AS_TABLE),
    NO_XLS("是%s，不是 XLS。", "is %s and no XLS.", Way.SAVE_AS_TABLE),
    NO_SHEETS("是没有工作表的工作簿。", "is a workbook without sheets.", Way.EXPORT_AGAIN),
    NO_ROWS(
            "没有一行有内容。",
            "has no row with anything in it.",
            new Wording("请重新导出，并确认第一张工作表有内容。", "Export it again, and look that the first sheet is filled.")),
    WIDE(
            "的首行超过 %2$s 个单元格。",
            "starts with a row of %s, more than %s.",
            new Wording("请删去不需要的列。", "Delete the columns that are not needed.")),
    UNFOLDS(
            "解压后超过 %s 字节。",
            "unfolds to more than %s bytes.", new Wording("请把它拆开，或另存为普通 CSV。", "Split it, or save it as plain CSV.")),
    BOMB(
            "的压缩比超过 %s 比 1，如同压缩炸弹。",
            "is packed more than %s to 1, as a zip bomb is.",
            new Wording("若信任它，请自行解压，再给出结果。", "If you trust it, unpack it yourself and hand in what comes out.")),
    REPEATS(
            "重复的文字超过 %s 个字符。",
            "repeats its texts to more than %s characters.",
            new Wording("请把它拆开，或另存为 CSV（UTF-8）。", "Split it, or save it as CSV (UTF-8).")),
    MUCH_TEXT("的文字装不进内存（至今 %s 条）。", "has more text than fits into memory (%s texts so far).", Way.MORE_MEMORY),
    LARGE_PAGE("是 %s 字节的网页，可能装不进内存。", "is a web page of %s bytes, which may not fit into memory.", Way.MORE_MEMORY),
    LARGE_XLS(
            "是 %s 字节的二进制工作簿，可能装不进内存。",
            "is a binary workbook of %s bytes, which may not fit into memory.", Way.MORE_MEMORY),
    CHARSET(
            "既不是 UTF-8 也不是 GB18030 文本。",
            "is neither UTF-8 nor GB18030 text.",
            new Wording("若它是表格，请另存为 CSV（UTF-8）或 XLSX。", "If it is a table, save it as CSV (UTF-8) or XLSX.")),
    QUOTES(
            "前 %2$s 行中有 %1$s 行的引号不成对。",
            "has quotes that do not pair in %s of its first %s rows.",
            new Wording(
                    "请重新导出，把文字中的每个引号写成两个，或另存为 XLSX。",
                    "Export it again with every quote in a text doubled, or save it as XLSX.")),
    LONG_MARKUP("含有超过 %s 字节的 XML 标记。", "has XML markup of more than %s bytes.", Way.TRUST_AND_RESAVE),
    DOCTYPE("声明了 XML 文档类型，而工作簿不会这样做。", "declares an XML document type, which no workbook does.", Way.TRUST_AND_RESAVE);

    private final Wording what;
    private final Wording wayOut;

    Refusal(String zh, String en, Wording wayOut) {
        this.what = new Wording(zh, en);
        this.wayOut = wayOut;
    }

    /** The whole refusal of the file called {@code name}. A value that is a {@link Wording} is put in by language. */
    Wording of(Path name, Object... values) {
        return new Wording(
                "文件（" + name + "）" + what.zh().formatted(in("zh", values)) + "\n" + wayOut.zh(),
                "The file (" + name + ") " + what.en().formatted(in("en", values)) + "\n" + wayOut.en());
    }

    private static Object[] in(String language, Object... values) {
        Object[] said = values.clone();
        for (int i = 0; i < said.length; i++) {
            said[i] = values[i] instanceof Wording wording ? wording.in(language) : values[i];
        }
        return said;
    }

    /** The ways out that several refusals share. */
    private static final class Way {
        static final Wording CHECK_PATH = new Wording("请检查路径。", "Check the path.");
        static final Wording EXPORT_AGAIN = new Wording("请重新导出。", "Export it again.");
        static final Wording FETCH_AGAIN =
                new Wording("请重新下载或导出；这份副本不完整。", "Fetch or export it again; the copy is not whole.");
        static final Wording RESAVE_CSV =
                new Wording("请用表格软件打开并另存为 CSV（UTF-8）。", "Open it in a spreadsheet and save it as CSV (UTF-8).");
        static final Wording SAVE_AS_TABLE =
                new Wording("请把表格另存或导出为 CSV（UTF-8）或 XLSX。", "Save or export the table as CSV (UTF-8) or XLSX.");
        static final Wording MORE_MEMORY = new Wording(
                "请另存为 CSV（UTF-8），或允许更多内存：JAVA_OPTS=-Xmx4g。",
                "Save it as CSV (UTF-8), or allow more memory: JAVA_OPTS=-Xmx4g.");
        static final Wording TRUST_AND_RESAVE = new Wording(
                "若信任它，请用表格软件打开并另存为 XLSX 或 CSV（UTF-8）。",
                "If you trust it, open it in a spreadsheet and save it again as XLSX or CSV (UTF-8).");
    }
}
