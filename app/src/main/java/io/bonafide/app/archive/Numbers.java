package io.bonafide.app.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Numbers of a sequence, each given out once. The database gives {@value #BLOCK} at a time, which is the sequence's increment. */
final class Numbers {
    private static final int BLOCK = 64;

    private final String sequence;
    private long next;
    private int left;

    Numbers(String sequence) {
        this.sequence = sequence;
    }

    long next(Connection connection) throws SQLException {
        if (left == 0) {
            next = block(connection);
            left = BLOCK;
        }
        left--;
        return next++;
    }

    private long block(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT nextval(?::regclass)")) {
            select.setString(1, sequence);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
