package io.bonafide.exchange.table;

import java.nio.file.Path;

/** Reads the files of a directory one after the other and prints what became of each, one line a file. */
final class SmallHeapReader {

    private SmallHeapReader() {}

    /** The directory, and the names of the files with commas between. */
    public static void main(String[] arguments) {
        for (String name : arguments[1].split(",")) {
            long start = System.nanoTime();
            String outcome = outcome(Path.of(arguments[0], name));
            System.out.println(name + " -> " + outcome + ", " + (System.nanoTime() - start) / 1_000_000 + " ms");
        }
    }

    private static String outcome(Path file) {
        long count = 0;
        long setAside = 0;
        try (TableFile table = TableFile.open(file, Limits.DEFAULT)) {
            Rows rows = table.rows();
            while (rows.next()) {
                count++;
                setAside += rows.problem().isPresent() ? 1 : 0;
            }
        } catch (UnreadableFileException e) {
            return "refused: " + e.getMessage().lines().findFirst().orElseThrow();
        }
        return "rows " + count + ", set aside " + setAside;
    }
}
