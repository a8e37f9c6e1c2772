package io.bonafide.app.backup;

import io.bonafide.app.database.DataDirectory;
import io.bonafide.core.order.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The secrets of a data directory that what is in the database was sealed with. The password of the directory's own PostgreSQL is
 * none of them: a new one is made.
 */
record Secrets(Map<String, String> byName) {
    private static final List<String> NAMES = List.of("fields", "people");
    private static final int INSTALLATION_LENGTH = 16;

    Secrets {
        byName = Map.copyOf(byName);
    }

    /** Those that are there: before its first start a server has none. */
    static Secrets of(Path home) throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        for (String name : NAMES) {
            try {
                found.put(name, DataDirectory.readSecret(home, name));
            } catch (NoSuchFileException e) {
                continue; // said by complete()
            }
        }
        return new Secrets(found);
    }

    boolean complete() {
        return byName.keySet().containsAll(NAMES);
    }

    /** What tells one installation's keys from another's: the start of a hash of 256 random bits, which gives nothing of them away. */
    String installation() {
        String people = byName.getOrDefault("people", "");
        return people.isEmpty()
                ? ""
                : Sha256.hex(("installation " + people).getBytes(StandardCharsets.UTF_8))
                        .substring(0, INSTALLATION_LENGTH);
    }

    static boolean isName(String name) {
        return NAMES.contains(name);
    }
}
