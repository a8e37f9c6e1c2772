package io.bonafide.exchange.result;

import io.bonafide.core.exposure.Worded;
import io.bonafide.core.exposure.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A result that cannot be written or read. The message names the thing, its value and the way out. */
public final class ResultException extends IOException implements Worded {
    private static final long serialVersionUID = 1;

    private final transient Wording says;

    private ResultException(String zh, String en) {
        super(en);
        this.says = new Wording(zh, en);
    }

    @Override
    public Wording says() {
        return says;
    }

    static ResultException notOurs(Path target) {
        return new ResultException("""
                输出（%s）已存在，且不是 Bonafide 的结果，其中内容未作任何改动。
                请给出新目录、空目录，或以前的结果目录。""".formatted(target), """
                The output (%s) exists and is not a result of Bonafide, so nothing in it was touched.
                Name a new directory, an empty one, or an earlier result.""".formatted(target));
    }

    /** Throws if the output is a link that leads nowhere: what it stands for cannot be told. */
    public static void requireNoBrokenLink(Path target) throws ResultException {
        if (Files.isSymbolicLink(target) && !Files.exists(target)) {
            throw new ResultException("""
                    输出（%s）是一个失效的符号链接。
                    请删除该链接，或给出别的目录。""".formatted(target), """
                    The output (%s) is a link to something that does not exist.
                    Remove the link, or name another directory.""".formatted(target));
        }
    }

    /** A directory that should take an invented shop holds something else. */
    public static ResultException notAShop(Path target) {
        return new ResultException("""
                输出（%s）已存在，且除虚构店铺外还有其他内容，未作任何改动。
                请给出新目录、空目录，或由 bonafide simulate 写出的目录。""".formatted(target), """
                The output (%s) exists and holds more than an invented shop, so nothing in it was touched.
                Name a new directory, an empty one, or one that bonafide simulate wrote.""".formatted(target));
    }

    /** A file that should hold labels does not, or not in this row. */
    public static ResultException notLabels(Path file, long row, String what) {
        return new ResultException("""
                %s:%d: %s。
                请使用含 order_id、line_id 和 label（genuine、fake、abuse 或 unclear）的 labels.csv。""".formatted(file, row, what), """
                %s:%d: %s.
                Use a labels.csv with order_id, line_id and label (genuine, fake, abuse or unclear).""".formatted(file, row, what));
    }

    /** A file that should hold findings does not, or not in this row. */
    public static ResultException notFindings(Path file, long row, String what) {
        return new ResultException("""
                %s:%d: %s。
                请使用含 finding_id、found_at、lines、severe、status 等列的 findings.csv。""".formatted(file, row, what), """
                %s:%d: %s.
                Use a findings.csv with finding_id, found_at, lines, severe, status and so on.""".formatted(file, row, what));
    }

    /** The output cannot be written. */
    public static ResultException notWritable(Path target, IOException why) {
        return new ResultException("""
                输出（%s）无法写入：%s。
                请给出您有权写入的目录。""".formatted(target, why.getClass().getSimpleName()), """
                The output (%s) cannot be written: %s.
                Name a directory that you may write to.""".formatted(
                        target, why.getClass().getSimpleName()));
    }

    static ResultException notAResult(Path directory) {
        return new ResultException("""
                目录（%s）中没有完成的结果：缺少 %s。
                请先运行 bonafide analyze，并加上 --out %s。""".formatted(directory, ResultFile.RUN.fileName(), directory), """
                The directory (%s) holds no finished result: %s is missing.
                Run bonafide analyze with --out %s first.""".formatted(
                        directory, ResultFile.RUN.fileName(), directory));
    }

    static ResultException notReadable(Path file, long row, String what) {
        return new ResultException("""
                %s:%d: %s。
                请使用 Bonafide 写出且未经改动的文件。""".formatted(file, row, what), """
                %s:%d: %s.
                Use a file that Bonafide wrote, unchanged.""".formatted(file, row, what));
    }
}
