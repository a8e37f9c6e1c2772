package io.bonafide.app.analyze;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What input files are called in results: the file's name, or where two share it, the path as given. */
final class InputNames {
    private InputNames() {}

    static List<String> of(List<Path> files) {
        List<String> last = files.stream().map(InputNames::nameOf).toList();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            boolean unique = Collections.frequency(last, last.get(i)) == 1;
            names.add(unique ? last.get(i) : files.get(i).toString());
        }
        return names;
    }

    private static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
