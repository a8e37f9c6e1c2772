package io.bonafide.app.access;

import java.net.URI;
import java.net.URISyntaxException;

/** Where a browser may be sent on to. */
final class Paths {
    private static final int LONGEST = 500;

    private Paths() {}

    /** Whether it is a path of this server, whoever reads it: browsers take {@code //} and a backslash for another one. */
    static boolean ours(String path) {
        if (!path.startsWith("/") || path.startsWith("//") || path.length() > LONGEST) {
            return false;
        }
        try {
            URI address = new URI(path); // which has no backslash, blank or quotation mark
            return !address.isAbsolute() && address.getRawAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
