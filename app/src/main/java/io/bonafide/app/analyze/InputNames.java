package io.bonafide.app.analyze;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What input files are called in results: the file's name, and a number behind it where an earlier one has it too. */
final class InputNames {
    private InputNames() {}

    static List<String> of(List<Path> files) {
        List<String> names = new ArrayList<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            String unique = name;
            for (int i = 2; names.contains(unique); i++) {
                unique = name + " (" + i + ")";
            }
            names.add(unique);
        }
        return names;
    }
}
