package io.bonafide.app.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Numbers that are given out once. */
final class Numbers {
    private Numbers() {}

    /** The sequence's next number; those up to the next but one are the caller's too, as its increment says. */
    static long next(Connection connection, String sequence) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT nextval(?::regclass)")) {
            select.setString(1, sequence);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
