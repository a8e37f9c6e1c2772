package io.bonafide.app.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.access.Office;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What COPY takes is what was meant, whatever stands in it. */
@ExtendWith(Office.Open.class)
class CopyTextTest {
    private static final String ODD = "a\\N\t\\\\b\n\r\\x00 \"'\u7f16\ud83d\ude00\\.\n\\";

    @Test
    void everyCharacterAndByteArrives(Office office) throws Exception {
        byte[] bytes = new byte[70_000];
        new Random(1).nextBytes(bytes);
        CopyText rows = new CopyText();
        rows.number(-7)
                .text(ODD)
                .bytes(bytes)
                .plain("2026-11-28T10:00:00.123456Z")
                .end();
        rows.number(Long.MAX_VALUE)
                .text(null)
                .bytes(null)
                .plain("2026-11-28T10:00:00Z")
                .end();
        rows.number(0).text("").bytes(new byte[0]).plain("2026-11-28T10:00:00Z").end();
        DataSource database = office.server().beans(DataSource.class).get(0);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("CREATE TEMP TABLE odd (n bigint, t text, b bytea, at timestamptz)");
            rows.copy(connection, "odd (n, t, b, at)");
            try (ResultSet row = connection.createStatement().executeQuery("SELECT * FROM odd ORDER BY n")) {
                row.next();
                assertThat(row.getString(2)).isEqualTo(ODD);
                assertThat(row.getBytes(3)).isEqualTo(bytes);
                assertThat(row.getTimestamp(4).toInstant()).isEqualTo("2026-11-28T10:00:00.123456Z");
                row.next();
                assertThat(row.getString(2)).isEmpty();
                assertThat(row.getBytes(3)).isEmpty();
                row.next();
                assertThat(row.getLong(1)).isEqualTo(Long.MAX_VALUE);
                assertThat(row.getString(2)).isNull();
                assertThat(row.getBytes(3)).isNull();
            }
            connection.rollback();
        }
    }

    @Test
    void noRowsAreNothing(Office office) throws Exception {
        try (Connection connection =
                office.server().beans(DataSource.class).get(0).getConnection()) {
            new CopyText().copy(connection, "no_such_table (n)");
        }
    }
}
