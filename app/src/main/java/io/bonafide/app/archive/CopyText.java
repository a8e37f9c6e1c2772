package io.bonafide.app.archive;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows in the text format of PostgreSQL's COPY: fields with tabs between them, {@code \N} for null, bytes as {@code \x} and hexadecimal. */
final class CopyText {
    private static final byte[] NULL = {'\\', 'N'};
    private static final byte[] BYTES = {'\\', '\\', 'x'};
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] rows = new byte[1 << 12];
    private int size;
    private boolean begun;

    CopyText number(long value) {
        return plain(Long.toString(value));
    }

    /** ASCII that has no character which COPY reads otherwise. */
    CopyText plain(String text) {
        between();
        add(text.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    CopyText text(@Nullable String text) {
        between();
        if (text == null) {
            add(NULL);
            return this;
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        reserve(2 * encoded.length);
        for (byte each : encoded) {
            byte escaped = escaped(each);
            if (escaped != 0) {
                rows[size++] = '\\';
            }
            rows[size++] = escaped == 0 ? each : escaped;
        }
        return this;
    }

    CopyText bytes(byte @Nullable [] bytes) {
        between();
        if (bytes == null) {
            add(NULL);
            return this;
        }
        add(BYTES);
        reserve(2 * bytes.length);
        for (byte each : bytes) {
            rows[size++] = DIGITS[each >> 4 & 0xF];
            rows[size++] = DIGITS[each & 0xF];
        }
        return this;
    }

    void end() {
        reserve(1);
        rows[size++] = '\n';
        begun = false;
    }

    /** @param into a table and its columns, in the order in which the fields were given */
    void copy(Connection connection, String into) throws SQLException {
        if (size == 0) {
            return;
        }
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + into + " FROM STDIN");
        try {
            copy.writeToCopy(rows, 0, size);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void between() {
        if (begun) {
            reserve(1);
            rows[size++] = '\t';
        }
        begun = true;
    }

    private void add(byte[] bytes) {
        reserve(bytes.length);
        System.arraycopy(bytes, 0, rows, size, bytes.length);
        size += bytes.length;
    }

    private void reserve(int more) {
        if (size + more > rows.length) {
            rows = Arrays.copyOf(rows, Math.max(2 * rows.length, size + more));
        }
    }

    /** What stands behind a backslash for it; 0 for what stands for itself. */
    private static byte escaped(byte each) {
        return switch (each) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
    }
}
