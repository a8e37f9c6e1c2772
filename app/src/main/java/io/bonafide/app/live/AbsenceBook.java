package io.bonafide.app.live;

import io.bonafide.core.assess.absence.Absence;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import javax.sql.DataSource;

/** Keeps what should have happened to lines and had not when it was due. One that is kept already stays as it is. */
final class AbsenceBook {
    private final int shop;
    private final DataSource database;

    AbsenceBook(int shop, DataSource database) {
        this.shop = shop;
        this.database = database;
    }

    void keep(Collection<Absence> absences, Instant noticedAt) throws SQLException {
        if (absences.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO absence (shop, order_id, line_id, what, due, noticed_at) VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""")) {
            for (Absence absence : absences) {
                insert.setInt(1, shop);
                insert.setString(2, absence.line().orderId());
                insert.setString(3, absence.line().lineId());
                insert.setString(4, absence.what().code());
                insert.setObject(5, absence.due().atOffset(ZoneOffset.UTC));
                insert.setObject(6, noticedAt.atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
